"""What each department answers for: counted once, for the published file and for the pages."""

from collections.abc import Iterable, Mapping, Sequence

from plansite.model.assessment import Assessment
from plansite.model.plan import Goal
from plansite.model.project import Project
from plansite.model.states import State


def owed(project: Project, department: str) -> tuple[Goal, ...]:
    """The goals for which the plan names a department, in the plan's order."""
    return tuple(goal for goal in project.plan.goals if department in goal.departments)


def published(assessments: Mapping[str, Assessment], goals: Iterable[Goal]) -> tuple[Goal, ...]:
    """Those of some goals about which anything has been published that could be judged."""
    silent = (State.NO_DATA, State.NOT_QUANTIFIED)
    return tuple(goal for goal in goals if assessments[goal.id].state not in silent)


def counts(project: Project, assessments: Sequence[Assessment]) -> dict[str, dict[str, int]]:
    """By department: its goals, and those with anything published."""
    by_goal = {each.goal_id: each for each in assessments}
    found = {each: owed(project, each) for each in project.plan.departments}
    return {
        department: {"goals": len(goals), "published": len(published(by_goal, goals))}
        for department, goals in found.items()
    }
