"""Our own checks against frictionless, the authority: whatever it rejects, they reject.

Frictionless is kept from having its say within our check here: that is how large tables are checked.
"""

import csv
import io
import logging
import shutil
from datetime import date
from pathlib import Path

import pytest
from frictionless import Package
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from plansite.check import check
from plansite.model.codes import Severity
from plansite.model.problems import Problem
from plansite.read import read

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests/sample"
TODAY = date(2026, 1, 31)
OBSERVATIONS = "datasets/data/observations.csv"

Records = list[list[str]]
REFERENCES = ("foreign-key", "primary-key")

ODD = st.sampled_from(
    [
        *(
            "",
            " ",
            "\u3000",
            "-",
            "N/A",
            "#N/A",
            "null",
            "NaN",
            "INF",
            "-INF",
            "1e3",
            "1.25E+03",
            "1_250",
            "1,250",
        ),
        *(
            "１２",
            "1.",
            ".5",
            "+5",
            "-3",
            "0",
            "00",
            "1250.0",
            "30.5",
            "0.1",
            "99999999999999999999",
            "0x1F",
            "約30",
        ),
        *(
            "final",
            "Final",
            "finals",
            "revised ",
            "990102",
            "990102.0",
            "990199",
            "９９０１０２",
            "street-trees",
        ),
        *(
            "Street-trees",
            "street_trees",
            "strеet-trees",
            "-a",
            "a-",
            "a--b",
            "2025",
            "2025-13",
            "2025-02-30",
        ),
        *(
            "2025-S3",
            "2025-Q4",
            "2025-Q5",
            "2025\n",
            "2025/6/30",
            "45107",
            "20255",
            "yearbook-2025",
            "yearbook-1999",
        ),
        *(
            "true",
            "[]",
            "{}",
            "a,b",
            'a"b',
            "a\nb",
            "=1",
            "\ufeff",
            "\u200b",
            "²",
            "٣",
            "1\u00a0250",
            "𝟙",
            "Ⅻ",
        ),
    ]
)
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=5)
DIGITS = st.text("0123456789０１٣²,. -+eE_%/", min_size=1, max_size=7)

CELLS = st.one_of(ODD, ODD, TEXT, DIGITS)


