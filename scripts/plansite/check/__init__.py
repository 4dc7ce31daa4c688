"""Finds everything that is wrong with a project before any figure of it is used.

Stages, each only where the one before found no error: files that could be read → the descriptor and
the plan against their schemas → the tables (header, cells, keys) → what only several files together
can tell. The first stage that finds an error in a table is its last.
"""

from dataclasses import dataclass, replace
from datetime import date

from plansite.check import crossings, derivations, descriptor, plan_structure, tables
from plansite.check.history import history
from plansite.check.severity import has_errors
from plansite.check.strays import strays
from plansite.derive import derive
from plansite.model.problems import Problem
from plansite.model.project import Project
from plansite.read import Reading, assemble
from plansite.revisions import Snapshot

__all__ = ["Examined", "check", "examine", "has_errors"]


@dataclass(frozen=True)
class Examined:
    """All problems of a project in the order of files and lines; the project where none is an error."""

    problems: tuple[Problem, ...]
    project: Project | None


def check(reading: Reading, *, today: date | None = None, thorough: bool = False) -> tuple[Problem, ...]:
    """All problems of a reading."""
    return examine(reading, today=today, thorough=thorough).problems


def examine(
    reading: Reading,
    *,
    today: date | None = None,
    base: Snapshot | None = None,
    thorough: bool = False,
    earlier: bool = False,
) -> Examined:
    """Check a reading.

    `today` tells what is still to come, `base` what was published before; `thorough` asks frictionless
    about every table. An `earlier` edition is not asked for what a package says of itself today.
    """
    found = [*reading.problems]
    described = list(descriptor.problems(reading, bare=earlier)) if reading.descriptor is not None else []
    found += described
    if reading.descriptor is not None and not has_errors(described):
        found += tables.problems(reading, thorough=thorough)
    if reading.plan is not None:
        found += plan_structure.problems(reading)
    found += derivations.structure(reading)
    if reading.descriptor is not None and not reading.problems and not described:
        found += strays(reading)
    project = None if has_errors(found) else assemble(reading)
    if project is not None:
        unsound = list(derivations.problems(project, reading))
        found += unsound
        project = project if has_errors(unsound) else derive(project)
        found += crossings.problems(project, reading, today)
        found += history(project, reading, base) if base else ()
    return Examined(_ordered(found, reading), None if has_errors(found) else project)


def _ordered(found: list[Problem], reading: Reading) -> tuple[Problem, ...]:
    """In the order of files and lines, each with the cell of a spreadsheet."""
    files = {table.file: table for table in reading.tables.values()}
    placed = (
        replace(problem, cell=files[problem.file].cell(problem.line, problem.column))
        if problem.file in files and not problem.cell
        else problem
        for problem in found
    )
    return tuple(sorted(placed, key=lambda problem: (problem.file, problem.line or 0)))
