"""Reads and checks a project, and says what was found: the work of `plansite check`."""

from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import click

from plansite.check import Examined, examine
from plansite.cli import report
from plansite.cli.settings import Settings
from plansite.model.codes import Severity
from plansite.model.problems import CannotRun, ProblemsFound
from plansite.model.project import Project
from plansite.read import Reading, read
from plansite.report import FORMATS, Checked, Results, grouped
from plansite.revisions import Revisions, prefix
from plansite.tidy import incoming, shapes
from plansite.tidy.incoming import INCOMING, Incoming


@dataclass(frozen=True)
class Scope:
    """How far a check goes: against which earlier revision, and whether frictionless reads every table."""

    base: str = ""
    thorough: bool = False


EVERYDAY = Scope()


def checked(settings: Settings, scope: Scope = EVERYDAY) -> tuple[Project, Results]:
    """The project and what was found in it, said on the terminal; ProblemsFound where it has errors."""
    found, results = examined(settings, scope)
    report.problems(results.problems, settings.words)
    if found.project is None:
        report.say(settings.words, "check.failed", count=str(results.problems.counts[Severity.ERROR]))
        raise ProblemsFound
    report.say(
        settings.words,
        "check.passed",
        tables=str(len(found.project.tables)),
        goals=str(len(found.project.plan.goals)),
        figures=str(len(found.project.observations)),
    )
    return found.project, results


def printed(settings: Settings, scope: Scope, form: str) -> None:
    """Print what the check finds in a format of `FORMATS`, in UTF-8; ProblemsFound where there are errors."""
    _, results = examined(settings, scope)
    results = replace(results, folder=folder(settings.root))
    click.echo(FORMATS[form](results, settings.words).encode(), nl=False)
    if not results.problems.valid:
        raise ProblemsFound


def folder(root: Path) -> str:
    """The folders that lead from the top of the repository to the project, where there is a repository."""
    try:
        return "".join(f"{part}/" for part in prefix(root))
    except CannotRun:
        return ""


def examined(settings: Settings, scope: Scope) -> tuple[Examined, Results]:
    """What the check finds, and how it is reported."""
    reading, handed_in = with_incoming(read(settings.root))
    with ExitStack() as stack:
        base = stack.enter_context(Revisions(settings.root)).at(scope.base) if scope.base else None
        found = examine(reading, today=settings.today, base=base, thorough=scope.thorough)
    placed = map(handed_in.placed, found.problems)
    return found, Results(grouped(placed), tables_of(reading))


def tables_of(reading: Reading) -> tuple[Checked, ...]:
    """The tables that were read, for a report."""
    return tuple(Checked(table.name, table.file, table.height) for table in reading.tables.values())


def with_incoming(reading: Reading) -> tuple[Reading, Incoming]:
    """The project as it would be if what lies in datasets/incoming/ had been tidied into its tables."""
    if reading.problems or not (reading.root / INCOMING).is_dir():
        return reading, Incoming()
    found = incoming(reading.root, shapes(reading))
    tables = {name: found.read(name, reading.tables[name].file) for name in found.tables}
    return replace(
        reading, tables={**reading.tables, **tables}, problems=found.problems, merged=frozenset(tables)
    ), found
