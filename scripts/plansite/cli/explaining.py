"""Shows how one goal is judged: the work of `plansite explain`."""

from collections.abc import Iterator
from difflib import get_close_matches

import click

from plansite.cli.settings import Settings
from plansite.cli.stages import assessed
from plansite.model.assessment import Assessment
from plansite.model.figures import Derived, Observation
from plansite.model.plan import Goal
from plansite.model.problems import CannotRun
from plansite.model.project import Project
from plansite.model.records import Milestone
from plansite.render.goal_pages import declared_by
from plansite.report.told import visible
from plansite.wording import Wording

# As much as a line of a terminal bears; names and titles may hold anything.
_WIDEST = 2_000


def explain(settings: Settings, goal_id: str) -> None:
    """Print the working of a goal; CannotRun where the plan has no such goal."""
    project, assessments = assessed(settings)
    goals = {goal.id: goal for goal in project.plan.goals}
    if goal_id not in goals:
        near = ", ".join(get_close_matches(goal_id, goals, n=3))
        raise CannotRun("goal-unknown", goal=goal_id, near=f" ({near}?)" if near else "")
    found = next(each for each in assessments if each.goal_id == goal_id)
    words = Wording(settings.language, project.plan.units)
    for line in _explained(project, goals[goal_id], found, words):
        click.echo(visible(line, _WIDEST))


def _explained(project: Project, goal: Goal, found: Assessment, words: Wording) -> Iterator[str]:
    finding = found.finding
    yield f"{goal.id}  {goal.title[words.language]}"
    yield words.text(finding.sentence)
    yield ""
    tags = "".join(f" [{words.phrase(f'states.tag.{tag.value}')}]" for tag in found.tags)
    yield _named(words, "state", words.phrase(f"states.label.{finding.state.value}") + tags)
    rule = words.phrase(f"method.decision.{goal.kind.value}.{finding.case}")
    yield _named(words, "rule", f"{goal.kind.value} {found.rule_version} · {rule}")
    yield _named(words, "quote", goal.quote)
    yield words.phrase("cli.explain.steps")
    for number, step in enumerate(finding.steps, 1):
        yield f"  {number}. {words.text(step)}"
    if finding.projection:
        yield f"  {words.text(finding.projection)}"
    yield words.phrase("cli.explain.rows" if found.inputs else "cli.explain.no-rows")
    for row in found.inputs:
        yield from _row(project, row, words, "  - ")
    if said := declared_by(found):
        yield words.text(said)


def _named(words: Wording, name: str, text: str) -> str:
    return f"{words.phrase(f'cli.explain.{name}')}{words.phrase('common.colon')}{text}"


def _row(project: Project, row: Observation | Milestone, words: Wording, start: str) -> Iterator[str]:
    """A row, where it stands and who said so; of a derived figure, the rows it comes from."""
    yield f"{start}{_said(project, row, words)}  ({row.ref})"
    if isinstance(row, Derived):
        for each in row.lineage:
            if isinstance(each, Observation):
                yield from _row(project, each, words, "    · ")
            else:
                yield f"    · {each.ref}"
        return
    source = project.sources[row.source_id]
    kind = words.phrase(f"pages.provenance.{source.provenance.value}")
    yield " " * len(start) + " · ".join(filter(None, (source.publisher, source.title, kind, source.url)))
    if row.quote:
        yield f"{' ' * len(start)}“{row.quote}”"


def _said(project: Project, row: Observation | Milestone, words: Wording) -> str:
    if isinstance(row, Milestone):
        return words.phrase(f"pages.milestone-state.{row.state.value}")
    name = project.indicators[row.indicator_id].name[words.language]
    return f"{name} {words.text(project.moment(row))} {words.text(project.quantity(row))}"
