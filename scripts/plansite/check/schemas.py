"""The Table Schemas: nothing misspelt, nothing that refers to what is not there, and valid."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from itertools import chain
from typing import Any

from plansite.check import properties
from plansite.check.contract import COLUMNS
from plansite.model.problems import Problem
from plansite.read import Reading
from plansite.read.documents import Document, Place

TYPES = frozenset(
    ("string", "number", "integer", "boolean", "date", "time", "datetime", "year", "yearmonth", "duration",
     "geopoint", "geojson", "object", "array", "list", "any")
)  # fmt: skip

Found = Iterator[tuple[Place, str]]


def problems(reading: Reading) -> Iterator[Problem]:
    """What is wrong with the schemas of all tables."""
    times = Counter(resource["name"] for resource in reading.resources())
    for name, schema in reading.schemas.items():
        details = {"table": name}
        if not _has_fields(schema.data):
            yield Problem("schema-invalid", schema.file, 1, value="fields", details=details)
            continue
        if times[name] == 1 and (lacking := _lacking(name, schema.data)):
            yield Problem("schema-column", schema.file, 1, value=", ".join(lacking), details=details)
        found = [*_misspelt(name, schema), *_wrong(reading, name, schema)]
        yield from found
        for note in () if found else _unlike_the_standard(schema.data):
            yield Problem("schema-invalid", schema.file, 1, value=note, details=details)


def _lacking(table: str, schema: Mapping[str, Any]) -> list[str]:
    """The columns of the contract that a schema does not have."""
    named = {field["name"] for field in schema["fields"]}
    return [column for column in COLUMNS.get(table, ()) if column not in named]


def _has_fields(schema: Any) -> bool:
    fields = schema.get("fields") if isinstance(schema, dict) else None
    return isinstance(fields, list) and all(isinstance(field, dict) and "name" in field for field in fields)


def _misspelt(table: str, schema: Document) -> Iterator[Problem]:
    """Properties that no standard knows."""
    for place, described, kind in _parts(schema.data):
        for name in properties.unknown(described, kind) if isinstance(described, dict) else ():
            details = {"table": table, "expected": properties.suggestion(name, kind)}
            line = schema.line(*place, name)
            yield Problem("schema-property", schema.file, line, name, name, details=details)


def _parts(schema: Mapping[str, Any]) -> Iterator[tuple[Place, Any, str]]:
    """Each part of a schema that has properties: its place, itself, its kind."""
    yield (), schema, "schema"
    for at, field in enumerate(schema["fields"]):
        yield ("fields", at), field, "field"
        yield ("fields", at, "constraints"), field.get("constraints", {}), "constraints"
    for at, key in enumerate(_listed(schema.get("foreignKeys"))):
        yield ("foreignKeys", at), key, "foreignKey"
        reference = key.get("reference") if isinstance(key, dict) else None
        yield ("foreignKeys", at, "reference"), reference, "reference"


def _wrong(reading: Reading, table: str, schema: Document) -> Iterator[Problem]:
    for place, value in (*_fields(schema.data), *_keys(reading, table, schema.data)):
        name = next(str(part) for part in reversed(place) if isinstance(part, str))
        yield Problem(
            "schema-invalid", schema.file, schema.line(*place), name, value, details={"table": table}
        )


def _fields(schema: Mapping[str, Any]) -> Found:
    """Types, patterns and limits that mean nothing."""
    if not isinstance(schema.get("$schema", ""), str):
        yield ("$schema",), str(schema["$schema"])
    for at, field in enumerate(schema["fields"]):
        if field.get("type", "string") not in TYPES:
            yield ("fields", at, "type"), str(field["type"])
        constraints = field.get("constraints", {})
        if not isinstance(constraints, dict):
            yield ("fields", at, "constraints"), str(constraints)
            continue
        for name, value in constraints.items():
            if not _is_meaningful(name, value, str(field.get("type"))):
                yield ("fields", at, "constraints", name), str(value)


def _is_meaningful(name: str, value: Any, kind: str) -> bool:
    try:
        if name == "pattern":
            re.compile(value)
        elif name in ("minimum", "maximum") and kind in ("number", "integer"):
            limit = Decimal(str(value))
            return kind == "number" or limit == limit.to_integral_value()
    except (re.error, TypeError, InvalidOperation, RecursionError, OverflowError):
        return False
    return name != "enum" or isinstance(value, list)


def _keys(reading: Reading, table: str, schema: Mapping[str, Any]) -> Found:
    """Keys of columns, and references to tables and columns, that are not there."""
    columns = {table: schema, "": schema, **{name: other.data for name, other in reading.schemas.items()}}
    named = {resource["name"] for resource in reading.resources()}
    for keys in ("primaryKey", "uniqueKeys"):
        for name in chain.from_iterable(map(_listed, _listed(schema.get(keys)))):
            if name not in _names(schema):
                yield (keys,), str(name)
    for at, key in enumerate(_listed(schema.get("foreignKeys"))):
        place: Place = ("foreignKeys", at)
        reference = key.get("reference") if isinstance(key, dict) else None
        if not isinstance(reference, dict) or not {"resource", "fields"} <= set(reference):
            yield (*place, "reference"), str(reference)
            continue
        resource = reference["resource"]
        if not isinstance(resource, str) or resource not in {"", *named}:
            yield (*place, "reference", "resource"), str(resource)
            continue
        own, others = _listed(key.get("fields")), _listed(reference["fields"])
        if not own or len(own) != len(others) or any(name not in _names(schema) for name in own):
            yield (*place, "fields", 0), ", ".join(map(str, own))
        elif _has_fields(columns.get(resource)) and any(
            name not in _names(columns[resource]) for name in others
        ):
            yield (*place, "reference", "fields", 0), ", ".join(map(str, others))


def _names(schema: Mapping[str, Any]) -> set[Any]:
    return {str(field["name"]) for field in schema["fields"]}


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _unlike_the_standard(schema: Mapping[str, Any]) -> list[str]:
    from frictionless import FrictionlessException, Schema

    try:
        return [error.note for error in Schema.metadata_validate(dict(schema))]
    except FrictionlessException as error:
        return [error.error.note]
