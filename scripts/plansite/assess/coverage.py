"""Coverage: a share of a whole ("全覆盖"), from a numerator and a denominator on the same day.

share = 100 × numerator / denominator, in percent. The bounds of both roundings are carried:
low = 100 × low(numerator) / high(denominator), high the other way round. Example: 150 of 200 is 75.
"""

from decimal import Decimal

from plansite.assess import level
from plansite.assess.case import Case
from plansite.assess.points import Point
from plansite.assess.working import Working
from plansite.model.assessment import Finding
from plansite.model.figures import Comparison

_CASES = {Comparison.AT_LEAST: "final-reached", Comparison.BELOW: "final-short"}


def judge(case: Case) -> Finding:
    """The state of a coverage goal; before the deadline it is a level of the share."""
    numerators = case.series(case.goal.numerator)
    working = Working(case)
    if not numerators:
        return working.add("no-numerator").conclude("none")
    known = _points(case)
    if not case.due:
        if known:
            return level.before(case, known)
        return working.add("no-pair").close("unpaired", variant="-unpaired")
    final = _on_deadline(case)
    if final is None:
        return working.add("no-final-pair").close("final-unpaired", numerators[-1:])
    working.add_point("final", final)
    return working.conclude(_CASES.get(final.compare(case), "final-undecided"), final)


def _points(case: Case) -> tuple[Point, ...]:
    """The share on every day for which both numbers are known, oldest first."""
    wholes = {row.period.last: row for row in case.comparable(case.goal.denominator) if row.interval.low > 0}
    numerators = [row for row in case.comparable(case.goal.numerator) if row.period.last in wholes]
    return tuple(
        Point(
            row.period.last,
            (row, wholes[row.period.last]),
            row.interval.per(whole.interval, Decimal(100)),
            complete=True,
        )
        for row in numerators
        if (whole := wholes[row.period.last])
    )


def _on_deadline(case: Case) -> Point | None:
    return next((point for point in _points(case) if point.day == case.goal.deadline), None)
