"""Range: a number that must lie between two bounds in each period ("每 2 年 5～20 件").

The number of a period is the sum of its years. Years that are missing can only add to it, so a
part that already exceeds the upper bound breaks the promise; otherwise all years must be known.
"""

from functools import reduce
from operator import add

from plansite.assess import windows
from plansite.assess.case import Case
from plansite.assess.windows import Verdict, Window
from plansite.model.assessment import Finding
from plansite.model.figures import Interval
from plansite.model.messages import Listing, Message


def judge(case: Case) -> Finding:
    """The state of a range goal."""
    return windows.judge(case, _period)


def _period(case: Case, window: Window) -> Verdict:
    found = [case.in_year(case.goal.indicators[0], year) for year in window]
    rows = tuple(row for row in found if row is not None)
    if not rows:
        return Verdict(None)
    total = reduce(add, (row.interval for row in rows))
    kept = _inside(case, total, complete=len(rows) == len(window))
    figures = Listing(tuple(case.quantity(row) for row in rows))
    key = {True: "inside", False: "outside", None: "undecided"}[kept]
    bounds = {"minimum": case.goal.bound("minimum"), "maximum": case.goal.bound("maximum")}
    return Verdict(kept, rows, Message(f"formulas.range.{key}", {"figures": figures, **bounds}))


def _inside(case: Case, total: Interval, *, complete: bool) -> bool | None:
    minimum, maximum = case.goal.minimum, case.goal.maximum
    if minimum is None or maximum is None:
        raise ValueError(f"goal {case.goal.id} has no bounds")
    if total.low > maximum:
        return False
    if not complete:
        return None
    if total.high < minimum:
        return False
    return True if total.low >= minimum and total.high <= maximum else None
