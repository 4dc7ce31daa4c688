"""Figures beside their neighbours: what is said, on which row, and what is left alone."""

from datetime import date
from pathlib import Path

import pytest

from plansite.check.possible_periods import possible_periods
from plansite.check.series import RULES, series
from plansite.model.codes import Severity
from plansite.read import assemble, read

FIGURES = "datasets/data/observations.csv"

KINDS = {
    "count": "count,stock",
    "flow": "count,flow",
    "amount": "amount,stock",
    "percent": "percent,flow",
    "rate": "rate,stock",
}


@pytest.fixture
def said(sample_folder):
    """What is said of rows of one indicator: code, the row (counted from 0), column and value."""

    def said(kind, rows, as_of=None):
        unit = "%" if kind in ("percent", "rate") else "件"
        add(
            sample_folder / "datasets/data/indicators.csv",
            [f"under-test,试,Test,{unit},{KINDS[kind]},2,0,,annual,试,Test."],
        )
        lines = []
        for row in rows:
            period, value, *rest = row.split()
            status = rest[0] if rest else "final"
            rounded_to = rest[1] if len(rest) > 1 else ""
            lines.append(f"under-test,990100,{period},{value},{status},yearbook-2025,,{rounded_to},")
        start = add(sample_folder / FIGURES, lines)
        reading = read(sample_folder)
        project = assemble(reading)
        found = [*series(project, reading), *possible_periods(project, reading, as_of)]
        assert {problem.file for problem in found} <= {FIGURES}
        return [(each.code, each.line - start, each.column, each.value) for each in found]

    return said


