"""Figures that should have been published by now, by the frequency of their indicator."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from plansite.model.periods import Period
from plansite.model.plan import Goal
from plansite.model.project import Project

# How long a period lasts, and how long publishers take after its end, in days. Bulletins of a year appear in
# spring; half a year is what the slowest of the sources has taken.
_LASTS: Final[Mapping[str, int]] = {"annual": 366, "quarterly": 92, "monthly": 31}
_GRACE: Final[Mapping[str, int]] = {"annual": 183, "quarterly": 61, "monthly": 45}


@dataclass(frozen=True)
class Overdue:
    """A figure that is late: of which goal and indicator, the last one known, and since when it is due."""

    goal: Goal
    indicator_id: str
    last: Period | None
    since: date


def overdue(project: Project, as_of: date) -> Iterator[Overdue]:
    """The late figures by the order of the goals; an indicator without a frequency is never late.

    What falls due after a goal's deadline is no figure of the plan any more.
    """
    worked_out = {each.indicator_id for each in project.derivations}
    for goal in project.plan.goals:
        for indicator_id in goal.measured:
            frequency = project.indicators[indicator_id].frequency
            if frequency not in _LASTS or indicator_id in worked_out:
                continue
            rows = [row for row in project.series(indicator_id) if row.period.last <= as_of]
            last = rows[-1].period if rows else None
            begun = last.last if last else project.plan.start - timedelta(days=1)
            if begun >= goal.deadline:
                continue
            due = min(begun + timedelta(days=_LASTS[frequency]), goal.deadline)
            since = due + timedelta(days=_GRACE[frequency])
            if since <= as_of:
                yield Overdue(goal, indicator_id, last, since)
