"""Pace before a deadline: progress since a sourced baseline beside the progress due by now.

`linear-path`: ((y - b) / (T - b)) / (days since the baseline / days from the baseline to D).
Half of the way after half of the time is 1. Thresholds come from `plan.yaml`. Where a figure is
rounded, its less favourable bound counts. The pace is printed rounded down, so that it never shows a
threshold it did not reach.
"""

from decimal import ROUND_FLOOR, Decimal

from plansite.assess.case import Case
from plansite.assess.points import Point
from plansite.assess.working import Working
from plansite.model.assessment import Finding
from plansite.model.states import State


def judge(case: Case, known: tuple[Point, ...], latest: Point, working: Working) -> Finding:
    """On track, behind or off track; `no-baseline` where nothing sourced says where it began."""
    baseline = _baseline(case, known)
    if baseline is None or not latest.complete:
        return working.add("no-baseline").conclude(State.NO_BASELINE, latest)
    start = baseline.figure.high
    way = case.target() - start
    due_days = (case.goal.deadline - baseline.day).days
    days = (latest.day - baseline.day).days
    if way <= 0 or days <= 0 or due_days <= 0:
        return working.add("no-baseline").conclude(State.NO_BASELINE, latest)
    ratio = (latest.figure.low - start) * due_days / (way * days)  # one division, so one rounding
    return working.add_baseline(baseline).conclude(
        _state(case, ratio), latest, beside=baseline, pace=ratio.quantize(Decimal("0.01"), ROUND_FLOOR)
    )


def _state(case: Case, ratio: Decimal) -> State:
    if ratio >= case.project.plan.pacing.on_track:
        return State.ON_TRACK
    return State.BEHIND if ratio >= case.project.plan.pacing.behind else State.OFF_TRACK


def _baseline(case: Case, known: tuple[Point, ...]) -> Point | None:
    day = case.goal.baseline.last if case.goal.baseline else None
    return next((point for point in known if point.complete and point.day == day), None)
