"""The history of every figure: what changed, from what to what, when and why; and what cannot be seen."""

import subprocess
from datetime import date

import pytest

from plansite.model.history import Change, Reach
from plansite.revisions import trace

AS_OF = date(2026, 11, 26)
FIGURES = "data/observations.csv"
HEADER = "indicator_id,area_code,period,value,status,source_id,note"
KEYS = ["indicator_id", "area_code", "period"]
FIELDS = [{"name": name, "type": "string"} for name in HEADER.split(",")]
PACKAGE = {"resources": [{"name": "observations", "schema": {"fields": FIELDS, "primaryKey": KEYS}}]}
DESCRIPTOR = (
    "resources:\n  - {name: observations, path: data/observations.csv, schema: schemas/observations.yaml}\n"
)
BEGUN = {"datapackage.yaml": DESCRIPTOR}


def table(*rows):
    return "".join(f"{row}\n" for row in (HEADER, *rows))


def row(period, value, note="", status="final"):
    return f"trees,990100,{period},{value},{status},yearbook,{note}"


@pytest.fixture
def told(project):
    def told(root=project):
        return [
            (each.change.value, each.key, each.column, each.before, each.after)
            for each in trace(root, PACKAGE, AS_OF).revisions
            if each.table == "observations"
        ]

    return told


def test_rows_come_change_and_go(project, commit, told):
    commit({**BEGUN, FIGURES: table(row(2022, 10), row(2023, 20))})
    commit({FIGURES: table(row(2022, 11), row(2023, 20))})
    last = commit({FIGURES: table(row(2022, 11), row(2024, 30))})
    assert told() == [
        ("added", "trees:990100:2024", "value", "", "30"),
        ("removed", "trees:990100:2023", "value", "20", ""),
        ("changed", "trees:990100:2022", "value", "10", "11"),
        ("added", "trees:990100:2022", "value", "", "10"),
        ("added", "trees:990100:2023", "value", "", "20"),
    ]
    history = trace(project, PACKAGE, AS_OF)
    assert history.reach is Reach.WHOLE
    assert (history.commit, history.dirty) == (last, False)
    assert history.revisions[0].commit == last
    assert history.changed == history.revisions[0].moment


@pytest.mark.parametrize(
    "content",
    [
        table(row(2023, 20), row(2022, 10)),
        table(row(2022, 10), row(2023, 20)).replace("\n", "\r\n"),
        "\ufeff" + table(row(2022, 10), row(2023, 20)),
        table(row(2022, "10.0"), row(2023, 20)),
    ],
    ids=["reordered", "other line ends", "a mark", "the same number"],
)
def test_another_spelling_is_no_change(commit, told, content):
    commit({**BEGUN, FIGURES: table(row(2022, 10), row(2023, 20))})
    before = told()
    commit({FIGURES: content})
    assert told() == before


def test_a_renamed_file_is_the_same_table(commit, told):
    commit({**BEGUN, FIGURES: table(row(2022, 10))})
    before = told()
    moved = {"datapackage.yaml": DESCRIPTOR.replace(FIGURES, "data/figures.csv")}
    commit({**moved, FIGURES: None, "data/figures.csv": table(row(2022, 10))})
    assert told() == before


def test_an_id_stays_whatever_comes_later(project, commit):
    commit({**BEGUN, FIGURES: table(row(2022, 10))})
    (first,) = [each for each in trace(project, PACKAGE, AS_OF).revisions if each.table == "observations"]
    commit({FIGURES: table(row(2022, 12))})
    history = trace(project, PACKAGE, date(2027, 1, 1))
    assert [each.id for each in history.revisions if each.change is Change.ADDED][:1] == [first.id]
    assert len({each.id for each in history.revisions}) == len(history.revisions)


def test_the_reason_is_the_new_note_of_a_figure_or_what_the_commit_says(project, commit):
    commit({**BEGUN, FIGURES: table(row(2022, 10), row(2023, 20))}, "First figures")
    commit({FIGURES: table(row(2022, 11, "年鉴更正", "revised"), row(2023, 21))}, "Correct two\n\nmore words")
    commit({FIGURES: table(row(2022, 11, "年鉴更正", "revised"), row(2023, 21, "另注"))}, "Add a note")
    reasons = {
        (each.key[-4:], each.column, each.change.value): each.reason
        for each in trace(project, PACKAGE, AS_OF).revisions
    }
    assert reasons["2022", "value", "changed"] == "年鉴更正"
    assert reasons["2023", "value", "changed"] == "Correct two"
    assert reasons["2023", "note", "changed"] == "Add a note"
    assert reasons["2023", "value", "added"] == "First figures"


def test_a_merge_is_one_change_and_its_reason_is_what_was_asked_for(project, commit, run):
    commit({**BEGUN, FIGURES: table(row(2022, 10))})
    run("checkout", "-q", "-b", "update")
    commit({FIGURES: table(row(2022, 15))}, "try")
    commit({FIGURES: table(row(2022, 11))}, "try again")
    run("checkout", "-q", "main")
    run(
        "merge", "-q", "--no-ff", "-m", "Merge pull request #7 from office/update\n\nFigure of 2022", "update"
    )
    changes = [each for each in trace(project, PACKAGE, AS_OF).revisions if each.change is Change.CHANGED]
    assert [(each.before, each.after, each.reason) for each in changes] == [("10", "11", "Figure of 2022")]


