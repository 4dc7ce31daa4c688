"""The descriptor and the tables against their schemas; frictionless is the authority.

Encoding and dialect come from the descriptor, never from guessing. Frictionless counts records;
problems name the physical line instead. Where it finds several things wrong because of one mistake,
only the gravest is told: a reference into a table that is itself broken is not.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from plansite.check import headers
from plansite.model.codes import CODES
from plansite.model.problems import Problem
from plansite.model.tables import Table
from plansite.read import Reading
from plansite.read.reading import DESCRIPTOR, FOLDER

REQUIRED = ("observations", "indicators", "areas", "sources", "milestones", "terms")

_DECLARED: Mapping[str, type | tuple[type, ...]] = {
    "path": str,
    "dialect": (str, dict),
    "encoding": str,
    "schema": str,
}
_MISCOUNTED = {"blank-row", "extra-cell", "missing-cell"}
_KEYS = {"primary-key", "foreign-key"}
_CONSTRAINT = re.compile(r'constraint "(\w+)"')
_TOLD_APART = {
    "required": "cell-required",
    "enum": "cell-choice",
    "pattern": "cell-pattern",
    "minimum": "cell-minimum",
    "maximum": "cell-maximum",
}


def problems(reading: Reading) -> Iterator[Problem]:
    """What frictionless and the contract find wrong with the descriptor and the tables."""
    for stage in (_described, _schemas, _valid, _headed, _tables):
        found = list(stage(reading))
        yield from found
        if found or reading.problems:
            return


def _described(reading: Reading) -> Iterator[Problem]:
    """The tables that every project has, each with what says how to read it."""
    named = {resource["name"] for resource in reading.resources()}
    if missing := [table for table in REQUIRED if table not in named]:
        yield Problem("table-not-described", DESCRIPTOR, 1, "resources", ", ".join(missing))
    data = reading.descriptor.data if reading.descriptor else None
    listed = data.get("resources") if isinstance(data, dict) else None
    for index, resource in enumerate(listed if isinstance(listed, list) else ()):
        line = reading.descriptor.line("resources", index) if reading.descriptor else 1
        name = resource.get("name") if isinstance(resource, dict) else None
        if not isinstance(name, str):
            yield Problem("not-declared", DESCRIPTOR, line, "name", f"resources.{index}")
            continue
        for declared, form in _DECLARED.items():
            if not isinstance(resource.get(declared), form):
                yield Problem("not-declared", DESCRIPTOR, line, declared, name)


def _schemas(reading: Reading) -> Iterator[Problem]:
    from frictionless import FrictionlessException, Schema

    for name, schema in reading.schemas.items():
        if not _has_fields(schema.data):
            notes = ["fields"]
        else:
            try:
                notes = [error.note for error in Schema.metadata_validate(schema.data)]
            except FrictionlessException as error:  # raised for a type of field that it does not know
                notes = [error.error.note]
        for note in notes or _lacking(reading, schema.data):
            yield Problem("schema-invalid", schema.file, 1, value=note, details={"table": name})


def _has_fields(schema: Any) -> bool:
    fields = schema.get("fields") if isinstance(schema, dict) else None
    return isinstance(fields, list) and all(isinstance(field, dict) and "name" in field for field in fields)


def _lacking(reading: Reading, schema: Mapping[str, Any]) -> list[str]:
    """The tables that a schema refers to and the descriptor does not have."""
    named = {"", *(resource["name"] for resource in reading.resources())}
    referred = [key["reference"]["resource"] for key in schema.get("foreignKeys", ())]
    return [table for table in referred if table not in named]


def _valid(reading: Reading) -> Iterator[Problem]:
    from frictionless import Package

    for error in Package.metadata_validate(reading.package()):
        yield Problem("descriptor-invalid", DESCRIPTOR, 1, value=error.note)


def _headed(reading: Reading) -> Iterator[Problem]:
    for resource in reading.package()["resources"]:
        yield from headers.problems(reading.tables[resource["name"]], list(_fields(resource["schema"])))


def _tables(reading: Reading) -> Iterator[Problem]:
    from frictionless import Package

    descriptor = reading.package()
    schemas = {resource["name"]: resource["schema"] for resource in descriptor["resources"]}
    package = Package.from_descriptor(descriptor, basepath=str(reading.root / FOLDER))
    found = [
        _problem(reading.tables[task.name], schemas[task.name], error)
        for task in package.validate().tasks
        for error in _gravest(task.errors)
    ]
    broken = {problem.file for problem in found if problem.code != "cell-foreign-key"}
    yield from _once(found, {name for name, table in reading.tables.items() if table.file in broken})


def _once(found: Iterable[Problem], broken: Collection[str]) -> Iterator[Problem]:
    """An unknown id is told where it stands first: one row in its own table mends them all."""
    told: set[tuple[str, str]] = set()
    for problem in found:
        unknown = (problem.column, problem.value)
        if problem.code != "cell-foreign-key":
            yield problem
        elif unknown not in told and problem.details["expected"] not in broken:
            told.add(unknown)
            yield problem


def _gravest(errors: Iterable[Any]) -> Iterator[Any]:
    """Of a row with a wrong number of cells only that; of a row with a wrong cell not its keys."""
    for row, found in groupby(sorted(errors, key=_row), key=_row):
        among = list(found)
        miscounted = [error for error in among if error.type in _MISCOUNTED]
        cells = [error for error in among if error.type not in _KEYS]
        yield from (miscounted[:1] or cells or among) if row else among


def _row(error: Any) -> int:
    return getattr(error, "row_number", None) or 0


def _problem(table: Table, schema: Mapping[str, Any], error: Any) -> Problem:
    line = _line(table, _row(error))
    match error.type:
        case "foreign-key":
            column, value = ", ".join(error.field_names), ", ".join(error.field_cells)
            details = {"expected": error.reference_name or table.name}
            return Problem("cell-foreign-key", table.file, line, column, value, details=details)
        case "primary-key":
            keys = schema["primaryKey"]
            row = dict(zip(table.header, table.records[_row(error) - 2], strict=False))
            value = ", ".join(row[key] for key in ([keys] if isinstance(keys, str) else keys))
            return Problem("cell-primary-key", table.file, line, "", value)
    column = getattr(error, "field_name", "") or ""
    code, expected = _kind(_fields(schema).get(column, {}), error)
    value = str(getattr(error, "cell", "") or "")
    return Problem(code, table.file, line, column, value, details={"expected": expected})


def _kind(field: Mapping[str, Any], error: Any) -> tuple[str, str]:
    """The code of an error, and what would be right."""
    if error.type == "type-error" or getattr(error, "cell", "") == "NaN":
        return "cell-type-error", str(field.get("type", error.note))
    match = _CONSTRAINT.search(error.note)
    name = match[1] if match else ""
    if error.type != "constraint-error" or name not in _TOLD_APART:
        code = f"cell-{error.type}"
        return code if code in CODES else "cell-other" if _row(error) else "table-other", error.note
    limit = field["constraints"][name]
    shown = field.get("example", limit) if name == "pattern" else limit
    return _TOLD_APART[name], ", ".join(map(str, shown)) if isinstance(shown, list) else str(shown)


def _fields(schema: Mapping[str, Any]) -> Mapping[str, Mapping[str, Any]]:
    return {field["name"]: field for field in schema["fields"]}


def _line(table: Table, row: int) -> int:
    """The physical line of a frictionless row number, whose 1 is the header."""
    return table.lines[row - 2] if 2 <= row < len(table.lines) + 2 else 1
