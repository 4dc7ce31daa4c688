"""The tables: header, cells, keys and references, each stage only for tables that passed the one before."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plansite.check import authority, cells, headers, keys, rows
from plansite.check.limits import limited
from plansite.check.severity import has_errors
from plansite.model.problems import Problem
from plansite.model.tables import Table
from plansite.read import Reading

# Above this frictionless, which needs 30 µs for a row, looks at a table only when it is asked to.
SMALL = 5_000

_TYPES = frozenset(("string", "number", "integer", "date"))
_CONSTRAINTS = frozenset(("required", "unique", "enum", "pattern", "minimum", "maximum"))
_FEW_ROWS = 2
_FILLED = ("indicators", "areas", "sources")


def problems(reading: Reading, *, thorough: bool) -> Iterator[Problem]:
    """What is wrong with the tables; frictionless has the last word on those that seem sound."""
    schemas: Mapping[str, Any] = {
        resource["name"]: resource["schema"]
        for resource in reading.package()["resources"]
        if resource["name"] in reading.tables and isinstance(resource.get("schema"), dict)
    }
    sound: dict[str, Table] = {}
    for name, schema in schemas.items():
        table = reading.tables[name]
        contents = _empty(table) or _contents(table, schema, reading.fields(name))
        refined = (keys.refined(each, schema, reading.tables) for each in limited(contents))
        found = [*_spelling(table), *refined]
        yield from found
        if not has_errors(found):
            sound[name] = table
    told = [
        problem for name in sound for problem in limited(keys.problems(sound[name], schemas[name], sound))
    ]
    yield from told
    for name in () if told else sound:
        yield from keys.unordered(sound[name], schemas[name])
    if len(sound) == len(reading.resources()) and not has_errors(told):
        chosen = [
            name
            for name, table in sound.items()
            if thorough or table.height <= SMALL or not _understood(schemas[name])
        ]
        yield from authority.problems(reading, chosen)


def _understood(schema: Mapping[str, Any]) -> bool:
    """Whether our own stages know everything that a schema asks for."""
    return schema.get("missingValues", [""]) == [""] and all(
        field.get("type", "string") in _TYPES
        and field.get("format", "default") == "default"
        and set(field.get("constraints", ())) <= _CONSTRAINTS
        and "missingValues" not in field
        for field in schema["fields"]
    )


def _empty(table: Table) -> list[Problem]:
    """A table that everything else refers to must have rows."""
    return [] if table.height or table.name not in _FILLED else [Problem("table-no-rows", table.file)]


def _contents(
    table: Table, schema: Mapping[str, Any], fields: Sequence[Mapping[str, Any]]
) -> Iterator[Problem]:
    found = list(headers.problems(table, fields))
    yield from found
    if has_errors(found):
        return
    misshapen = list(limited(rows.problems(table)))
    yield from misshapen or _told_once(table, list(limited(cells.problems(table, schema["fields"]))))


def _told_once(table: Table, found: list[Problem]) -> Iterator[Problem]:
    """The same, but where most rows went through a wrong encoding, that is said of the table alone."""
    garbled = [problem for problem in found if problem.code == "encoding-mojibake"]
    if len({problem.line for problem in garbled}) <= max(_FEW_ROWS, table.height / 2):
        yield from found
        return
    yield Problem("encoding-garbled", table.file, garbled[0].line, value=garbled[0].value)
    yield from (problem for problem in found if problem.code != "encoding-mojibake")


def _spelling(table: Table) -> Iterator[Problem]:
    """Spellings of a file that are accepted, and said."""
    if table.bom:
        yield Problem("file-bom", table.file)
    if table.crlf:
        yield Problem("file-crlf", table.file)
    if table.trailing:
        line = (table.lines[-1] if table.lines else 1) + 1
        yield Problem("rows-trailing", table.file, line, value=str(table.trailing))
