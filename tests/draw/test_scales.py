"""From figures to places."""

from datetime import date
from decimal import Decimal

from plansite.draw import scales


def test_lengths_start_at_zero() -> None:
    scale = scales.from_zero([Decimal(50), Decimal(100)], 10, 110, room=1)
    assert [scale.at(value) for value in (0, 50, 100)] == [10, 60, 110]


def test_a_single_figure_stands_in_the_middle() -> None:
    scale = scales.around([Decimal(95)], 0, 100)
    assert scale.at(95) == 50


def test_nothing_but_zero_still_has_a_scale() -> None:
    assert scales.from_zero([Decimal(0)], 0, 100).at(0) == 0
    assert scales.around([Decimal(0)], 0, 100).at(0) == 50


def test_days_are_placed_by_their_number() -> None:
    scale = scales.of_days(date(2021, 1, 1), date(2021, 1, 11), 0, 100)
    assert scale.on(date(2021, 1, 6)) == 50
