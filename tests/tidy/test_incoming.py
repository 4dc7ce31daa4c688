"""Files handed in: merged into their tables, said where they disagree, and traced to their cells."""

import csv
from dataclasses import replace

import pytest

from plansite.check import authority
from plansite.model.problems import Problem
from plansite.model.tables import Table
from plansite.read import read
from plansite.tidy import incoming

OBSERVATIONS = ["指标", "区划代码", "时期", "数值", "状态", "来源", "说明", "取整单位", "原文摘录"]
SOURCES = ["来源", "标题", "发布者", "发布日期", "网址", "出处类型"]
NEW = ["street-trees", "990100", "2026-06", 1700, "final", "gazette-new", "说明", None, "引文"]
NEW_SOURCE = ["gazette-new", "公报", "统计局", "2026/7/1", None, "official"]


@pytest.fixture
def hand_in(sample_folder, book, known):
    """Put a workbook into the folder and say what comes of it."""

    def hand_in(**sheets):
        folder = sample_folder / "datasets" / "incoming"
        folder.mkdir(exist_ok=True)
        (folder / "填报.xlsx").write_bytes(book(**sheets))
        return incoming(sample_folder, known)

    return hand_in


NOTICE = Problem("file-tidied", "datasets/incoming/填报.xlsx")


def test_without_the_folder_there_is_nothing(sample_folder, known):
    found = incoming(sample_folder, known)
    assert (found.tables, found.problems, found.places) == ({}, (), {})


def test_a_figure_and_its_source_come_in_one_file(hand_in):
    found = hand_in(观测值=[OBSERVATIONS, NEW], 来源=[SOURCES, NEW_SOURCE])
    assert found.problems == (NOTICE,)
    assert sorted(found.tables) == ["observations", "sources"]
    figures = found.read("observations", "datasets/data/observations.csv")
    row = next(row for _, row in figures.rows() if row["source_id"] == "gazette-new")
    assert list(row.values()) == [
        "street-trees",
        "990100",
        "2026-06",
        "1700",
        "final",
        "gazette-new",
        "说明",
        "",
        "引文",
    ]
    assert "gazette-new,公报,统计局,2026-07-01,,official\n" in found.tables["sources"].after


def test_the_rows_are_those_that_the_file_would_have(hand_in):
    found = hand_in(观测值=[OBSERVATIONS, NEW])
    table = found.read("observations", "x")
    written = list(csv.reader(found.tables["observations"].after.splitlines(keepends=True)))
    assert [list(record) for record in table.records()] == written[1:]
    assert [
        found.tables["observations"].after.splitlines()[line - 1].split(",")[0] for line in table.lines
    ] == [record[0] for record in table.records()]


def test_a_problem_of_such_a_row_is_placed_in_the_workbook(hand_in):
    found = hand_in(观测值=[OBSERVATIONS, [], NEW])
    table = found.read("observations", "datasets/data/observations.csv")
    line = next(line for line, row in table.rows() if row["source_id"] == "gazette-new")
    there = Problem("cell-foreign-key", table.file, line, "source_id", "gazette-new", "F9")
    here = found.placed(there)
    assert (here.file, here.line, here.cell) == ("datasets/incoming/填报.xlsx", 3, "观测值!F3")
    assert found.placed(Problem("cell-choice", table.file, 2)) == Problem("cell-choice", table.file, 2)


def known_row(sample_folder):
    path = sample_folder / "datasets" / "data" / "observations.csv"
    return list(csv.reader(path.read_text(encoding="utf-8").splitlines()))[1]


def test_a_row_that_is_there_already_changes_nothing(hand_in, sample_folder):
    found = hand_in(观测值=[OBSERVATIONS, known_row(sample_folder)])
    assert (found.tables, found.problems) == ({}, (NOTICE,))


