"""What a rule gets to see."""

from decimal import Decimal

import pytest

from plansite.assess.working import Working
from plansite.model.figures import Interval
from plansite.model.periods import Period
from plansite.model.plan import Kind
from plansite.model.records import Measure

AFTER = "2026-06-30"


def periods(found):
    return [row.period.text for row in found]


@pytest.mark.parametrize(("day", "due"), [("2025-12-30", False), ("2025-12-31", True), ("2026-01-01", True)])
def test_a_goal_is_due_from_its_deadline_on(case, day, due):
    assert case(Kind.LEVEL, "", day).due is due


def test_only_periods_that_have_ended_are_seen_oldest_first(case):
    given = case(Kind.LEVEL, "2025-Q1=3 2024=2 2025=4 2023=1", "2025-03-31")
    assert periods(given.series("a")) == ["2023", "2024", "2025-Q1"]
    assert periods(given.inputs()) == ["2023", "2024", "2025-Q1"]


def test_only_statements_up_to_the_day_are_seen_and_undated_ones(case):
    given = case(Kind.MILESTONE, "started done/2026-06-30 done/2026-07-01", AFTER)
    assert [row.date and row.date.isoformat() for row in given.inputs()] == ["2026-06-30", None]


@pytest.mark.parametrize(
    ("measure", "frequency", "found"),
    [
        ("stock", "annual", "2025"),
        ("flow", "annual", "2025"),
        ("flow", "half-yearly", "2025-S2"),
        ("flow", "quarterly", "2025-Q4"),
        ("flow", "monthly", "2025-12"),
        ("flow", "irregular", "2025"),
    ],
)
def test_the_figure_of_the_deadline(case, measure, frequency, found):
    known = "2025-12-31=1 2025-12=1 2025-Q4=1 2025-S2=1 2025=1 2024=1"
    given = case(Kind.LEVEL, known, AFTER, measure=measure, frequency=frequency)
    assert given.on_deadline("a").period.text == found


@pytest.mark.parametrize(
    ("measure", "known", "found"),
    [
        ("stock", "2023-12-31=1", True),
        ("flow", "2023-12-31=1", False),
        ("flow", "2023=1", True),
        ("stock", "2023-11=1", False),
    ],
)
def test_the_figure_of_a_year(case, measure, known, found):
    given = case(Kind.LEVEL, known, AFTER, measure=measure)
    assert (given.in_year("a", Period.year(2023)) is not None) is found


def test_numbers_to_print_name_the_published_value_they_repeat(case):
    given = case(Kind.LEVEL, "2025=33200~100", AFTER)
    [row] = given.series("a")
    assert given.quantity(row).ref == "observations/a:990100:2025/value"
    assert given.quantity(row).rounded_to == 100
    assert given.goal.bound("target").ref == "plan/goal/target"
    assert Working(given).number("pace", Decimal(1)).ref == "assessments/goal/pace"


def test_the_time_to_print_tells_a_stock_from_a_flow(case):
    given = case(Kind.LEVEL, "2025=1", AFTER)
    assert given.moment(given.series("a")[0]).measure is Measure.STOCK


@pytest.mark.parametrize(
    ("value", "share"), [("1500", "100.0"), ("1", "0.1"), ("0", "0.0"), ("1000", "66.7")]
)
def test_the_share_of_the_target(case, value, share):
    figure = Interval.rounded(Decimal(value), None)
    assert case(Kind.LEVEL, "", AFTER).share(figure) == Decimal(share)
