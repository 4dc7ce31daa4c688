"""All rows behind the page of a goal, each once: those that were judged, their parts, and what is context."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from plansite.assess.context import comparisons
from plansite.model.assessment import Assessment
from plansite.model.figures import Derived, Entry, Observation
from plansite.model.plan import Goal
from plansite.model.project import Project
from plansite.model.records import Milestone


class Role(StrEnum):
    """What a row is there for."""

    DECIDING = "deciding"
    INPUT = "input"
    PART = "part"
    COMPARED = "compared"
    CONTEXT = "context"


@dataclass(frozen=True)
class Behind:
    """A row and what it is there for."""

    role: Role
    row: Observation | Milestone | Entry


def behind(project: Project, goal: Goal, assessment: Assessment) -> list[Behind]:
    """The rows in the order of the page; one with several roles has the first of them."""
    found: dict[str, Behind] = {}
    for each in _all(project, goal, assessment):
        found.setdefault(each.row.ref, each)
    return list(found.values())


def _all(project: Project, goal: Goal, assessment: Assessment) -> Iterator[Behind]:
    deciding = {row.ref for row in assessment.finding.deciding}
    for row in assessment.inputs:
        yield Behind(Role.DECIDING if row.ref in deciding else Role.INPUT, row)
    for row in assessment.inputs:
        yield from _parts(row)
    for indicator in goal.measured or goal.context:
        for comparison in comparisons(project, indicator, assessment.as_of):
            yield from (Behind(Role.COMPARED, each.row) for each in comparison.placed)
    for indicator in goal.measured:
        yield from (Behind(Role.CONTEXT, row) for row in project.elsewhere(indicator))
    for indicator in goal.context:
        for row in (*project.series(indicator), *project.elsewhere(indicator)):
            yield Behind(Role.CONTEXT, row)
            yield from _parts(row)


def _parts(row: Observation | Milestone) -> Iterator[Behind]:
    """What a figure that was worked out comes from."""
    for each in row.lineage if isinstance(row, Derived) else ():
        yield Behind(Role.PART, each)
        yield from _parts(each) if isinstance(each, Observation) else ()
