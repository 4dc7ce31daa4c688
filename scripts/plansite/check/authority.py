"""Frictionless, the authority on Table Schemas: it confirms what our own stages found sound.

Encoding and dialect come from the descriptor, never from guessing. Frictionless counts records;
problems name the physical line instead.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from plansite.model.codes import CODES
from plansite.model.problems import Problem
from plansite.model.tables import Table
from plansite.read import Reading
from plansite.read.reading import DESCRIPTOR, FOLDER

_CONSTRAINT = re.compile(r'constraint "(\w+)"')
_TOLD_APART = {"required": "cell-required", "enum": "cell-choice", "pattern": "cell-pattern"}
_TOLD_APART |= {"minimum": "cell-minimum", "maximum": "cell-maximum"}


def problems(reading: Reading, chosen: Collection[str]) -> Iterator[Problem]:
    """What frictionless finds wrong with some tables."""
    from frictionless import FrictionlessException, Package

    descriptor = reading.package()
    schemas = {resource["name"]: resource["schema"] for resource in descriptor["resources"]}
    descriptor["resources"] = [_as_merged(reading, each) for each in descriptor["resources"]]
    try:
        package = Package.from_descriptor(descriptor, basepath=str(reading.root / FOLDER))
        yield from _confirmed(reading, schemas, package, chosen)
    except FrictionlessException as error:
        yield Problem("descriptor-invalid", DESCRIPTOR, 1, value=error.error.note)


def _as_merged(reading: Reading, resource: Mapping[str, Any]) -> Mapping[str, Any]:
    """A table whose file does not have all its rows yet, with its rows instead of the file."""
    if resource["name"] not in reading.merged:
        return resource
    table = reading.tables[resource["name"]]
    rows = [list(table.header), *map(list, table.records())]
    return {"name": table.name, "schema": resource["schema"], "data": rows}


def _confirmed(
    reading: Reading, schemas: Mapping[str, Any], package: Any, chosen: Collection[str]
) -> Iterator[Problem]:
    for name in chosen:
        for task in package.get_resource(name).validate().tasks:
            for error in task.errors:
                if _row(error) > len(reading.tables[name].lines) + 1:
                    continue  # the empty rows at the end, which have been told
                yield _problem(reading.tables[name], schemas[name], error)


def _problem(table: Table, schema: Mapping[str, Any], error: Any) -> Problem:
    row = _row(error)
    line = table.lines[row - 2] if 2 <= row < len(table.lines) + 2 else 1
    column = getattr(error, "field_name", "") or ""
    code, expected = _kind(_fields(schema).get(column, {}), error, row)
    value = str(getattr(error, "cell", "") or "")
    return Problem(code, table.file, line, column, value, details={"expected": expected})


def _row(error: Any) -> int:
    return getattr(error, "row_number", None) or 0


def _kind(field: Mapping[str, Any], error: Any, row: int) -> tuple[str, str]:
    """The code of an error, and what would be right."""
    if error.type == "type-error":
        return "cell-type-error", str(field.get("example", error.note))
    match = _CONSTRAINT.search(error.note)
    name = match[1] if match else ""
    if error.type == "constraint-error" and name in _TOLD_APART:
        limit = field["constraints"][name]
        shown = field.get("example", limit) if name == "pattern" else limit
        return _TOLD_APART[name], ", ".join(map(str, shown)) if isinstance(shown, list) else str(shown)
    code = f"cell-{error.type}"
    return code if code in CODES else "cell-other" if row else "table-other", error.note


def _fields(schema: Mapping[str, Any]) -> Mapping[str, Mapping[str, Any]]:
    return {field["name"]: field for field in schema["fields"]}
