"""Figures, the bounds of their rounding, and what they prove."""

from decimal import Decimal
from functools import reduce
from operator import add

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plansite.model.figures import Comparison, Interval, Observation, Status, rounded_apart
from plansite.model.periods import Period

SMALL = settings(max_examples=100, deadline=None)
NUMBERS = st.decimals(-10_000, 10_000, places=2)
WIDTHS = st.none() | st.sampled_from([Decimal(1), Decimal(10), Decimal(100), Decimal("0.1")])
INTERVALS = st.builds(Interval.rounded, NUMBERS, WIDTHS)


def interval(low, high):
    return Interval((Decimal(low) + Decimal(high)) / 2, Decimal(low), Decimal(high))


def observation(**changes):
    settings = {
        "indicator_id": "libraries",
        "area_code": "990100",
        "period": Period.parse("2023-Q4"),
        "value": Decimal(33200),
        "status": Status.FINAL,
        "source_id": "official",
    }
    return Observation(**settings | changes)


def test_the_key_is_the_first_three_columns():
    assert observation().key == "libraries:990100:2023-Q4"


@pytest.mark.parametrize(
    ("rounded_to", "low", "high"),
    [
        (None, 33200, 33200),
        (Decimal(0), 33200, 33200),
        (Decimal(100), 33150, 33250),
        (Decimal(1), "33199.5", "33200.5"),
    ],
)
def test_the_interval_is_half_the_rounding_to_each_side(rounded_to, low, high):
    found = observation(rounded_to=rounded_to).interval
    assert (found.low, found.value, found.high) == (Decimal(low), 33200, Decimal(high))


@pytest.mark.parametrize(
    ("low", "high", "proved"),
    [
        (95, 97, Comparison.AT_LEAST),
        (94, 97, Comparison.UNDECIDED),
        (94, 95, Comparison.UNDECIDED),
        (90, 94, Comparison.BELOW),
        (95, 95, Comparison.AT_LEAST),
        (94, 94, Comparison.BELOW),
    ],
)
def test_against_a_target_of_95(low, high, proved):
    assert interval(low, high).compare(Decimal(95)) is proved


@pytest.mark.parametrize(
    ("low", "high", "proved"),
    [
        (11, 12, Comparison.AT_LEAST),
        (10, 12, Comparison.UNDECIDED),
        (7, 9, Comparison.UNDECIDED),
        (6, 8, Comparison.BELOW),
        (1, 2, Comparison.BELOW),
    ],
)
def test_against_another_figure_between_8_and_10(low, high, proved):
    assert interval(low, high).above(interval(8, 10)) is proved


@given(value=NUMBERS, other=NUMBERS)
@SMALL
def test_exact_figures_compare_as_numbers_do(value, other):
    exact = Interval.rounded(value, None)
    assert (exact.compare(other) is Comparison.AT_LEAST) is (value >= other)
    assert (exact.compare(other) is Comparison.BELOW) is (value < other)
    assert (exact.above(Interval.rounded(other, None)) is Comparison.AT_LEAST) is (value > other)
    assert (exact.above(Interval.rounded(other, None)) is Comparison.BELOW) is (value <= other)


@given(parts=st.lists(INTERVALS, min_size=1, max_size=6))
@SMALL
def test_a_sum_lies_within_the_sums_of_the_bounds(parts):
    total = reduce(add, parts)
    assert total.low <= total.value <= total.high
    assert total.value == sum(part.value for part in parts)
    assert total.high - total.low == sum(part.high - part.low for part in parts)


@given(found=INTERVALS, target=NUMBERS, place=st.decimals(0, 1, places=2))
@SMALL
def test_what_is_proved_holds_for_every_number_of_the_interval(found, target, place):
    possible = found.low + (found.high - found.low) * place
    proved = found.compare(target)
    assert proved is not Comparison.AT_LEAST or possible >= target
    assert proved is not Comparison.BELOW or possible < target
    assert proved is not Comparison.UNDECIDED or found.low < target <= found.high


@given(found=INTERVALS, other=INTERVALS)
@SMALL
def test_of_two_figures_at_most_one_is_above(found, other):
    assert [found.above(other), other.above(found)].count(Comparison.AT_LEAST) <= 1


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("99.94", "99.9"),
        ("99.96", "99.96"),
        ("99.9996", "99.9996"),
        ("100.04", "100.04"),
        ("100", "100.0"),
        ("0.96", "1.0"),
    ],
)
def test_a_printed_number_never_reads_as_a_limit_that_it_is_not(value, shown):
    assert rounded_apart(Decimal(value), 1, Decimal(100)) == Decimal(shown)


@given(value=NUMBERS, limit=NUMBERS)
@SMALL
def test_printing_keeps_a_number_apart_from_a_limit_and_near_itself(value, limit):
    shown = rounded_apart(value, 0, limit)
    assert value == limit or shown != limit
    assert abs(shown - value) <= Decimal("0.5")


@pytest.mark.parametrize(("value", "limit"), [("2.449", "2.445"), ("2.45", "2.45")])
def test_printing_keeps_a_number_on_its_side_of_a_finer_limit(value, limit):
    assert rounded_apart(Decimal(value), 1, Decimal(limit)) >= Decimal(limit)
