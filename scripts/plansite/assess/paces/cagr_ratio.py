"""`cagr-ratio`: the yearly growth since a sourced baseline beside the growth that is needed.

The arithmetic is that of `methods.cagr_ratio`, on figures of 31 December. The thresholds are the least
ratio of each state; a ratio below them, or growth the wrong way, is off track.
"""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from plansite.assess.case import Case
from plansite.assess.methods import pace
from plansite.assess.methods.cagr_ratio import growth
from plansite.assess.paces.thresholds import by_ratio
from plansite.assess.points import Point, baseline, yearly
from plansite.assess.working import Working
from plansite.model.assessment import Finding
from plansite.model.messages import Value

_HUNDREDTH = Decimal("0.01")


def judge(case: Case, known: tuple[Point, ...], latest: Point, working: Working) -> Finding:
    """The state by the ratio; `no-baseline` where there are not two years, or no growth can be worked out."""
    years = yearly(known)
    begun, last = baseline(case, known), max(years, default=0)
    if begun is None or begun.day.year not in years or begun.day.year >= last:
        return working.add("no-baseline").conclude("no-pace", latest)
    first, due = begun.day.year, case.goal.deadline.year
    start, now = begun.figure.high, years[last].figure.low
    found = pace(
        "cagr-ratio",
        {first: start, last: now},
        target=case.target(),
        target_year=due,
        direction="increase",
        base_year=first,
    ).value
    made = growth(float(start), float(now), last - first)
    needed = growth(float(start), float(case.target()), due - first)
    if found is None or made is None or needed is None:
        return working.add("no-growth").conclude("no-pace", latest, variant="-growth")
    values: dict[str, Value] = {
        "start": working.number("start", start, case.goal.unit),
        "counted": working.number("counted", now, case.goal.unit),
        "years": working.number("years", Decimal(last - first)),
        "years_due": working.number("years_due", Decimal(due - first)),
        "growth": working.number("growth", _percent(made, ROUND_FLOOR), "%"),
        "growth_due": working.number("growth_due", _percent(needed, ROUND_CEILING), "%"),
    }
    working.add_baseline(begun).add("growth", **values)
    shown = Decimal(found).quantize(_HUNDREDTH, ROUND_FLOOR)
    working.compare("pace.cagr-ratio", **values, pace=working.number("pace", shown))
    working.add_thresholds("ratio")
    return working.conclude(by_ratio(case, found), latest, beside=begun)


def _percent(fraction: float, rounding: str) -> Decimal:
    return (100 * Decimal(fraction)).quantize(_HUNDREDTH, rounding)