def test_another_value_is_said_and_not_written(hand_in, sample_folder):
    row = known_row(sample_folder)
    found = hand_in(观测值=[OBSERVATIONS, [*row[:3], 7, *row[4:]]])
    file = "datasets/data/observations.csv"
    conflict = Problem(
        "row-contradicts", NOTICE.file, 2, "value", f"{row[3]} → 7", "观测值!D2", details={"table": file}
    )
    assert (found.tables, found.problems) == ({}, (NOTICE, conflict))


def test_a_revised_value_replaces_the_old_one(hand_in, sample_folder):
    row = known_row(sample_folder)
    found = hand_in(观测值=[OBSERVATIONS, [*row[:3], 7, "revised", *row[5:]]])
    assert found.problems == (NOTICE,)
    assert ",".join([*row[:3], "7", "revised"]) in found.tables["observations"].after
    assert ",".join(row[:4]) + "," not in found.tables["observations"].after


def test_one_key_with_two_values_in_a_workbook_is_said(hand_in):
    found = hand_in(观测值=[OBSERVATIONS, NEW, [*NEW[:3], 5, "revised", *NEW[5:]]])
    assert found.problems[1:] == (
        Problem("cell-primary-key", NOTICE.file, 3, value="street-trees, 990100, 2026-06"),
    )


def test_a_row_in_doubt_is_said_and_left_out(hand_in):
    found = hand_in(观测值=[OBSERVATIONS, [*NEW[:3], "约1700", *NEW[4:]]])
    assert found.tables == {}
    assert [(each.code, each.line, each.cell) for each in found.problems[1:]] == [
        ("number-about", 2, "观测值!D2")
    ]


def test_optional_columns_may_be_missing(hand_in):
    found = hand_in(观测值=[OBSERVATIONS[:7], NEW[:7]])
    assert found.problems == (NOTICE,)
    assert "street-trees,990100,2026-06,1700,final,gazette-new,说明,," in found.tables["observations"].after


def test_no_row_of_the_table_is_lost(hand_in, sample_folder, known):
    path = sample_folder / known["observations"].file
    path.write_text(
        path.read_text(encoding="utf-8") + ",".join(known_row(sample_folder)) + "\n", encoding="utf-8"
    )
    before = path.read_text(encoding="utf-8").splitlines()
    found = hand_in(观测值=[OBSERVATIONS, NEW])
    assert len(found.tables["observations"].after.splitlines()) == len(before) + 1


def test_links_and_what_programs_leave_behind_are_not_read(sample_folder, known, book):
    folder = sample_folder / "datasets" / "incoming"
    folder.mkdir()
    for name in ("~$填报.xlsx", ".DS_Store", "README.md", "a.csv.orig"):
        (folder / name).write_bytes(b"x")
    outside = sample_folder / "outside.xlsx"
    outside.write_bytes(book(观测值=[OBSERVATIONS, NEW]))
    (folder / "link.xlsx").symlink_to(outside)
    found = incoming(sample_folder, known)
    assert (found.tables, found.problems) == ({}, (Problem("file-outside", "datasets/incoming/link.xlsx"),))


@pytest.mark.parametrize(("value", "codes"), [("1700", []), ("abc", ["cell-type-error"])])
def test_frictionless_sees_the_rows_that_are_not_in_their_files_yet(hand_in, sample_folder, value, codes):
    found = hand_in(观测值=[OBSERVATIONS, NEW], 来源=[SOURCES, NEW_SOURCE])
    reading = read(sample_folder)
    merged = found.read("observations", reading.tables["observations"].file)
    records = [
        (*record[:3], value, *record[4:]) if record[:3] == tuple(NEW[:3]) else record
        for record in merged.records()
    ]
    changed = Table.of(merged.name, merged.file, merged.header, records, list(merged.lines))
    handed = {name: found.read(name, reading.tables[name].file) for name in found.tables}
    tables = {**reading.tables, **handed, "observations": changed}
    whole = replace(reading, tables=tables, merged=frozenset(found.tables))
    assert [problem.code for problem in authority.problems(whole, list(tables))] == codes
