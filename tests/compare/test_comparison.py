"""What an update changes in the rows and does to the goals; what is no change at all."""

import re
import shutil

import openpyxl
import pytest

TREES = "street-trees,990100,2025,1620,final,yearbook-2025,合成数据,,行道树1620株\n"
LAMPS = "street-lamps,990100,2025,480,final,yearbook-2025,合成数据,,节能路灯480盏\n"
TERMS = "datasets/data/terms.csv"
PLAN = "datasets/plan.yaml"


def keys(found, change):
    return [row["key"] for row in found["rows"] if row["change"] == change]


def test_a_changed_figure_and_what_it_does(update):
    update.edit(TREES, TREES.replace("1620,final", "1480,final").replace("1620株", "1480株"))
    found = update.diff()
    (row,) = found["rows"]
    assert (row["table"], row["key"], row["change"]) == (
        "observations",
        "street-trees:990100:2025",
        "changed",
    )
    assert {"column": "value", "before": "1620", "after": "1480"} in row["cells"]
    (effect,) = found["effects"]
    assert effect["goal"] == "street-trees"
    assert (effect["before"]["state"], effect["after"]["state"]) == ("met", "not-met")
    assert (effect["before"]["figure"], effect["after"]["figure"]) == ("1620", "1480")
    assert [each["code"] for each in found["suspicious"]] == ["final-changed"]
    assert found["valid"]
    assert found["problems"] == []


def test_a_row_that_came_is_told_with_all_its_cells(update):
    update.edit(LAMPS, "")
    update.commit("Without lamps")
    update.edit("street-lamps,990100,2026-01-15", LAMPS + "street-lamps,990100,2026-01-15")
    found = update.diff()
    (row,) = found["rows"]
    assert row["change"] == "added"
    cells = {cell["column"]: cell["after"] for cell in row["cells"]}
    assert cells == {
        "value": "480",
        "status": "final",
        "source_id": "yearbook-2025",
        "note": "合成数据",
        "quote": "节能路灯480盏",
    }
    assert all(cell["before"] == "" for cell in row["cells"])
    (closed,) = found["gaps"]["closed"]
    assert (closed["goal"], closed["indicator"], closed["when"]) == (
        "street-lamps",
        "street-lamps",
        "2025-12-31",
    )
    assert found["gaps"]["opened"] == []


def test_a_row_that_went_opens_a_gap(update):
    update.edit(TREES, "")
    found = update.diff()
    assert keys(found, "removed") == ["street-trees:990100:2025"]
    assert [each["goal"] for each in found["gaps"]["opened"]] == ["street-trees"]
    assert "row-gone" in {each["code"] for each in found["problems"] + found["suspicious"]}


def test_tables_of_every_kind_are_compared(update):
    update.edit("rain-garden,雨水花园,", "rain-garden,雨水花坛,", TERMS)
    update.edit("target: 1500", "target: 1700", PLAN)
    update.edit("全市行道树达到 1500 株", "全市行道树达到 1700 株", PLAN)
    text = update.read("datasets/plan.txt")
    update.write(text.replace("全市行道树达到 1500 株", "全市行道树达到 1700 株"), "datasets/plan.txt")
    found = update.diff()
    assert {row["table"] for row in found["rows"]} == {"terms", "plan"}
    (effect,) = found["effects"]
    assert (effect["goal"], effect["after"]["state"]) == ("street-trees", "not-met")


@pytest.mark.parametrize("name", ["order", "line-ends", "mark", "decimals", "file"])
def test_what_is_no_difference(update, name):
    text = update.read()
    header, *rows = text.splitlines(keepends=True)
    match name:
        case "order":
            update.write(header + "".join(reversed(rows)))
        case "line-ends":
            update.write(text.replace("\n", "\r\n"))
        case "mark":
            update.write("\ufeff" + text)
        case "decimals":
            update.edit("street-trees,990100,2020,900,", "street-trees,990100,2020,900.0,")
        case "file":
            shutil.move(
                update.folder / "datasets/data/observations.csv", update.folder / "datasets/data/figures.csv"
            )
            update.edit("path: data/observations.csv", "path: data/figures.csv", "datasets/datapackage.yaml")
    found = update.diff()
    assert found["rows"] == []
    assert found["effects"] == []


