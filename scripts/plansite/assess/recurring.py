"""Recurring: something that must happen each year ("每年遴选一批"); "a batch" is at least one.

A year without a figure is unknown; only a sourced 0 says that nothing happened.
"""

from plansite.assess import windows
from plansite.assess.case import Case
from plansite.assess.windows import Verdict, Window
from plansite.model.assessment import Finding
from plansite.model.messages import Message


def judge(case: Case) -> Finding:
    """The state of a recurring goal."""
    return windows.judge(case, _year)


def _year(case: Case, window: Window) -> Verdict:
    row = case.in_year(case.goal.indicators[0], window[0])
    if row is None:
        return Verdict(None)
    happened = row.interval.low >= 1
    surely_not = row.interval.high == 0
    kept = True if happened else False if surely_not else None
    return Verdict(kept, (row,), Message("formulas.short.count", {"figure": case.quantity(row)}))
