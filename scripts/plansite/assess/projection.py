"""Projection: the straight line through the published figures, drawn on to the deadline. Never a verdict.

Least squares over time t in days: value(t) = a + b · t. The spread is the standard error of a single value
at the deadline D: s · sqrt(1 + 1/n + (D − mean t)² / Σ(t − mean t)²), with s² = Σ residual² / (n − 2). It
says how far the figures so far lie from their line, not how the future will be.
"""

from dataclasses import dataclass
from decimal import Decimal

from plansite.assess.case import Case
from plansite.assess.points import Point

FEWEST = 4


@dataclass(frozen=True)
class Projection:
    """The line's value at the deadline, one standard error below and above, and from how many points."""

    value: Decimal
    low: Decimal
    high: Decimal
    points: int


def projection(case: Case, known: tuple[Point, ...]) -> Projection | None:
    """The line of at least four complete points of different days, before the deadline; else None.

    None too where the line leaves what is possible: fewer than nothing, or more than all of them.
    """
    complete = [point for point in known if point.complete]
    if case.due or len(complete) < FEWEST:
        return None
    count, origin = len(complete), complete[0].day
    days = [Decimal((point.day - origin).days) for point in complete]
    values = [point.figure.value for point in complete]
    mean_day, mean_value = sum(days, Decimal(0)) / count, sum(values, Decimal(0)) / count
    away = [day - mean_day for day in days]
    squares = sum((each * each for each in away), Decimal(0))
    slope = sum((each * value for each, value in zip(away, values, strict=True)), Decimal(0)) / squares
    left = (case.goal.deadline - origin).days - mean_day
    residuals = [value - mean_value - slope * each for each, value in zip(away, values, strict=True)]
    variance = sum((each * each for each in residuals), Decimal(0)) / (count - 2)
    spread = (variance * (1 + Decimal(1) / count + left * left / squares)).sqrt()
    value = mean_value + slope * left
    if value < 0 or (case.goal.unit == "%" and value > 100):
        return None
    return Projection(_printed(value), _printed(value - spread), _printed(value + spread), count)


def _printed(value: Decimal) -> Decimal:
    """Three figures say enough of what is only a line."""
    return Decimal(0) if value == 0 else round(value, 2 - value.adjusted())
