"""Says problems and results to a person, one line each."""

from collections import Counter
from collections.abc import Sequence

import click

from plansite.model.assessment import Assessment
from plansite.model.codes import Severity
from plansite.model.messages import Value
from plansite.model.problems import CannotRun
from plansite.model.project import Project
from plansite.model.states import State
from plansite.report import Grouped
from plansite.report.terminal import line, omissions
from plansite.report.told import visible
from plansite.wording import Wording

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}


def problems(found: Grouped, words: Wording) -> None:
    """Print problems to the error stream."""
    for group in found.groups:
        click.secho(line(group, words), err=True, fg=_COLOURS[group.problem.severity])
    for rest in omissions(found, words):
        click.echo(rest, err=True)


def cannot_run(reason: CannotRun, words: Wording) -> None:
    """Print why a run ended."""
    click.secho(words.phrase(f"cli.cannot.{reason.code}", **reason.details), err=True, fg="red")


def say(words: Wording, key: str, **values: Value) -> None:
    """Print one line of progress or result."""
    click.echo(words.phrase(f"cli.{key}", **values), err=True)


def states(assessments: Sequence[Assessment], words: Wording) -> str:
    """How many goals stand in which state: `已实现 1 · 暂无数据 30`."""
    counted = Counter(assessment.state for assessment in assessments)
    return " · ".join(
        f"{words.phrase(f'states.short.{state.value}')} {counted[state]}" for state in State if counted[state]
    )


def table(project: Project, assessments: Sequence[Assessment], words: Wording) -> None:
    """Print all assessments, one a line, in the plan's order."""
    goals = {goal.id: goal for goal in project.plan.goals}
    for assessment in assessments:
        tags = "".join(f" [{words.phrase(f'states.tag.{tag.value}')}]" for tag in assessment.tags)
        state = words.phrase(f"states.short.{assessment.state.value}")
        title = visible(goals[assessment.goal_id].title[words.language], 200)
        click.echo(f"{assessment.goal_id}\t{state}{tags}\t{title}")
