"""A project as of a revision: rows by column name, whatever the rules were then."""

import subprocess
from contextlib import ExitStack
from pathlib import Path

import pytest

from plansite.model.problems import CannotRun
from plansite.revisions import Revisions, Rows, git

FIGURES = "data/observations.csv"
DESCRIPTOR = "resources:\n  - {name: observations, path: data/observations.csv}\n"


@pytest.fixture
def at():
    """The project at a revision; git ends with the test."""
    with ExitStack() as stack:
        yield lambda root, revision: stack.enter_context(Revisions(root)).at(revision)


@pytest.fixture
def reason(at):
    return lambda root, revision: told(lambda: at(root, revision))


def told(run):
    with pytest.raises(CannotRun) as caught:
        run()
    return caught.value.code, caught.value.details


def test_a_project_in_a_subfolder_is_given_as_it_was(at, project, commit):
    first = commit({"datapackage.yaml": DESCRIPTOR, FIGURES: "a,b\n1,2\n", "plan.yaml": "area_code: '1'\n"})
    commit({FIGURES: "a,b\n1,3\n"})
    (project / "datasets" / FIGURES).write_text("not saved yet")
    snapshot = at(project, "HEAD~1")
    assert (snapshot.revision, snapshot.commit) == ("HEAD~1", first)
    assert snapshot.plan == {"area_code": "1"}
    assert snapshot.tables() == {
        "observations": Rows(f"datasets/{FIGURES}", ("a", "b"), ({"a": "1", "b": "2"},))
    }
    assert (project / "datasets" / FIGURES).read_text() == "not saved yet"


RAGGED, GBK = "a,b\n1\n\n2,3,4\n", "a\n株\n".encode("gbk")
OLD = {
    "a missing column": (DESCRIPTOR, FIGURES, "a\n1\n", {"observations": ({"a": "1"},)}),
    "a renamed file": (
        DESCRIPTOR.replace(FIGURES, "data/figures.csv"),
        "data/figures.csv",
        "a\n1\n",
        {"observations": ({"a": "1"},)},
    ),
    "no table yet": (DESCRIPTOR, "data/other.csv", "a\n1\n", {}),
    "no descriptor": (None, FIGURES, "a\n1\n", {"observations": ({"a": "1"},)}),
    "a broken descriptor": ("resources: [", FIGURES, "a\n1\n", {"observations": ({"a": "1"},)}),
    "a descriptor nested too deeply": ("[" * 50_000, FIGURES, "a\n1\n", {"observations": ({"a": "1"},)}),
    "an impossible day": ("created: 2023-02-30", FIGURES, "a\n1\n", {"observations": ({"a": "1"},)}),
    "a descriptor of another form": ("resources: [1, {name: x}]", FIGURES, "a\n1\n", {}),
    "ragged rows": (DESCRIPTOR, FIGURES, RAGGED, {"observations": ({"a": "1"}, {"a": "2", "b": "3"})}),
    "an unbalanced quote": (DESCRIPTOR, FIGURES, 'a\n1\n"2', {"observations": ({"a": "1"}, {"a": "2"})}),
    "another encoding": (DESCRIPTOR, FIGURES, GBK, {"observations": ({"a": "\ufffd\ufffd"},)}),
    "a byte order mark": (DESCRIPTOR, FIGURES, "\ufeffa\r\n1\r\n", {"observations": ({"a": "1"},)}),
    "an empty file": (DESCRIPTOR, FIGURES, "", {}),
}  # fmt: skip


@pytest.mark.parametrize(("descriptor", "file", "content", "tables"), OLD.values(), ids=OLD)
def test_older_rules_are_borne_with(at, project, commit, descriptor, file, content, tables):
    commit({file: content} | ({"datapackage.yaml": descriptor} if descriptor else {}))
    assert {name: table.rows for name, table in at(project, "HEAD").tables().items()} == tables


def test_there_was_no_project_yet(at, project, run, commit):
    run("commit", "-q", "--allow-empty", "-m", "start")
    commit({FIGURES: "a\n1\n"})
    snapshot = at(project, "HEAD~1")
    assert (snapshot.tables(), snapshot.plan, snapshot.descriptor) == ({}, None, None)


