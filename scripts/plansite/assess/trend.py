"""Trend: a number that must grow from each year to the next ("规模不断扩大")."""

from plansite.assess import windows
from plansite.assess.case import Case
from plansite.assess.floor import KEPT
from plansite.assess.windows import Verdict, Window
from plansite.model.assessment import Finding
from plansite.model.figures import Comparison
from plansite.model.messages import Message
from plansite.model.periods import Period

_SIGN = {Comparison.AT_LEAST: "rise", Comparison.BELOW: "no-rise", Comparison.UNDECIDED: "undecided"}


def judge(case: Case) -> Finding:
    """The state of a trend goal; each year is compared with the one before."""
    return windows.judge(case, _pair)


def _pair(case: Case, window: Window) -> Verdict:
    indicator = case.goal.indicators[0]
    year = window[0]
    now = case.in_year(indicator, year)
    before = case.in_year(indicator, Period.year(year.first.year - 1))
    if now is None:
        return Verdict(None)
    if before is None:
        alone = Message("formulas.trend.alone", {"figure": case.quantity(now)})
        return Verdict(None, comparison=alone)
    found = now.interval.above(before.interval)
    values = {"figure": case.quantity(now), "before": case.quantity(before)}
    return Verdict(KEPT[found], (before, now), Message(f"formulas.trend.{_SIGN[found]}", values))
