"""Which pace is enough: the thresholds of `plan.yaml` for ratios of progress made to progress due."""

from decimal import Decimal

from plansite.assess.case import Case


def by_ratio(case: Case, ratio: Decimal | float) -> str:
    """The case of a ratio; a threshold belongs to the better one."""
    if ratio >= case.goal.pacing.on_track:
        return "pace-enough"
    return "pace-slow" if ratio >= case.goal.pacing.behind else "pace-far"
