"""Periods that cannot be: final though they are still to come, or far from the years of the plan."""

from collections.abc import Iterator
from datetime import date

from plansite.model.figures import Status
from plansite.model.periods import Period
from plansite.model.problems import Problem
from plansite.model.project import Project
from plansite.read import Reading

_YEARS_BEFORE, _YEARS_AFTER = 30, 10


def possible_periods(project: Project, reading: Reading, as_of: date | None) -> Iterator[Problem]:
    """One word for each such figure; without the day of the check nothing is still to come."""
    table = reading.tables["observations"]
    first = project.plan.start.year - _YEARS_BEFORE
    last = project.plan.end.year + _YEARS_AFTER
    periods = table.columns["period"]
    known = {text: Period.parse(text) for text in periods.texts if text}
    future = {text for text, period in known.items() if as_of is not None and period.last > as_of}
    odd = {text for text, period in known.items() if not first <= period.first.year <= last}
    for at in periods.places(future | odd):
        text, status = periods[at], table.columns["status"][at]
        if text in future and status == Status.FINAL:
            yield Problem("final-in-future", table.file, table.lines[at], "period", text)
        elif text in odd:
            yield Problem("year-implausible", table.file, table.lines[at], "period", text[:4])
