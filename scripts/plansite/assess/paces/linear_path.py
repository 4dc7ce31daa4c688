"""`linear-path`: progress since a sourced baseline beside the progress due by now on a straight line.

pace = ((y − b) / (T − b)) / (days since the baseline / days from the baseline to the deadline): half of
the way after half of the time is 1. The thresholds are the least pace of each state.
"""

from decimal import ROUND_FLOOR, Decimal

from plansite.assess.case import Case
from plansite.assess.methods.linear_path import ratio
from plansite.assess.paces.thresholds import by_ratio
from plansite.assess.points import Point, baseline
from plansite.assess.working import Working
from plansite.model.assessment import Finding
from plansite.model.messages import Value


def judge(case: Case, known: tuple[Point, ...], latest: Point, working: Working) -> Finding:
    """The state by the pace; `no-baseline` where nothing sourced says where it began."""
    begun = baseline(case, known)
    found = _pace(case, begun, latest) if begun and latest.complete else None
    if begun is None or found is None:
        return working.add("no-baseline").conclude("no-pace", latest)
    start, now, unit = begun.figure.high, latest.figure.low, case.goal.unit
    values: dict[str, Value] = {
        "start": working.number("start", start, unit),
        "counted": working.number("counted", now, unit),
        "progress": working.difference("progress", now - start),
        "way": working.difference("way", case.target() - start),
        "days": working.number("days", Decimal((latest.day - begun.day).days)),
        "days_due": working.number("days_due", Decimal((case.goal.deadline - begun.day).days)),
    }
    working.add_baseline(begun).add("way", **values)
    shown = found.quantize(Decimal("0.01"), ROUND_FLOOR)
    working.compare("pace.linear-path", **values, pace=working.number("pace", shown))
    working.add_thresholds("ratio")
    return working.conclude(by_ratio(case, found), latest, beside=begun)


def _pace(case: Case, begun: Point, latest: Point) -> Decimal | None:
    way = case.target() - begun.figure.high
    gone, due = (latest.day - begun.day).days, (case.goal.deadline - begun.day).days
    return ratio(latest.figure.low - begun.figure.high, way, gone, due) if way > 0 else None
