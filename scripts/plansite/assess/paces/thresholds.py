"""Which pace is enough: the thresholds of `plan.yaml` for ratios of progress made to progress due."""

from decimal import Decimal

from plansite.assess.case import Case
from plansite.model.states import State


def by_ratio(case: Case, ratio: Decimal | float) -> State:
    """A threshold belongs to the better state."""
    if ratio >= case.goal.pacing.on_track:
        return State.ON_TRACK
    return State.BEHIND if ratio >= case.goal.pacing.behind else State.OFF_TRACK
