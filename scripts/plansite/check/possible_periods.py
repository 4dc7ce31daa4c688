"""Periods that cannot be: final though they are still to come, or far from the years of the plan."""

from collections.abc import Iterator
from datetime import date

from plansite.model.figures import Status
from plansite.model.problems import Problem
from plansite.model.project import Project
from plansite.read import Reading

_YEARS_BEFORE, _YEARS_AFTER = 30, 10


def possible_periods(project: Project, reading: Reading, as_of: date | None) -> Iterator[Problem]:
    """One word for each such figure; without the day of the check nothing is still to come."""
    table = reading.tables["observations"]
    first = project.plan.start.year - _YEARS_BEFORE
    last = project.plan.end.year + _YEARS_AFTER
    for line, row in zip(table.lines, project.observations, strict=True):
        period = row.period
        if as_of is not None and period.last > as_of and row.status is Status.FINAL:
            yield Problem("final-in-future", table.file, line, "period", period.text)
        elif not first <= period.first.year <= last:
            yield Problem("year-implausible", table.file, line, "period", period.text[:4])
