"""Dated totals: what is known, on each date, of the number a level goal is judged by."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import add

from plansite.assess.case import Case
from plansite.model.figures import Comparison, Interval, Observation


@dataclass(frozen=True)
class Point:
    """The sum of the parts known on one date; `complete` when no part is missing.

    It is printed no finer than the coarsest of its parts (`rounded_to`).
    """

    day: date
    rows: tuple[Observation, ...]
    figure: Interval
    complete: bool
    rounded_to: Decimal | None = None

    def compare(self, case: Case) -> Comparison:
        """Against the target; parts that are missing can only add, so they never prove "below"."""
        found = self.figure.compare(case.target())
        return found if self.complete or found is Comparison.AT_LEAST else Comparison.UNDECIDED


def points(case: Case) -> tuple[Point, ...]:
    """The totals of a level goal by date, oldest first."""
    return _by_day(case, case.comparable)


def published(case: Case) -> tuple[Point, ...]:
    """The same with figures of a flow at other grains, which are shown but never compared."""
    return _by_day(case, case.series)


def baseline(case: Case, known: tuple[Point, ...]) -> Point | None:
    """The complete total of the day that the plan's data names as the beginning, if a source gives one."""
    day = case.goal.baseline.last if case.goal.baseline else None
    return next((point for point in known if point.complete and point.day == day), None)


def yearly(known: tuple[Point, ...]) -> dict[int, Point]:
    """The complete totals of 31 December by their year: what the official methods look at."""
    return {
        point.day.year: point
        for point in known
        if point.complete and (point.day.month, point.day.day) == (12, 31)
    }


def on_deadline(case: Case) -> Point | None:
    """The total of the D-figures; None where no part has one."""
    rows = [row for part in case.goal.indicators if (row := case.on_deadline(part))]
    return _point(case.goal.deadline, rows, len(case.goal.indicators)) if rows else None


def _by_day(case: Case, figures: Callable[[str], tuple[Observation, ...]]) -> tuple[Point, ...]:
    parts = case.goal.indicators
    days: dict[date, dict[str, Observation]] = {}
    for indicator in parts:
        for row in figures(indicator):
            days.setdefault(row.period.last, {}).setdefault(indicator, row)
    return tuple(_point(day, rows.values(), len(parts)) for day, rows in sorted(days.items()))


def _point(day: date, rows: Iterable[Observation], parts: int) -> Point:
    rows = tuple(rows)
    total = reduce(add, (row.interval for row in rows))
    coarsest = max((row.rounded_to for row in rows if row.rounded_to is not None), default=None)
    return Point(day, rows, total, complete=len(rows) == parts, rounded_to=coarsest)
