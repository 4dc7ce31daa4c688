"""Pace on the straight line from a baseline: (progress / way) / (days gone / days there are)."""

from decimal import Decimal

import pytest

from plansite.model.plan import Kind
from plansite.model.states import State

# From 2020-12-31 to the deadline, 2025-12-31, there are 1826 days; to 2023-12-31 there are 1095.
# The way is 1826 pieces, so that after 1095 days 1095 pieces are due.
LINE = {"baseline": "2020", "target": Decimal(1826)}
BEFORE = "2024-06-30"


def paced(judge, known, **changes):
    return judge(Kind.LEVEL, known, BEFORE, **LINE | changes)


def test_exactly_the_progress_due_is_a_pace_of_1(judge):
    assessment = paced(judge, "2020=0 2023=1095")
    assert (assessment.state, assessment.finding.numbers.get("pace")) == (State.ON_TRACK, 1)


def test_half_the_progress_due_is_a_pace_of_a_half(judge):
    assert paced(judge, "2020=0 2023=547.5").finding.numbers["pace"] == Decimal("0.50")


def test_progress_and_way_start_at_the_baseline(judge):
    finding = paced(judge, "2020=1000 2023=2095", target=Decimal(2826)).finding
    assert finding.numbers["pace"] == 1


@pytest.mark.parametrize(
    ("value", "state"),
    [
        ("1040.25", State.ON_TRACK),  # 0.95 × 1095
        ("1040.24", State.BEHIND),
        ("657", State.BEHIND),  # 0.60 × 1095
        ("656.99", State.OFF_TRACK),
        ("-1", State.OFF_TRACK),
    ],
)
def test_the_thresholds_of_the_plan_belong_to_the_better_state(judge, value, state):
    assert paced(judge, f"2020=0 2023={value}").state is state


def test_the_printed_pace_never_shows_a_threshold_that_was_not_reached(judge):
    assert paced(judge, "2020=0 2023=1040.24").finding.numbers["pace"] == Decimal("0.94")


def test_the_days_up_to_the_figure_count_not_those_up_to_the_day_of_judging(judge):
    early = judge(Kind.LEVEL, "2020=0 2023=1095", "2023-12-31", **LINE)
    late = judge(Kind.LEVEL, "2020=0 2023=1095", "2025-12-30", **LINE)
    assert early.finding.numbers["pace"] == late.finding.numbers["pace"] == 1


def test_of_a_rounded_figure_the_lower_bound_counts(judge):
    assert paced(judge, "2020=0 2023=1042~4").state is State.BEHIND


def test_of_a_rounded_baseline_the_upper_bound_counts(judge):
    exact, rounded = paced(judge, "2020=100 2023=1141"), paced(judge, "2020=100~100 2023=1141")
    assert exact.finding.numbers["pace"] > rounded.finding.numbers["pace"]


@pytest.mark.parametrize(
    ("known", "changes"),
    [
        ("2020=0 2023=1095", {"baseline": "2019"}),
        ("2023=1095", {}),
        ("2020=0", {}),
        ("2019=0 2020=1", {"baseline": "2020-12-31"}),
        ("2020=5 2021=4", {"baseline": "2022"}),
        ("2020=0 2023=1095", {"baseline": "2023"}),
        ("2020=1826 2023=1800", {}),
        ("2020=1900 2023=1800", {}),
    ],
    ids=[
        "baseline-of-another-year",
        "baseline-not-published",
        "figure-is-the-baseline",
        "baseline-is-the-latest",
        "baseline-after-the-figures",
        "baseline-is-the-figure-itself",
        "baseline-equal-to-the-target",
        "baseline-above-the-target",
    ],
)
def test_without_a_way_to_go_there_is_no_pace(judge, known, changes):
    assessment = paced(judge, known, **changes)
    assert (assessment.state, assessment.finding.numbers.get("pace")) == (State.NO_BASELINE, None)


@pytest.mark.parametrize("known", ["2020-12-31=0 2023=1095", "2020-12-31=0 2020=0 2023=1095"])
def test_a_stock_on_the_last_day_of_the_baseline_is_the_baseline(judge, known):
    assert paced(judge, known).finding.numbers["pace"] == 1


def test_the_working_names_baseline_and_pace(judge):
    finding = paced(judge, "2020=0 2023=1095").finding
    assert [step.key for step in finding.steps][-4:] == [
        "steps.baseline",
        "steps.way",
        "formulas.pace.linear-path",
        "steps.thresholds.ratio",
    ]
    assert finding.formula.values["pace"].ref == "assessments/goal/pace"
