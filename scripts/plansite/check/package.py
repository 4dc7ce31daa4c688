"""The descriptor and the tables against their schemas; frictionless is the authority.

Encoding and dialect come from the descriptor, never from guessing. Frictionless counts records;
problems name the physical line instead.
"""

from collections.abc import Iterator
from typing import Any

from plansite.model.problems import Problem
from plansite.model.tables import Table
from plansite.read import Reading
from plansite.read.reading import DESCRIPTOR, FOLDER

REQUIRED = ("observations", "indicators", "areas", "sources", "milestones", "terms")

_LABEL_ERRORS = {"missing-label", "extra-label", "incorrect-label", "duplicate-label", "blank-label"}


def problems(reading: Reading) -> Iterator[Problem]:
    """What frictionless and the contract find wrong with the descriptor and the tables."""
    named = {resource["name"] for resource in reading.resources()}
    for table in REQUIRED:
        if table not in named:
            yield Problem("table-not-described", DESCRIPTOR, 1, "resources", table)
    descriptor = list(_descriptor(reading))
    yield from descriptor
    if not descriptor and not reading.problems:
        yield from _tables(reading)


def _descriptor(reading: Reading) -> Iterator[Problem]:
    from frictionless import Package

    for error in Package.metadata_validate(reading.package()):
        yield Problem("descriptor-invalid", DESCRIPTOR, 1, value=error.note)
    for index, resource in enumerate(reading.resources()):
        line = reading.descriptor.line("resources", index) if reading.descriptor else 1
        for declared in ("dialect", "encoding", "schema"):
            if declared not in resource:
                yield Problem("not-declared", DESCRIPTOR, line, declared, resource["name"])


def _tables(reading: Reading) -> Iterator[Problem]:
    from frictionless import Package

    package = Package.from_descriptor(reading.package(), basepath=str(reading.root / FOLDER))
    for task in package.validate().tasks:
        table = reading.tables[task.name]
        for error in task.errors:
            yield _problem(table, error)


def _problem(table: Table, error: Any) -> Problem:
    row = getattr(error, "row_number", None)
    code = error.type if error.type in _LABEL_ERRORS else f"cell-{error.type}"
    return Problem(
        code=f"table-{error.type}" if row is None else code,
        file=table.file,
        line=_line(table, row),
        column=getattr(error, "field_name", "") or getattr(error, "label", "") or "",
        value=str(getattr(error, "cell", "") or getattr(error, "label", "") or "")[:60],
        details={"expected": error.note},
    )


def _line(table: Table, row: int | None) -> int:
    """The physical line of a frictionless row number, whose 1 is the header."""
    return table.lines[row - 2] if row is not None and 2 <= row < len(table.lines) + 2 else 1
