"""Floor: a figure that must not fall below a line in any year ("年结案率达 95%以上")."""

from plansite.assess import windows
from plansite.assess.case import Case
from plansite.assess.windows import Verdict, Window
from plansite.model.assessment import Finding
from plansite.model.figures import Comparison
from plansite.model.messages import Message

KEPT = {Comparison.AT_LEAST: True, Comparison.BELOW: False, Comparison.UNDECIDED: None}


def judge(case: Case) -> Finding:
    """The state of a floor goal."""
    return windows.judge(case, _year)


def _year(case: Case, window: Window) -> Verdict:
    row = case.in_year(case.goal.indicators[0], window[0])
    if row is None:
        return Verdict(None)
    found = row.interval.compare(case.target())
    values = {"figure": case.quantity(row), "target": case.goal.bound("target")}
    return Verdict(KEPT[found], (row,), Message(f"formulas.short.{found.value}", values))
