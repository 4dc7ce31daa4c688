"""The figures that would settle a goal and that have not been found: for which indicator, for which time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plansite.model.assessment import Assessment
from plansite.model.figures import Observation
from plansite.model.periods import Period
from plansite.model.plan import Goal, Kind


@dataclass(frozen=True)
class Missing:
    """One gap; without an indicator it is the statement that a step was taken."""

    indicator_id: str
    when: Period | date


def missing(goal: Goal, assessment: Assessment) -> Iterator[Missing]:
    """The gaps of a goal by the day of its assessment: what is still to come is none."""
    for indicator in goal.measured:
        known = {
            row.period.last
            for row in assessment.inputs
            if isinstance(row, Observation) and row.indicator_id == indicator
        }
        if goal.windows:
            years = [year for window in goal.windows for year in window]
            yield from (
                Missing(indicator, year)
                for year in years
                if year.last not in known and year.last <= assessment.as_of
            )
        elif goal.deadline not in known and goal.deadline <= assessment.as_of:
            yield Missing(indicator, goal.deadline)
    if goal.kind is Kind.MILESTONE and not assessment.inputs:
        yield Missing("", goal.deadline)
