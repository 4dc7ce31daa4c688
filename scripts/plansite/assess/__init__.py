"""Judges every goal by the rule of its kind: pure arithmetic on what was published by a day."""

from collections.abc import Callable, Mapping
from datetime import date

from plansite.assess import coverage, floor, level, milestone, qualitative, range_, recurring, trend
from plansite.assess.case import Case
from plansite.model.assessment import Assessment, Finding
from plansite.model.figures import Observation, Status
from plansite.model.plan import Goal, Kind
from plansite.model.project import Project
from plansite.model.states import Tag

RULES: Mapping[Kind, Callable[[Case], Finding]] = {
    Kind.LEVEL: level.judge,
    Kind.COVERAGE: coverage.judge,
    Kind.FLOOR: floor.judge,
    Kind.RECURRING: recurring.judge,
    Kind.RANGE: range_.judge,
    Kind.TREND: trend.judge,
    Kind.MILESTONE: milestone.judge,
    Kind.QUALITATIVE: qualitative.judge,
}


def assess(project: Project, as_of: date) -> tuple[Assessment, ...]:
    """An assessment of every goal, in the plan's order, from what was true on `as_of`."""
    return tuple(assess_goal(project, goal, as_of) for goal in project.plan.goals)


def assess_goal(project: Project, goal: Goal, as_of: date) -> Assessment:
    """The finding of one goal, with its inputs, tags and any declared state."""
    case = Case(project, goal, as_of)
    finding = RULES[goal.kind](case)
    return Assessment(
        goal_id=goal.id,
        as_of=as_of,
        rule=goal.kind.value,
        finding=finding,
        tags=_tags(case, finding),
        inputs=case.inputs(),
        override=goal.override,
    )


def _tags(case: Case, finding: Finding) -> tuple[Tag, ...]:
    found = set(finding.tags)
    for row in finding.deciding:
        if case.reposted(row):
            found.add(Tag.UNVERIFIED)
        if isinstance(row, Observation) and row.status is Status.PRELIMINARY:
            found.add(Tag.PRELIMINARY)
    if case.goal.override:
        found.add(Tag.OVERRIDDEN)
    return tuple(tag for tag in Tag if tag in found)
