"""Judges every goal by the rule of its kind: pure arithmetic on what was published by a day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from plansite.assess import coverage, floor, level, milestone, qualitative, range_, recurring, trend
from plansite.assess.case import Case
from plansite.model.assessment import Assessment, Finding
from plansite.model.figures import Observation, Status
from plansite.model.plan import Goal, Kind
from plansite.model.project import Project
from plansite.model.states import Tag


@dataclass(frozen=True)
class Rule:
    """How goals of a kind are judged. The version rises with every change that can change a state."""

    judge: Callable[[Case], Finding]
    version: int


RULES: Final[Mapping[Kind, Rule]] = {
    Kind.LEVEL: Rule(level.judge, 1),
    Kind.COVERAGE: Rule(coverage.judge, 1),
    Kind.FLOOR: Rule(floor.judge, 1),
    Kind.RECURRING: Rule(recurring.judge, 1),
    Kind.RANGE: Rule(range_.judge, 1),
    Kind.TREND: Rule(trend.judge, 1),
    Kind.MILESTONE: Rule(milestone.judge, 1),
    Kind.QUALITATIVE: Rule(qualitative.judge, 1),
}


def assess(project: Project, as_of: date) -> tuple[Assessment, ...]:
    """An assessment of every goal, in the plan's order, from what was true on `as_of`."""
    return tuple(assess_goal(project, goal, as_of) for goal in project.plan.goals)


def assess_goal(project: Project, goal: Goal, as_of: date) -> Assessment:
    """The finding of one goal, with its inputs, tags and any declared state."""
    case = Case(project, goal, as_of)
    rule = RULES[goal.kind]
    finding = rule.judge(case)
    return Assessment(
        goal_id=goal.id,
        as_of=as_of,
        rule=goal.kind.value,
        rule_version=rule.version,
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
