"""A release: archive, hash and notes of what changed since the last one, or a clear word why not."""

import hashlib
import subprocess
import zipfile

import pytest
from click.testing import CliRunner

from plansite.cli import main

FIGURES = "datasets/data/observations.csv"
DESCRIPTOR = "datasets/datapackage.yaml"
MET = "street-trees,990100,2025,"


@pytest.fixture
def git(sample_folder):
    def git(*arguments):
        named = ("-c", "user.name=Test", "-c", "user.email=test@sample.invalid", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *named, *arguments], cwd=sample_folder, check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-q", "-m", "First figures")
    return git


@pytest.fixture
def edit(sample_folder):
    def edit(file, old, new):
        path = sample_folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")

    return edit


@pytest.fixture
def release(sample_folder, tmp_path):
    def release(*options):
        target = tmp_path / "out"
        given = [
            "--project",
            str(sample_folder),
            "--output",
            str(target),
            "--as-of",
            "2026-01-31",
            "--lang",
            "en",
        ]
        return CliRunner().invoke(main, ["release", *given, *options]), target

    return release


def notes(target, version):
    return (target / f"sample-city-{version}.md").read_text(encoding="utf-8")


@pytest.mark.usefixtures("git")
def test_the_first_release_has_an_archive_its_hash_and_notes(release, sample_folder):
    done, target = release()
    assert done.exit_code == 0, done.output
    archive = target / "sample-city-0.1.0.zip"
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    assert (target / "SHA256SUMS").read_text() == f"{digest}  sample-city-0.1.0.zip\n"
    with zipfile.ZipFile(archive) as opened:
        assert opened.testzip() is None
        assert opened.read("observations.csv") == (sample_folder / FIGURES).read_bytes()
        assert {"datapackage.json", "README.txt", "SHA256SUMS", "revisions.csv"} <= set(opened.namelist())
    said = notes(target, "0.1.0")
    assert "首次发布" in said
    assert "The first release." in said
    assert digest in said


def test_later_notes_name_figures_and_states_that_changed(git, release, edit, sample_folder):
    git("tag", "v0.1.0")
    text = (sample_folder / FIGURES).read_text(encoding="utf-8")
    line = next(each for each in text.splitlines() if each.startswith(MET))
    cells = line.split(",")
    changed = ",".join([*cells[:3], "12", *cells[4:]])
    edit(FIGURES, line, changed)
    edit(DESCRIPTOR, "version: 0.1.0", "version: 0.2.0")
    git("commit", "-q", "-a", "-m", "Correct the trees")
    done, target = release()
    assert done.exit_code == 0, done.output
    chinese, english = notes(target, "0.2.0").split("\n# ", 1)
    assert "Compared with v0.1.0:" in english
    assert "## Figures and statements changed (1)" in english
    assert f"changed from {int(cells[3]):,} trees to 12 trees" in english
    assert "## Figures and statements added (0)" in english
    assert "## States that changed (1)" in english
    assert "- Street trees: Met → Not met" in english
    assert "## 状态变化（1）" in chinese


@pytest.mark.usefixtures("git")
def test_two_runs_give_the_same_bytes(release):
    def contents():
        done, target = release()
        assert done.exit_code == 0, done.output
        return {path.name: path.read_bytes() for path in target.iterdir()}

    assert contents() == contents()


@pytest.mark.usefixtures("git")
def test_changes_that_are_not_committed_are_not_released(release, edit):
    edit(DESCRIPTOR, "version: 0.1.0", "version: 0.2.0")
    done, target = release()
    assert done.exit_code == 2
    assert "not committed" in done.output
    assert not target.exists()


def test_a_version_is_released_once(git, release):
    git("tag", "v0.1.0")
    git("commit", "-q", "--allow-empty", "-m", "nothing")
    done, target = release()
    assert done.exit_code == 2
    assert "0.1.0" in done.output
    assert "v0.1.0" in done.output
    assert not target.exists()


def test_an_edition_that_cannot_be_judged_today_is_still_compared(git, release, sample_folder):
    whole = (sample_folder / "datasets/plan.yaml").read_text(encoding="utf-8")
    (sample_folder / "datasets/plan.yaml").write_text("goals: []\n", encoding="utf-8")
    git("commit", "-q", "-a", "-m", "Broken")
    git("tag", "v0.0.9")
    (sample_folder / "datasets/plan.yaml").write_text(whole, encoding="utf-8", newline="\n")
    git("commit", "-q", "-a", "-m", "Mended")
    done, target = release()
    assert done.exit_code == 0, done.output
    assert "states cannot be compared" in notes(target, "0.1.0")


@pytest.mark.usefixtures("git")
def test_an_unknown_revision_is_named(release):
    done, _ = release("--since", "v9")
    assert done.exit_code == 2
    assert "v9" in done.output


def test_a_folder_that_cannot_be_written_is_named(release, tmp_path):
    (tmp_path / "file").write_text("in the way")
    done, _ = release("--output", str(tmp_path / "file" / "below"))
    assert done.exit_code == 2
    assert "below" in done.output
    assert "Traceback" not in done.output


def test_without_a_repository_there_is_an_archive_of_what_lies_there(release):
    done, target = release()
    assert done.exit_code == 0, done.output
    assert "No repository could be seen" in notes(target, "0.1.0")