def test_links_are_not_followed(at, project, commit):
    (project / "datasets/data").mkdir()
    (project / "datasets" / FIGURES).symlink_to("/etc/passwd")
    commit({"datapackage.yaml": DESCRIPTOR})
    assert list(at(project, "HEAD").ids) == ["datasets/datapackage.yaml"]


def test_a_file_too_large_is_passed_over(at, project, commit, monkeypatch):
    monkeypatch.setattr("plansite.revisions.objects.MAX_BYTES", 1000)
    commit({"datapackage.yaml": DESCRIPTOR, FIGURES: "a\n" + "1\n" * 1000, "data/terms.csv": "b\n1\n"})
    snapshot = at(project, "HEAD")
    assert snapshot.tables() == {}
    assert snapshot.table("datasets/data/terms.csv").rows == ({"b": "1"},)


def test_many_revisions_cost_one_process_and_share_what_they_share(project, commit, monkeypatch):
    commits = [commit({"data/areas.csv": "a\n1\n", FIGURES: f"a\n{number}\n"}) for number in range(5)]
    started = []
    monkeypatch.setattr(
        git, "start", lambda *arguments, start=git.start: started.append(1) or start(*arguments)
    )
    with Revisions(project) as revisions:
        monkeypatch.setattr(git, "commit", None)
        tables = [revisions.at(commit).tables() for commit in commits]
    assert [table["observations"].rows for table in tables] == [({"a": str(number)},) for number in range(5)]
    assert all(table["areas"].rows is tables[0]["areas"].rows for table in tables)
    assert len(started) == 1


@pytest.mark.parametrize(
    "revision",
    [
        "no-such",
        "",
        "-",
        "--help",
        "--output=x",
        "^HEAD",
        "HEAD..HEAD",
        "HEAD:",
        "a\0b",
        "a\nb",
        "0" * 40,
        "株",
    ],
)
def test_what_is_no_revision_is_said(reason, project, commit, revision):
    commit({FIGURES: "a\n1\n"})
    shown = revision.replace("\0", "U+0000").replace("\n", "U+000A")
    assert reason(project, revision) == ("revision-unknown", {"revision": shown})


def test_a_file_is_no_revision(reason, project, run, commit):
    commit({FIGURES: "a\n1\n"})
    blob = run("rev-parse", f"HEAD:{(project / 'datasets' / FIGURES).relative_to(project.parents[1])}")
    assert reason(project, blob) == ("revision-unknown", {"revision": blob})


def test_a_shallow_clone_says_what_to_fetch(at, reason, project, commit, tmp_path):
    first = commit({FIGURES: "a\n1\n"})
    commit({FIGURES: "a\n2\n"})
    clone = tmp_path / "clone"
    repository = f"file://{tmp_path / 'repository'}"
    subprocess.run(["git", "clone", "-q", "--depth=1", repository, clone], check=True)
    folder = clone / project.relative_to(tmp_path / "repository")
    assert at(folder, "HEAD").tables()["observations"].rows == ({"a": "2"},)
    assert reason(folder, first) == ("history-shallow", {"revision": first})
    assert reason(folder, "HEAD~1") == ("history-shallow", {"revision": "HEAD~1"})


def test_a_folder_without_git_says_so(reason, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    code, details = reason(tmp_path, "HEAD")
    assert (code, details["folder"]) == ("no-repository", str(tmp_path))


def test_a_machine_without_git_says_so(reason, project, monkeypatch):
    monkeypatch.setenv("PATH", str(project))
    assert reason(project, "HEAD") == ("no-git", {})


def test_a_damaged_history_says_so(at, project, run, commit):
    commit({FIGURES: "a\n1\n"})
    blob = run("rev-parse", f"HEAD:{(project / 'datasets' / FIGURES).relative_to(project.parents[1])}")
    repository: Path = project.parents[1]
    (repository / ".git/objects" / blob[:2] / blob[2:]).unlink()
    assert told(at(project, "HEAD").tables) == ("history-unreadable", {})


def test_a_repository_without_commits(reason, project):
    assert reason(project, "HEAD") == ("revision-unknown", {"revision": "HEAD"})
