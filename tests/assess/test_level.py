"""What decides a level, beyond its state (the states are in test_table)."""

from decimal import Decimal

import pytest

from plansite.model.plan import Kind
from plansite.model.states import State

AFTER = "2026-06-30"


@pytest.mark.parametrize(
    ("known", "deciding"),
    [
        ("2024=1600 2025=1500 2026-Q1=1700", "a:2025=1500"),
        ("2025=1400 2026-Q1=1500 2026-Q2=1600", "a:2026-Q1=1500 a:2025=1400"),
        ("2023=1600 2024=1500", "a:2024=1500"),
        ("2023=1600 2024=1500~100", "a:2023=1600"),
        ("2026-Q1=1600 2026-Q2=1700", "a:2026-Q2=1700"),
        ("", ""),
    ],
)
def test_the_figure_that_the_state_rests_on(judge, rows, known, deciding):
    assert rows(judge(Kind.LEVEL, known, AFTER)) == deciding


def test_parts_that_tell_nothing_leave_the_latest_of_them(judge, rows):
    found = judge(Kind.LEVEL, "a:2022=1 b:2023=2", "2024-12-31", indicators=("a", "b"))
    assert (found.state, rows(found)) == (State.NO_BASELINE, "b:2023=2")


@pytest.mark.parametrize(("day", "state"), [("2025-12-30", State.NO_BASELINE), (AFTER, State.UNKNOWN)])
def test_of_a_flow_at_other_grains_the_latest_is_shown(judge, rows, day, state):
    found = judge(Kind.LEVEL, "2024-Q4=1600 2025-Q3=1700", day, measure="flow")
    assert (found.state, rows(found)) == (state, "a:2025-Q3=1700")


@pytest.mark.parametrize(
    ("known", "formula"),
    [
        ("2025=1500", "formulas.at-least"),
        ("2025=1499", "formulas.below"),
        ("2025=1500~100", "formulas.undecided"),
    ],
)
def test_the_comparison_is_written_down(judge, known, formula):
    assert judge(Kind.LEVEL, known, AFTER).finding.formula.key == formula


def test_an_undecided_figure_says_why_and_names_its_bounds(judge):
    finding = judge(Kind.LEVEL, "2025=1500~100", AFTER).finding
    assert finding.steps[-1].key == "steps.undecided"
    assert (finding.formula.values["low"].value, finding.formula.values["high"].value) == (1450, 1550)


def test_the_share_is_of_the_target_in_percent_to_one_decimal(judge):
    finding = judge(Kind.LEVEL, "2025=1000", AFTER).finding
    assert (finding.figure.value, finding.share) == (1000, Decimal("66.7"))


def test_the_figure_comes_with_its_time_and_the_bounds_of_its_rounding(judge):
    finding = judge(Kind.LEVEL, "2025-Q4=1600~100", AFTER).finding
    assert (finding.date.when.text, finding.bounds.low, finding.bounds.high) == ("2025-Q4", 1550, 1650)


def test_no_figure_has_no_number_and_no_share(judge):
    finding = judge(Kind.LEVEL, "", AFTER).finding
    assert (finding.figure, finding.share, finding.formula) == (None, None, None)
    assert finding.steps[-1].key == "steps.none"


def test_the_total_of_a_sum_is_a_number_of_our_own(judge, rows):
    assessment = judge(Kind.LEVEL, "a:2025=1000 b:2025=600", AFTER, indicators=("a", "b"))
    said = assessment.finding.sentence.values["figure"]
    assert rows(assessment) == "a:2025=1000 b:2025=600"
    assert (said.value, said.ref) == (1600, "assessments/goal/figure")


def test_a_single_figure_is_the_published_one(judge):
    said = judge(Kind.LEVEL, "2025=1600", AFTER).finding.sentence.values["figure"]
    assert said.ref == "observations/a:990100:2025/value"


def test_a_sum_that_lacks_parts_says_so(judge):
    finding = judge(Kind.LEVEL, "a:2025=1499", AFTER, indicators=("a", "b")).finding
    assert [step.key for step in finding.steps][-1] == "steps.parts-missing"


def test_a_goal_without_a_target_is_no_level(judge):
    with pytest.raises(ValueError, match="no target"):
        judge(Kind.LEVEL, "2025=1", AFTER, target=None)


@pytest.mark.parametrize(("day", "state"), [("2025-12-30", State.NO_BASELINE), ("2025-12-31", State.UNKNOWN)])
def test_the_rule_changes_on_the_deadline_itself(judge, day, state):
    assert judge(Kind.LEVEL, "2024=1400", day).state is state
