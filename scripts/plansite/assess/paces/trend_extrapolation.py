"""`trend-extrapolation`: the last five yearly changes drawn on to the deadline; needs no baseline.

The arithmetic is that of `methods.trend_extrapolation`, on figures of 31 December. The thresholds are the
largest shares of the distance still to go that the line may miss; no movement, or movement the wrong way,
is off track.
"""

from decimal import ROUND_CEILING, Decimal

from plansite.assess.case import Case
from plansite.assess.methods.trend_extrapolation import CHANGES
from plansite.assess.points import Point, yearly
from plansite.assess.working import Working
from plansite.model.assessment import Finding
from plansite.model.messages import Value


def judge(case: Case, known: tuple[Point, ...], latest: Point, working: Working) -> Finding:
    """The state by what the line misses; `no-baseline` without the last six years."""
    years = yearly(known)
    last = max(years, default=0)
    if not years or any(last - back not in years for back in range(CHANGES + 1)):
        return working.add("no-six-years").conclude("no-pace", latest, variant="-six-years")
    now, before = years[last].figure.low, years[last - CHANGES].figure.high
    change, left = (now - before) / CHANGES, case.goal.deadline.year - last
    expected = now + change * left
    missed = (case.target() - expected) / (case.target() - now) if case.target() > now else Decimal(0)
    unit = case.goal.unit
    values: dict[str, Value] = {
        "counted": working.number("counted", now, unit),
        "before": working.number("before", before, unit),
        "yearly_change": working.difference("yearly_change", change),
        "years": working.number("years", Decimal(left)),
        "expected": working.number("expected", expected, unit),
    }
    working.add("trend", **values)
    if change > 0:
        shown = max(Decimal(0), 100 * missed).quantize(Decimal("0.1"), ROUND_CEILING)
        working.compare("pace.trend-extrapolation", **values, miss=working.number("miss", shown, "%"))
    else:
        working.compare("pace.no-movement", **values)
    working.add_thresholds("miss")
    return working.conclude(_case(case, change, missed), latest, beside=years[last - CHANGES])


def _case(case: Case, change: Decimal, missed: Decimal) -> str:
    pacing = case.goal.pacing
    if change <= 0 or missed > pacing.behind:
        return "pace-far"
    return "pace-enough" if missed < pacing.on_track else "pace-slow"