def test_nothing_at_all_is_said_so(update):
    assert update.run("HEAD").stdout.splitlines()[1] == "The data have not changed."


def test_data_with_errors_are_compared_but_not_judged(update):
    update.edit(TREES, TREES.replace("1620,final", "1480 株,final"))
    found = update.diff()
    assert not found["valid"]
    assert not found["judged"]
    assert found["effects"] == []
    assert len(found["rows"]) == 1
    assert {each["level"] for each in found["problems"]} == {"error"}
    assert "cannot be merged" in found["summary"]


def test_problems_that_were_there_before_are_not_news(update):
    update.edit(TREES, TREES.replace("1620,final", "1480 株,final"))
    update.commit("Broken")
    update.edit(LAMPS, LAMPS.replace("480,final", "481 盏,final"))
    found = update.diff()
    assert [(each["column"], each["line"]) for each in found["problems"] if each["level"] == "error"] == [
        ("value", 21)
    ]


def test_two_revisions_can_be_compared(update):
    update.edit(TREES, TREES.replace("1620", "1480"))
    update.commit("Fewer trees")
    update.edit(LAMPS, "")
    assert keys(update.diff("HEAD~1", "HEAD"), "changed") == ["street-trees:990100:2025"]
    assert keys(update.diff("HEAD~1", "HEAD"), "removed") == []
    assert len(update.diff("HEAD~1")["rows"]) == 2


def test_a_table_and_its_schema_that_went(update):
    descriptor = update.read("datasets/datapackage.yaml")
    at = descriptor.index("  - name: pocket-parks")
    end = descriptor.find("\n  - name:", at + 1)
    update.write(descriptor[:at] + (descriptor[end + 1 :] if end > 0 else ""), "datasets/datapackage.yaml")
    (update.folder / "datasets/data/pocket-parks.csv").unlink()
    (update.folder / "datasets/schemas/pocket-parks.yaml").unlink()
    found = update.diff()
    gone = [row for row in found["rows"] if row["table"] == "pocket-parks"]
    assert len(gone) == 2
    assert {row["change"] for row in gone} == {"removed"}


def test_a_workbook_handed_in_is_compared_as_it_will_be(update):
    incoming = update.folder / "datasets/incoming"
    incoming.mkdir()
    book = openpyxl.Workbook()
    book.active.title = "observations"
    book.active.append(["indicator_id", "area_code", "period", "value", "status", "source_id", "note"])
    book.active.append(["rain-gardens", "990100", "2025", 21, "final", "yearbook-2025", "合成数据"])
    book.save(incoming / "rain.xlsx")
    found = update.diff()
    assert keys(found, "added") == ["rain-gardens:990100:2025"]
    (effect,) = found["effects"]
    assert (effect["before"]["state"], effect["after"]["state"]) == ("no-data", "met")


ATTACK = "<img src=x onerror=alert(1)>|[a](javascript:b)`@everyone #1 ::error::x\u202e"


def test_nothing_out_of_a_file_is_taken_for_markup(update):
    update.edit(TREES, TREES.replace("合成数据", f'"{ATTACK}"'))
    said = update.run("HEAD", "--format", "markdown").stdout
    assert "alert" in said
    for dangerous in ("<img", "[a](", "`", "@every", "::error", "\u202e"):
        assert dangerous not in said.replace("<br>", ""), dangerous
    assert all(line.count(" | ") == 3 for line in said.splitlines() if line.startswith("| changed"))


def test_a_revision_that_is_none_is_one_clear_line(update):
    result = update.run("no-such-branch")
    assert result.exit_code == 2
    assert re.search("no-such-branch", result.stderr)
    assert "Traceback" not in result.output


def test_an_update_of_thousands_of_rows_is_cut(update):
    rows = "".join(
        f"street-trees,990100,{1000 + year},{year},final,yearbook-2025,x,,y\n" for year in range(500)
    )
    update.write(update.read() + rows)
    said = update.run("HEAD", "--format", "markdown").stdout
    assert len(said) < 60_000
    assert "more are not listed" in said
