"""What only several files together can tell: one broken sample for each rule."""

import ast
from pathlib import Path

import pytest

from plansite.check import crossings
from plansite.model.codes import Severity

PLAN, FIGURES, SOURCES, MILESTONES = (
    "plan.yaml",
    "data/observations.csv",
    "data/sources.csv",
    "data/milestones.csv",
)

LAMPS = "street-lamps,990100,2026"
DECEMBER = "street-lamps,990100,2025-12,481,final,yearbook-2025,,,"
SPARE = "yearbook-2019,备用,样例,,,repost"
HALF = "things-repaired,990100,2025-S2,985,final,yearbook-2025,,,"

# code, column, file, what stands there, what it is replaced by: the problem is on that line
BROKEN = [
    ("indicator-unknown", "indicators", PLAN, "indicators: [street-trees]", "indicators: [no-such]"),
    ("indicator-unknown", "context", PLAN, "context: [street-trees]", "context: [no-such]"),
    ("indicator-unknown", "numerator", PLAN, "numerator: accessible-stops", "numerator: no-such"),
    ("indicator-unknown", "denominator", PLAN, "denominator: bus-stops", "denominator: no-such"),
    ("unit-differs", "unit", PLAN, "unit: 盏", "unit: 处"),
    ("unit-unnamed", "units", PLAN, "units:\n  株", "units:\n  棵"),
    ("area-unknown", "area_code", PLAN, 'area_code: "990100"', 'area_code: "990199"'),
    ("source-unknown", "override.source_id", PLAN, "source_id: gardens-statement", "source_id: no-such"),
    ("target-impossible", "target", PLAN, "target: 100", "target: 101"),
    ("target-impossible", "target", PLAN, "target: 500", "target: 0"),
    ("target-not-quoted", "target", PLAN, "target: 500", "target: 501"),
    ("target-impossible", "minimum", PLAN, "minimum: 5", "minimum: 21"),
    ("deadline-outside", "deadline", PLAN, "deadline: 2025-12-31", "deadline: 2026-12-31"),
    ("repost-linked", "url", SOURCES, "样例转载网,,,repost", "样例转载网,,https://copy.sample.invalid/,repost"),
    ("source-unused", "source_id", SOURCES, "yearbook-2020,", f"{SPARE}\nyearbook-2020,"),
    ("count-decimal", "value", FIGURES, "street-lamps,990100,2025,480", "street-lamps,990100,2025,480.0"),
    ("count-not-whole", "value", FIGURES, "street-lamps,990100,2025,480", "street-lamps,990100,2025,480.5"),
    ("value-out-of-bounds", "value", FIGURES, "closed,990100,2022,96.5", "closed,990100,2022,100.5"),
    ("final-figures-differ", "value", FIGURES, LAMPS, f"{DECEMBER}\n{LAMPS}"),
    ("part-exceeds-whole", "value", FIGURES, "stops,990100,2025,188", "stops,990100,2025,201"),
    ("milestone-unknown", "goal_id", MILESTONES, "water-rules,", "no-such,"),
    ("milestone-unknown", "goal_id", MILESTONES, "water-rules,", "street-trees,"),
    ("date-and-precision", "date", MILESTONES, ",,unknown", ",,exact"),
    ("date-and-precision", "date", MILESTONES, "2024-05-20,exact", "2024-05-20,unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "column", "file", "old", "new"), BROKEN)
def test_a_broken_sample_is_one_error_on_its_line(edit, found, line, code, column, file, old, new):
    at = line(file, old)
    edit(file, old, new)
    told = [each for each in found() if each.severity is Severity.ERROR or each.code == code]
    assert [(each.code, each.file, each.line, each.column) for each in told] == [
        (code, f"datasets/{file}", at, column)
    ]


def test_every_rule_is_broken_above():
    """The codes are read from the source, so that a new rule without a case fails here."""
    tree = ast.parse(Path(crossings.__file__).read_text(encoding="utf-8"))
    calls = [
        node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    ]
    place = {"Problem": 0, "_in_plan": 3, "_in_observations": 3}
    coded = [call.args[place[call.func.id]] for call in calls if call.func.id in place]
    assert {code.value for code in coded if isinstance(code, ast.Constant)} == {case[0] for case in BROKEN}


def test_figures_of_a_flow_for_unequal_periods_may_differ(edit, found):
    later = 'things-repaired,990100,2025,1985,final,yearbook-2025,合成数据,,"维修旧物1,985件"'
    edit(FIGURES, later, f"{later}\n{HALF}")
    assert [each.code for each in found()] == ["grains-mixed"]


def test_a_part_may_be_the_whole(edit, found):
    edit(FIGURES, "accessible-stops,990100,2025,188", "accessible-stops,990100,2025,200")
    assert found() == ()


def test_an_unused_source_is_only_a_warning(edit, found):
    edit(SOURCES, "yearbook-2020,", f"{SPARE}\nyearbook-2020,")
    assert [(each.code, each.severity) for each in found()] == [("source-unused", Severity.WARNING)]


def test_a_problem_in_a_table_names_the_file_of_the_table(sample_folder, edit, found):
    (sample_folder / "datasets" / FIGURES).rename(sample_folder / "datasets/data/figures.csv")
    edit("datapackage.yaml", FIGURES, "data/figures.csv")
    edit("data/figures.csv", "stops,990100,2025,188", "stops,990100,2025,201")
    assert [each.file for each in found()] == ["datasets/data/figures.csv"]