def quick(examples: int) -> settings:
    return settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        phases=[Phase.explicit, Phase.generate],  # to shrink a whole table takes minutes
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Our own checks without the authority: no table is small."""
    monkeypatch.setattr("plansite.check.tables.SMALL", -1)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = shutil.ignore_patterns(".plansite", "site")
    return Path(shutil.copytree(SAMPLE, tmp_path_factory.mktemp("agreement") / "sample", ignore=made))


@pytest.fixture(scope="module")
def records() -> Records:
    text = (SAMPLE / OBSERVATIONS).read_text(encoding="utf-8")
    return list(csv.reader(io.StringIO(text, newline="")))


def rejected(project: Path) -> list[tuple[str, int]]:
    """What the authority finds wrong with the figures: the kind of each error, and the row."""
    logging.disable(logging.CRITICAL)
    try:
        package = Package(str(project / "datasets/datapackage.yaml"))
        report = package.get_resource("observations").validate()
    finally:
        logging.disable(logging.NOTSET)
    errors = [*report.errors, *(error for task in report.tasks for error in task.errors)]
    assert report.valid is not bool(errors)
    return [(error.type, getattr(error, "row_number", None) or 0) for error in errors]


def errors_of(project: Path) -> list[Problem]:
    found = check(read(project), today=TODAY)
    return [problem for problem in found if problem.severity is Severity.ERROR]


def write(project: Path, records: Records) -> None:
    with (project / OBSERVATIONS).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(records)


def edited(records: Records, row: int, column: int, cell: str) -> Records:
    changed = [*records[row][:column], cell, *records[row][column + 1 :]]
    return [*records[:row], changed, *records[row + 1 :]]


@pytest.mark.usefixtures("alone")
@given(edits=st.lists(st.tuples(st.integers(0, 8), CELLS), min_size=34, max_size=34))
@quick(40)
def test_every_cell_that_the_authority_rejects_is_rejected(project, records, edits):
    changed = records
    for row, (column, cell) in enumerate(edits, start=2):
        changed = edited(changed, row, column, cell)
    write(project, changed)
    theirs = {row for kind, row in rejected(project) if kind not in REFERENCES}
    ours = errors_of(project)
    whole = [problem.code for problem in ours if not problem.cell]
    assert whole or theirs <= {int(problem.cell.lstrip("ABCDEFGHI")) for problem in ours}


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("column", range(9))
@given(cell=ODD)
@quick(5)
def test_a_key_that_the_authority_rejects_is_rejected(project, records, column, cell):
    write(project, edited(records, 29, column, cell))
    if rejected(project):
        assert errors_of(project)


@pytest.mark.usefixtures("alone")
@given(
    row=st.integers(0, 35),
    at=st.integers(0, 8),
    change=st.sampled_from(["cut", "add", "empty", "twice", "blank"]),
)
@quick(30)
def test_a_row_that_the_authority_rejects_is_rejected(project, records, row, at, change):
    match change:
        case "cut":
            changed = [records[row][:at]]
        case "add":
            changed = [[*records[row][:at], "", *records[row][at:]]]
        case "empty":
            changed = [records[row], []]
        case "blank":
            changed = [[""] * 9, records[row]]
        case _:
            changed = [records[row], records[row]]
    write(project, [*records[:row], *changed, *records[row + 1 :]])
    if rejected(project):
        assert errors_of(project)


@pytest.mark.usefixtures("alone")
@given(
    value=st.one_of(st.integers(0, 10**12).map(str), st.integers(0, 10**6).map("{}.0".format)),
    period=st.sampled_from(["2021", "2023-S1", "2023-Q4", "2023-12", "2024-02-29"]),
    status=st.sampled_from(["preliminary", "final", "revised"]),
    note=st.text("合成数据，。《》“”1年a-b,\n", max_size=12).map(str.strip),
    rounded=st.sampled_from(["", "1", "100", "0.1"]),
)
@quick(30)
def test_on_canonical_tables_both_accept(project, records, value, period, status, note, rounded):
    head = [
        "rain-gardens",
        "990102",
        period,
        value,
        status,
        "yearbook-2025",
        f"数{note}",
        rounded,
        f"据{note}",
    ]
    write(project, [*records[:15], head, *records[15:]])
    assert rejected(project) == []
    assert errors_of(project) == []


NOTE = "    example: 合成数据\n"
KINDS = (
    *("boolean", "integer", "number", "year", "yearmonth", "date", "time", "datetime"),
    *("duration", "geopoint", "geojson", "object", "array"),
)
VALUE = "      minimum: 0\n"
SCHEMAS = {
    "minLength": (NOTE, f"{NOTE}    constraints: {{minLength: 99}}\n"),
    "maxLength": (NOTE, f"{NOTE}    constraints: {{maxLength: 2}}\n"),
    "unique": (NOTE, f"{NOTE}    constraints: {{unique: true}}\n"),
    "enum": (NOTE, f"{NOTE}    constraints: {{enum: [合成]}}\n"),
    "pattern": (NOTE, f"{NOTE}    constraints: {{pattern: '甲|乙'}}\n"),
    "email": (NOTE, "    format: email\n"),
    "uri": (NOTE, "    format: uri\n"),
    "uuid": (NOTE, "    format: uuid\n"),
    "exclusiveMaximum": (VALUE, f"{VALUE}      exclusiveMaximum: 10\n"),
    "exclusiveMinimum": (VALUE, f"{VALUE}      exclusiveMinimum: 3\n"),
    "missing values": ("missingValues:\n", "missingValues:\n  - final\n"),
    "primary key": ("primaryKey:\n  - indicator_id\n  - area_code\n", "primaryKey:\n"),
}


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("name", SCHEMAS)
def test_what_another_schema_forbids_is_rejected(sample_folder, name):
    old, new = SCHEMAS[name]
    schema = sample_folder / "datasets/schemas/observations.yaml"
    content = schema.read_text(encoding="utf-8")
    assert old in content
    schema.write_text(content.replace(old, new, 1), encoding="utf-8")
    assert rejected(sample_folder)
    assert errors_of(sample_folder)


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("kind", KINDS)
def test_what_another_type_forbids_is_rejected(sample_folder, kind):
    schema = sample_folder / "datasets/schemas/observations.yaml"
    content = schema.read_text(encoding="utf-8").replace(NOTE, "")
    typed = content.replace("name: note\n    type: string\n", f"name: note\n    type: {kind}\n")
    assert typed != content
    schema.write_text(typed, encoding="utf-8")
    assert rejected(sample_folder)
    assert errors_of(sample_folder)


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("folder", [SAMPLE, ROOT], ids=["sample", "published"])
def test_on_untouched_tables_both_accept(folder):
    package = Package(str(folder / "datasets/datapackage.yaml"))
    assert package.validate().valid
    assert errors_of(folder) == []
