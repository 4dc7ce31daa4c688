"""Dated totals of a level goal."""

from datetime import date

import pytest

from plansite.assess import points
from plansite.model.figures import Comparison
from plansite.model.plan import Kind

SUM = {"indicators": ("a", "b")}
AFTER = "2026-06-30"


def totals(found):
    return [(point.day, point.figure.value, point.complete) for point in found]


def test_parts_of_one_day_are_added_up_whatever_their_grain(case):
    found = points.points(case(Kind.LEVEL, "a:2024=1 b:2024-12-31=2 a:2025=3", AFTER, **SUM))
    assert totals(found) == [(date(2024, 12, 31), 3, True), (date(2025, 12, 31), 3, False)]


def test_totals_are_ordered_by_day_whatever_the_order_of_the_parts(case):
    found = points.points(case(Kind.LEVEL, "a:2024=1 b:2023=2", AFTER, **SUM))
    assert totals(found) == [(date(2023, 12, 31), 2, False), (date(2024, 12, 31), 1, False)]


def test_equal_figures_of_one_day_count_once(case):
    assert totals(points.points(case(Kind.LEVEL, "2025-Q4=7 2025=7 2025-12-31=7", AFTER))) == [
        (date(2025, 12, 31), 7, True)
    ]


def test_the_total_carries_the_roundings_of_all_parts(case):
    [point] = points.points(case(Kind.LEVEL, "a:2025=100~10 b:2025=200~20", AFTER, **SUM))
    assert (point.figure.low, point.figure.high) == (285, 315)


@pytest.mark.parametrize(
    ("known", "proved"),
    [
        ("a:2025=1499", Comparison.UNDECIDED),
        ("a:2025=1500", Comparison.AT_LEAST),
        ("a:2025=1 b:2025=2", Comparison.BELOW),
    ],
)
def test_missing_parts_can_only_add(case, known, proved):
    given = case(Kind.LEVEL, known, AFTER, **SUM)
    assert points.on_deadline(given).compare(given) is proved


def test_no_part_on_the_deadline_is_no_total(case):
    assert points.on_deadline(case(Kind.LEVEL, "a:2024=1 b:2026-Q1=1", AFTER, **SUM)) is None


def test_a_flow_of_another_grain_is_published_but_not_compared(case):
    given = case(Kind.LEVEL, "2024=9 2025-Q4=1", AFTER, measure="flow")
    assert totals(points.points(given)) == [(date(2024, 12, 31), 9, True)]
    assert totals(points.published(given))[-1] == (date(2025, 12, 31), 1, True)


@pytest.mark.parametrize(
    ("known", "rounded_to"), [("a:2025=100~10 b:2025=1~1", 10), ("a:2025=100 b:2025=1", None)]
)
def test_a_total_is_no_finer_than_the_coarsest_of_its_parts(case, known, rounded_to):
    [point] = points.points(case(Kind.LEVEL, known, AFTER, **SUM))
    assert point.rounded_to == rounded_to