def add(path: Path, lines: list[str]) -> int:
    """Append lines and give the number of the first."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    return text.count("\n") + 1


TOLD = [
    ("percent", ["2021 95", "2022 0.96", "2023 97.5"], [("ratio-for-percent", 1, "value", "0.96")]),
    ("percent", ["2021 0.95", "2022 0.96", "2023 97"],
     [("ratio-for-percent", 0, "value", "0.95"), ("ratio-for-percent", 1, "value", "0.96")]),
    ("percent", ["2021 99", "2022 1"], [("ratio-for-percent", 1, "value", "1")]),
    ("rate", ["2021 30", "2022 0.31"], [("ratio-for-percent", 1, "value", "0.31")]),
    ("count", ["2021 31000", "2022 3.32"], [("value-jump", 1, "value", "31000 → 3.32")]),
    ("count", ["2021 3.1", "2022 33200", "2023 34000"], [("value-jump", 0, "value", "3.1 → 33200")]),
    ("count", ["2021 31000", "2022 3.32", "2023 35000"], [("value-jump", 1, "value", "31000 → 3.32")]),
    ("count", ["2021 31000", "2022 32000", "2023 3.3", "2024 3.4"],
     [("value-jump", 2, "value", "32000 → 3.3")]),
    ("count", ["2021 3", "2022 30000", "2023 3", "2024 30000", "2025 3"],
     [("value-jump", 1, "value", "3 → 30000"), ("value-jump", 3, "value", "3 → 30000")]),
    ("rate", ["2021 2", "2022 10000"], [("value-jump", 1, "value", "2 → 10000")]),
    ("count", ["2021 1200", "2022 90"], [("value-fall", 1, "value", "1200 → 90")]),
    ("count", ["2021 1200", "2022 0"], [("value-fall", 1, "value", "1200 → 0")]),
    ("amount", ["2021 12.5", "2022 1.2"], [("value-fall", 1, "value", "12.5 → 1.2")]),
    ("flow", ["2021 1200", "2022 90"], [("value-fall", 1, "value", "1200 → 90")]),
    ("flow", ["2021-Q1 300", "2021-Q2 20"], [("value-fall", 1, "value", "300 → 20")]),
    ("count", ["2022 90", "2021 1200"], [("value-fall", 0, "value", "1200 → 90")]),
    ("flow", ["2023 100", "2023-12 10"], [("grains-mixed", 1, "period", "2023, 2023-12")]),
    ("flow", ["2023-Q1 20", "2023-Q2 30", "2023 100"], [("grains-mixed", 0, "period", "2023, 2023-Q1")]),
    ("count", ["2023 480", "2023-12-31 480"], [("figure-twice", 1, "period", "2023, 2023-12-31")]),
    ("count", ["2023-12 480", "2023 480.0", "2023-S2 480"],
     [("figure-twice", 0, "period", "2023, 2023-S2, 2023-12")]),
]  # fmt: skip

QUIET = [
    ("percent", ["2021 0.5", "2022 0.6"]),
    ("percent", ["2021 0.9", "2022 1.2", "2023 12"]),
    ("percent", ["2021 12", "2022 0.8"]),
    ("percent", ["2021 95", "2022 0"]),
    ("rate", ["2021 2.55", "2022 0.3"]),
    ("count", ["2021 7", "2022 3"]),
    ("count", ["2021 9", "2022 0"]),
    ("count", ["2021 10", "2022 1"]),
    ("count", ["2021 1000", "2022 95 final 10"]),
    ("count", ["2021 10", "2022 49000"]),
    ("count", ["2021 2", "2022 42000"]),
    ("count", ["2021 0", "2022 10000"]),
    ("count", ["2023 480", "2023-12-31 481"]),
    ("count", ["2023 480", "2023-06-30 480"]),
    ("flow", ["2022 1200", "2023-01 50"]),
    ("flow", ["2021 16696", "2022-S1 7732"]),
    ("flow", ["2023-Q1 20", "2023-Q2 30"]),
    ("flow", ["2023-Q4 20", "2023-12 20"]),
    ("percent", ["2021 95", "2022 5"]),
]


@pytest.mark.parametrize(("kind", "rows", "told"), TOLD)
def test_what_does_not_fit_is_told_once(said, kind, rows, told):
    assert said(kind, rows) == told


@pytest.mark.parametrize(("kind", "rows"), QUIET)
def test_what_may_be_is_left_alone(said, kind, rows):
    assert said(kind, rows) == []


DAY = date(2026, 1, 31)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("2026 5", [("final-in-future", 0, "period", "2026")]),
        ("2026-02 5", [("final-in-future", 0, "period", "2026-02")]),
        ("2026-02-01 5", [("final-in-future", 0, "period", "2026-02-01")]),
        ("2203-06-30 5", [("final-in-future", 0, "period", "2203-06-30")]),
        ("2026-01 5", []),
        ("2026-01-31 5", []),
        ("2026 5 preliminary", []),
        ("1023 5", [("year-implausible", 0, "period", "1023")]),
        ("2203-06 5 preliminary", [("year-implausible", 0, "period", "2203")]),
        ("1990 5", [("year-implausible", 0, "period", "1990")]),
        ("1991 5", []),
        ("2035 5 preliminary", []),
        ("2036-Q1 5 preliminary", [("year-implausible", 0, "period", "2036")]),
    ],
)
def test_a_period_that_cannot_be(said, row, told):
    assert said("count", [row], DAY) == told


def test_without_a_day_nothing_is_still_to_come(said):
    assert said("count", ["2026 5"]) == []


@pytest.mark.parametrize("folder", [".", "tests/demo", "tests/sample"])
def test_the_projects_here_fit(real_folder, folder):
    reading = read(real_folder / folder)
    project = assemble(reading)
    assert [*series(project, reading), *possible_periods(project, reading, date(2026, 6, 30))] == []


def test_only_a_final_figure_that_is_still_to_come_stops_the_build(sample_folder):
    lines = ["street-trees,990100,2031,5,final,yearbook-2025,,,"]
    add(sample_folder / FIGURES, lines)
    reading = read(sample_folder)
    found = list(possible_periods(assemble(reading), reading, DAY))
    assert [(each.code, each.severity) for each in found] == [("final-in-future", Severity.ERROR)]


def test_every_rule_has_a_case():
    told = {problem[0].replace("-", "_") for *_, found in TOLD for problem in found}
    assert told == {rule.__name__ for rule in RULES}
