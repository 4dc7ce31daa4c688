"""The audit of files: each table says the same in every form, and a feed has no number of its own."""

import csv
import json
import re
from decimal import Decimal
from pathlib import Path

import feedparser
import openpyxl
import pyarrow.parquet
import pytest

NUMBERS = {"number", "integer"}
DIGITS = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


@pytest.fixture(scope="module")
def tables(dated):
    """Every table below data/, those of goals included, by its path without ending, with its fields."""
    described = {each["name"]: each["schema"] for each in dated.json("datapackage.json")["resources"]}
    data = dated.folder / "data"
    goals = json.loads((data / "goals/schema.json").read_text(encoding="utf-8"))
    found = {data / name: schema["fields"] for name, schema in described.items()}
    found |= {
        file.with_name(file.name.removesuffix(".xlsx")): goals["fields"] for file in data.glob("goals/*.xlsx")
    }
    assert len(found) > 30
    return found


def canonical(stem):
    with Path(f"{stem}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def said(value, field):
    """A cell as one text, whatever its form: numbers without trailing zeros, dates as written."""
    if value is None or value == "":
        return ""
    if field["type"] in NUMBERS:
        return f"{Decimal(str(value)).normalize():f}"
    return value.strftime("%Y-%m-%d") if hasattr(value, "strftime") else str(value)


def compared(rows, stem, fields):
    expected = canonical(stem)
    assert len(rows) == len(expected), stem
    for row, other in zip(rows, expected, strict=True):
        for value, field in zip(row, fields, strict=True):
            assert said(value, field) == said(other[field["name"]], field), (stem, field["name"])
    return len(rows)


def test_json_says_the_same(tables):
    counted = 0
    for stem, fields in tables.items():
        rows = json.loads(Path(f"{stem}.json").read_text(encoding="utf-8"), parse_float=Decimal)
        counted += compared([[row[field["name"]] for field in fields] for row in rows], stem, fields)
    assert counted > 500


def test_parquet_says_the_same(tables, dated):
    counted = 0
    for stem, fields in tables.items():
        if stem.parent.name != "goals":
            found = pyarrow.parquet.read_table(f"{stem}.parquet")
            assert found.column_names == [field["name"] for field in fields]
            counted += compared([list(row.values()) for row in found.to_pylist()], stem, fields)
    assert counted > 300
    assert len(list((dated.folder / "data").glob("*.parquet"))) == 9


def test_workbooks_say_the_same(tables):
    counted = 0
    for stem, fields in tables.items():
        book = openpyxl.load_workbook(f"{stem}.xlsx", read_only=True)
        _, *rows = book.worksheets[0].iter_rows(values_only=True)
        filled = [[*row, *[None] * (len(fields) - len(row))] for row in rows]
        counted += compared(filled, stem, fields)
    assert counted > 500


def test_csv_for_excel_says_the_same_but_for_what_would_be_calculated(tables):
    counted = 0
    for stem, fields in tables.items():
        with Path(f"{stem}.excel.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            for field in fields:
                cell = row[field["name"]]
                row[field["name"]] = cell[1:] if cell[:1] == "'" and cell[1:2] in "=+-@" else cell
        counted += compared([list(row.values()) for row in rows], stem, fields)
    assert counted > 500


def numbers(text):
    return {each.replace(",", "") for each in DIGITS.findall(text)}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_feed_has_no_number_that_is_not_published(dated, language):
    """In an entry stand cells and keys of its commit's changes, and counts of history.json."""
    history = dated.json("history.json")["commits"]
    changes = dated.table("revisions")
    names = numbers(json.dumps(dated.json("plan.json"), ensure_ascii=False))
    for table in ("indicators", "areas"):
        names |= numbers(" ".join(" ".join(row.values()) for row in dated.table(table)))
    read = 0
    for file in sorted((dated.folder / "feeds" / language).rglob("*.xml")):
        for entry in feedparser.parse(file.read_bytes()).entries:
            commit = next(each for each in history if history[each]["date"] == entry.updated)
            own = [row for row in changes if row["commit"] == commit]
            known = numbers(" ".join(" ".join(row.values()) for row in own)) | names
            known |= {part.lstrip("0") for row in own for part in re.split(r"[-:]", row["key"])}
            if file.name == "updates.xml":
                counts = {str(value) for value in history[commit].values()}
                assert numbers(entry.title) <= counts, file
                known |= {str(len(own) - 30)}
                assert numbers(entry.content[0].value) <= known, file
            else:
                assert numbers(entry.content[0].value) <= known | {str(n) for n in range(len(own))}, file
            read += 1
    assert read > 10
