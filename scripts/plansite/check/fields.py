"""What a schema says of each column for those who read it: words, an example, the unit of numbers."""

from collections.abc import Iterator, Mapping
from typing import Any

from plansite.check import cells
from plansite.model.problems import Problem
from plansite.model.tables import Table
from plansite.read import Reading
from plansite.read.documents import Document

_WORDS = ("title", "title_zh", "description", "description_zh", "example")
_NUMBERS = {"number", "integer"}

# The unit of a pure number, as UCUM writes it.
UNITLESS = "1"


def problems(reading: Reading) -> Iterator[Problem]:
    """What is missing or wrong in the descriptions of columns."""
    units = _units(reading)
    for table, schema in reading.schemas.items():
        for at in range(len(schema.data["fields"])):
            yield from _field(reading, table, schema, at, units)


def _field(
    reading: Reading, table: str, schema: Document, at: int, units: frozenset[str]
) -> Iterator[Problem]:
    field: Mapping[str, Any] = schema.data["fields"][at]
    name = str(field["name"])
    line, shown = schema.line("fields", at), {"table": table}
    for word in _WORDS:
        if not str(field.get(word, "")).strip():
            yield Problem("field-undescribed", schema.file, line, word, name, details=shown)
    example = str(field.get("example", ""))
    if example and _is_wrong(field, example):
        place = schema.line("fields", at, "example")
        yield Problem(
            "field-example", schema.file, place, "example", example, details={**shown, "expected": name}
        )
    if field.get("type") in _NUMBERS and reading.plan is not None:
        unit = str(field.get("unit", ""))
        if unit not in units:
            place = schema.line("fields", at, "unit")
            yield Problem("field-unit", schema.file, place, "unit", unit, details={**shown, "expected": name})


def _is_wrong(field: Mapping[str, Any], example: str) -> bool:
    """Whether the column would not take its own example."""
    table = Table.of("", "", (str(field["name"]),), [(example,)], [1])
    return any(cells.problems(table, [field]))


def _units(reading: Reading) -> frozenset[str]:
    """The units of the plan, columns that hold a unit (`indicators.unit`), and that of a pure number."""
    plan = reading.plan.data if reading.plan else None
    named = plan.get("units") if isinstance(plan, dict) else None
    columns = {
        f"{table}.{field['name']}"
        for table, schema in reading.schemas.items()
        for field in schema.data["fields"]
        if field.get("type", "string") == "string"
    }
    return frozenset({UNITLESS, *columns, *map(str, named if isinstance(named, dict) else ())})
