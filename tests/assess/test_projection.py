"""A straight line drawn on to the deadline: only before it, only from four points, never a verdict."""

from decimal import Decimal

import pytest

from plansite.model.plan import Kind
from plansite.model.states import State

BEFORE = "2024-06-30"
LINE = "2020=100 2021=200 2022=300 2023=400"


def drawn(judge, known, on=BEFORE, kind=Kind.LEVEL, **changes):
    return judge(kind, known, on, **{"target": Decimal(1500), **changes}).finding


def test_figures_on_a_line_come_to_its_end(judge):
    numbers = drawn(judge, LINE).numbers
    # 100 a year of 365 or 366 days, five years on from the end of 2020
    assert numbers["projection"] == pytest.approx(600, abs=1)
    assert numbers["projection_points"] == 4
    assert numbers["projection_high"] - numbers["projection_low"] <= 2


def test_the_spread_is_the_standard_error_of_a_value_at_the_deadline(judge):
    """Checked against the textbook formula on days 0, 365, 730, 1095 and 1826 for the deadline."""
    numbers = drawn(judge, "2020=100 2021=240 2022=260 2023=400").numbers
    days, values = [0, 365, 730, 1095], [100, 240, 260, 400]
    mean_day, mean = sum(days) / 4, sum(values) / 4
    squares = sum((day - mean_day) ** 2 for day in days)
    slope = sum((day - mean_day) * value for day, value in zip(days, values, strict=True)) / squares
    rest = sum(
        (value - mean - slope * (day - mean_day)) ** 2 for day, value in zip(days, values, strict=True)
    )
    spread = (rest / 2 * (1 + 1 / 4 + (1826 - mean_day) ** 2 / squares)) ** 0.5
    expected = mean + slope * (1826 - mean_day)
    assert float(numbers["projection"]) == pytest.approx(expected, rel=0.005)
    assert float(numbers["projection_low"]) == pytest.approx(expected - spread, rel=0.005)
    assert float(numbers["projection_high"]) == pytest.approx(expected + spread, rel=0.005)


@pytest.mark.parametrize(
    ("known", "on", "changes"),
    [
        ("2020=100 2021=200 2022=300", BEFORE, {}),
        (LINE, "2025-12-31", {}),
        ("2020=400 2021=300 2022=200 2023=100", BEFORE, {}),
        ("a:2020=1 a:2021=2 a:2022=3 a:2023=4", BEFORE, {"indicators": ("a", "b")}),
        (LINE + " 2024=1600", "2024-12-31", {}),
    ],
    ids=["three points", "after the deadline", "below nothing", "sums that lack parts", "reached"],
)
def test_otherwise_nothing_is_drawn_on(judge, known, on, changes):
    finding = drawn(judge, known, on, **changes)
    assert finding.projection is None
    assert "projection" not in finding.numbers


def test_a_line_decides_nothing(judge):
    assert judge(Kind.LEVEL, LINE, BEFORE, target=Decimal(1500)).state is State.NO_BASELINE
