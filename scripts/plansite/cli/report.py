"""Says problems and results to a person, one line each."""

from collections import Counter
from collections.abc import Iterable, Sequence

import click

from plansite.model.assessment import Assessment
from plansite.model.codes import Severity
from plansite.model.language import Language
from plansite.model.messages import Value
from plansite.model.problems import CannotRun, Problem
from plansite.model.project import Project
from plansite.model.states import State
from plansite.report.told import told, visible
from plansite.wording import Wording

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}


def problem_line(problem: Problem, words: Wording) -> str:
    """`file:line: column: what is wrong; how to mend it`."""
    place = ":".join(str(part) for part in (visible(problem.file, 200), problem.line) if part)
    said = told(problem, words)
    column = f" {visible(problem.column)}" if problem.column else ""
    gap = " " if words.language is Language.EN else ""
    return f"{place}{column}: {said.level}: {said.message}{gap}{said.fix}".rstrip()


def problems(found: Iterable[Problem], words: Wording) -> None:
    """Print problems to the error stream."""
    for problem in found:
        click.secho(problem_line(problem, words), err=True, fg=_COLOURS[problem.severity])


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