def test_nobody_is_named(project, commit):
    commit({**BEGUN, FIGURES: table(row(2022, 10))}, "As clerk@office.example.org wrote, \x1b[31mred\x07")
    (change,) = [each for each in trace(project, PACKAGE, AS_OF).revisions if each.table == "observations"]
    assert "@" not in change.reason
    assert change.reason.isprintable()


def test_line_ends_alone_are_no_difference_however_they_are_kept(project, commit):
    kept = table(row(2022, 10)).replace("\n", "\r\n")
    commit({**BEGUN, FIGURES: kept})
    assert not trace(project, PACKAGE, AS_OF).dirty
    commit({FIGURES: table(row(2022, 10))})
    (project / "datasets" / FIGURES).write_bytes(kept.encode())
    assert not trace(project, PACKAGE, AS_OF).dirty


def test_what_is_not_committed_yet_stands_first(project, commit):
    commit({**BEGUN, FIGURES: table(row(2022, 10))})
    (project / "datasets" / FIGURES).write_text(table(row(2022, 12)), encoding="utf-8")
    history = trace(project, PACKAGE, AS_OF)
    assert history.dirty
    first = history.revisions[0]
    assert (first.commit, first.after, first.moment.date(), first.reason) == ("", "12", AS_OF, "")


def test_a_shallow_clone_takes_its_oldest_commit_for_given(project, commit, told, tmp_path):
    commit({**BEGUN, FIGURES: table(row(2022, 10))})
    commit({FIGURES: table(row(2022, 11))})
    commit({FIGURES: table(row(2022, 12))})
    for depth, expected in (("1", []), ("2", [("changed", "trees:990100:2022", "value", "11", "12")])):
        target = tmp_path / f"clone-{depth}"
        source = f"file://{tmp_path / 'repository'}"
        subprocess.run(["git", "clone", "-q", "--depth", depth, source, str(target)], check=True)
        clone = target / project.relative_to(tmp_path / "repository")
        history = trace(clone, PACKAGE, AS_OF)
        assert history.reach is Reach.SHALLOW
        assert history.since is not None
        assert told(clone) == expected
        assert (history.changed is None) == (depth == "1")


def test_a_table_that_is_too_large_to_be_compared_is_named(project, commit, told):
    long = table(*(f"trees,990100,{at},1,final,yearbook,{'x' * 90}" for at in range(170_000)))
    assert len(long) > 20_000_000
    commit({**BEGUN, FIGURES: long})
    commit({FIGURES: long + row(2023, 5) + "\n"})
    assert trace(project, PACKAGE, AS_OF).unread == ("observations",)
    assert told() == []


def test_without_a_repository_nothing_is_told(tmp_path):
    folder = tmp_path / "unpacked"
    (folder / "datasets").mkdir(parents=True)
    history = trace(folder, PACKAGE, AS_OF)
    assert (history.reach, history.revisions, history.since) == (Reach.NONE, (), None)


def test_datasets_that_were_never_committed_have_no_history(project, run):
    run("commit", "-q", "--allow-empty", "-m", "something else")
    (project / "datasets" / "data").mkdir()
    (project / "datasets" / FIGURES).write_text(table(row(2022, 10)))
    assert trace(project, PACKAGE, AS_OF).reach is Reach.NONE


def test_a_commit_that_broke_everything_is_passed_over_in_peace(commit, told):
    commit({**BEGUN, FIGURES: table(row(2022, 10))})
    commit({"datapackage.yaml": "[" * 20_000, FIGURES: b"\xff\xfe\x00" * 50})
    commit({**BEGUN, FIGURES: table(row(2022, 10), row(2023, 20))})
    assert ("added", "trees:990100:2023", "value", "", "20") in told()
    assert told()[-1] == ("added", "trees:990100:2022", "value", "", "10")


def test_a_column_that_came_later_changes_only_the_rows_that_fill_it(commit, told):
    old = "".join(f"{line.rpartition(',')[0]}\n" for line in table(row(2022, 10), row(2023, 20)).splitlines())
    commit({**BEGUN, FIGURES: old})
    commit({FIGURES: table(row(2022, 10, "注"), row(2023, 20))})
    assert told()[0] == ("changed", "trees:990100:2022", "note", "", "注")
    assert [each[0] for each in told()] == ["changed", "added", "added"]


def test_definitions_are_followed_too(project, commit):
    schema = "fields:\n  - {{name: value, description_zh: {}}}\n"
    plan = "goals:\n  - {{id: trees, kind: level, target: {}, quote: 一千棵}}\n"
    derived = "indicators:\n  share: {{rule: share, numerator: {}, denominator: all}}\n"
    files = {
        "schemas/observations.yaml": schema,
        "plan.yaml": plan,
        "derived.yaml": derived,
    }
    commit({**BEGUN, FIGURES: table(), **{name: text.format(1000) for name, text in files.items()}})
    commit({name: text.format(1200) for name, text in files.items()})
    changes = {
        (each.table, each.key, each.column): (each.before, each.after)
        for each in trace(project, PACKAGE, AS_OF).revisions
        if each.change is Change.CHANGED
    }
    assert changes["fields", "observations:value", "description_zh"] == ("1000", "1200")
    assert changes["plan", "trees", "target"] == ("1000", "1200")
    assert '"numerator": 1200' in changes["derivations", "share", "definition"][1]
