"""Says problems and results to a person, one line each."""

from collections import Counter
from collections.abc import Iterable, Sequence

import click

from plansite.model.assessment import Assessment
from plansite.model.messages import Message, Value
from plansite.model.problems import CannotRun, Problem, Severity
from plansite.model.project import Project
from plansite.model.states import State
from plansite.wording import Wording

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}


def problem_line(problem: Problem, words: Wording) -> str:
    """`file:line: column: what is wrong; how to mend it`."""
    place = ":".join(str(part) for part in (visible(problem.file, 200), problem.line) if part)
    values: dict[str, Value] = {
        "value": visible(problem.value),
        "column": visible(problem.column),
        "expected": "",
        **{name: visible(text) for name, text in problem.details.items()},
    }
    code = problem.code if f"problems.{problem.code}" in words.book else problem.code.split("-")[0] + "-other"
    said = words.text(Message(f"problems.{code}", values))
    head = words.phrase(f"problems.severity.{problem.severity.value}")
    column = f" {visible(problem.column)}" if problem.column else ""
    return f"{place}{column}: {head}: {said}"


def visible(text: str, limit: int = 60) -> str:
    """Text from a file made harmless for a terminal: cut, control and invisible characters shown."""
    shown = "".join(char if char.isprintable() else f"U+{ord(char):04X}" for char in text[:limit])
    return shown + ("…" if len(text) > limit else "")


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
