"""Reads and checks a project, and says what was found: the work of `plansite check`."""

import click

from plansite.check import check
from plansite.cli import report
from plansite.cli.settings import Settings
from plansite.model.problems import ProblemsFound
from plansite.model.project import Project
from plansite.read import Reading, assemble, read
from plansite.report import FORMATS, Checked, Results, grouped


def checked(settings: Settings) -> Project:
    """The project, after its problems were said on the terminal; ProblemsFound where it has errors."""
    reading, results = examined(settings)
    report.problems(results.problems, settings.words)
    if not results.problems.valid:
        report.say(settings.words, "check.failed", count=str(results.problems.total))
        raise ProblemsFound
    project = assemble(reading)
    report.say(
        settings.words,
        "check.passed",
        tables=str(len(project.tables)),
        goals=str(len(project.plan.goals)),
        figures=str(len(project.observations)),
    )
    return project


def printed(settings: Settings, form: str) -> None:
    """Print what the check finds in a format of `FORMATS`, in UTF-8; ProblemsFound where there are errors."""
    _, results = examined(settings)
    click.echo(FORMATS[form](results, settings.words).encode(), nl=False)
    if not results.problems.valid:
        raise ProblemsFound


def examined(settings: Settings) -> tuple[Reading, Results]:
    """The project as it was read, and what the check finds in it."""
    reading = read(settings.root)
    problems = grouped(check(reading))
    tables = tuple(Checked(table.name, table.file, len(table.records)) for table in reading.tables.values())
    return reading, Results(problems, tables)
