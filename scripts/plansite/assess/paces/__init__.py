"""Before the deadline, where the target is not reached yet: is the pace enough? One module a method.

The method and its thresholds stand in `plan.yaml`. Where a figure is rounded, its less favourable bound
counts. What is printed is rounded so that it never shows a threshold that was not reached.
"""

from collections.abc import Callable, Mapping
from typing import Final

from plansite.assess.case import Case
from plansite.assess.paces import cagr_ratio, linear_path, trend_extrapolation
from plansite.assess.points import Point
from plansite.assess.working import Working
from plansite.model.assessment import Finding

__all__ = ["METHODS", "judge"]

Method = Callable[[Case, tuple[Point, ...], Point, Working], Finding]

METHODS: Final[Mapping[str, Method]] = {
    "linear-path": linear_path.judge,
    "cagr-ratio": cagr_ratio.judge,
    "trend-extrapolation": trend_extrapolation.judge,
}


def judge(case: Case, known: tuple[Point, ...], latest: Point, working: Working) -> Finding:
    """On track, behind or off track by the goal's method; `no-baseline` where the pace cannot be seen."""
    return METHODS[case.goal.pacing.method](case, known, latest, working)
