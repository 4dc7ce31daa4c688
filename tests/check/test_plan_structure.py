"""The plan by itself: one line for one mistake, on the line where it stands."""

import pytest

from plansite.check import plan_structure
from plansite.read import read

PLAN = "plan.yaml"


@pytest.fixture
def found(sample_folder):
    """What the plan's own stage finds; the tables are left alone."""
    return lambda: tuple(plan_structure.problems(read(sample_folder)))


def told(problems):
    return [(each.code, each.file, each.line, each.column) for each in problems]


@pytest.mark.parametrize(
    ("old", "new", "code", "column"),
    [
        ("    quote: 节能路灯", "    qoute: 节能路灯", "property-unknown", "goals.4.qoute"),
        ("  number: 样政办发", "  numbr: 样政办发", "property-unknown", "document.numbr"),
        ("target: 1500", "target: 约1500", "property-form", "goals.0.target"),
        ("target: 1500", "target: -1500", "property-form", "goals.0.target"),
        ("target: 1500", "target: [1500]", "property-form", "goals.0.target"),
        ("issued: 2021-03-01", "issued: 2021-02-29", "property-form", "document.issued"),
        ("id: street-lamps", "id: Street Lamps", "property-form", "goals.4.id"),
        ("kind: recurring", "kind: yearly", "property-invalid", "goals.9.kind"),
        ("deadline_stated: true", "deadline_stated: maybe", "property-invalid", "goals.0.deadline_stated"),
        ("text: plan.txt", "text: ../plan.txt", "property-invalid", "document.text"),
        ("indicators: [repairs-closed]", "indicators: []", "property-invalid", "goals.7.indicators"),
        ("[repairs-closed]", "[repairs-closed, bus-stops]", "property-invalid", "goals.7.indicators"),
        ("{zh: 行道树, en: Street trees}", "{zh: 行道树, en: ''}", "property-invalid", "goals.0.title.en"),
        ("state: met\n", "state: done\n", "property-invalid", "goals.12.override.state"),
        ("quote: 节能路灯达到 500 盏", "quote: 节能路灯达到500盏", "quote-not-in-plan", "quote"),
        ("heading: 4.规范用水。", "heading: 4.用水。", "heading-not-in-plan", "heading"),
        ("id: street-lamps", "id: street-trees", "id-twice", "id"),
        ("  - {id: comm", "  - {id: gardens, name: {zh: x, en: x}}\n  - {id: comm", "id-twice", "id"),
        ("id: task-2", "id: task-1", "id-twice", "id"),
        ("clause: 四.二", "clause: 四.一", "id-twice", "clause"),
        ("departments: [gardens]", "departments: [no-such]", "department-unknown", "departments"),
        ("chapter: streets", "chapter: no-such", "chapter-unknown", "chapter"),
        ("heading: 二、", "chapter: no-such\n    heading: 二、", "chapter-unknown", "chapter"),
        ("    clause: 二\n    kind", "    clause: 五\n    kind", "clause-unknown", "clause"),
        ("end: 2025-12-31}", "end: 2020-12-31}", "period-reversed", "end"),
        ("[[2022, 2023], [2024, 2025]]", "[[2023, 2022], [2024, 2025]]", "period-reversed", "periods"),
        ("years: [2022, 2023, 2024, 2025]", "years: [2025, 2022]", "period-reversed", "years"),
        ('baseline: "2020"', 'baseline: "2020-13"', "period-invalid", "baseline"),
    ],
)  # fmt: skip
def test_a_mistake_is_one_problem_on_its_line(edit, found, line, old, new, code, column):
    at = line(PLAN, old)
    edit(PLAN, old, new)
    assert told(found())[:1] == [(code, f"datasets/{PLAN}", at, column)]
    assert {each.code for each in found()} == {code}


def test_only_one_line_is_told_where_one_line_is_wrong(edit, found):
    edit(PLAN, "    quote: 节能路灯", "    qoute: 节能路灯")
    assert len(found()) == 1


@pytest.mark.parametrize("kind", ["level", "qualitative"])
def test_a_goal_without_a_kind_misses_only_that(edit, found, line, kind):
    at = line(PLAN, f"    kind: {kind}\n")
    edit(PLAN, f"    kind: {kind}\n", "")
    assert [(each.code, each.value, each.line) for each in found()] == [("property-missing", "kind", at - 2)]


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("    target: 1500\n", "target"),
        ("    numerator: accessible-stops\n", "numerator"),
        ("    minimum: 5\n", "minimum"),
        ("    periods: [[2022, 2023], [2024, 2025]]\n", "periods"),
        ("    years: [2022, 2023, 2024, 2025]\n", "years"),
        ("    indicators: [green-communities]\n", "indicators"),
        ("      reason: {", "reason"),
        ("area_code: ", "area_code"),
    ],
)
def test_what_a_kind_requires_is_missed(edit, found, wanted, name):
    edit(PLAN, wanted, wanted.replace(wanted.strip(), "#" + wanted.strip()))
    assert [(each.code, each.value) for each in found()] == [("property-missing", name)]


def test_what_would_be_right_is_told(edit, found):
    edit(PLAN, "kind: recurring", "kind: yearly")
    edit(PLAN, "target: 1500", "target: 约1500")
    assert [each.details["expected"] for each in found()] == [
        "1500, 1.5",
        "level, coverage, floor, recurring, range, trend, milestone, qualitative",
    ]


@pytest.mark.parametrize("plan", ["- a\n", "text\n", "5\n"])
def test_a_plan_of_another_shape_is_one_problem(sample_folder, found, plan):
    (sample_folder / "datasets/plan.yaml").write_text(plan, encoding="utf-8")
    assert told(found()) == [("property-invalid", "datasets/plan.yaml", 1, "")]
