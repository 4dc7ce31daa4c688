"""The descriptor and the schemas: what every project has, the standard, and nothing unknown."""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from plansite.model.problems import Problem
from plansite.read import Reading
from plansite.read.documents import Document
from plansite.read.reading import DESCRIPTOR

REQUIRED = ("observations", "indicators", "areas", "sources", "milestones", "terms")

_DECLARED: Mapping[str, type | tuple[type, ...]] = {
    "path": str,
    "dialect": (str, dict),
    "encoding": str,
    "schema": str,
}


def problems(reading: Reading) -> Iterator[Problem]:
    """What frictionless and the contract find wrong with the descriptor and the schemas."""
    outside = any(problem.code == "file-outside" for problem in reading.problems)
    for stage in (_described, _schemas, *(() if outside else (_valid,))):
        found = list(stage(reading))
        yield from found
        if found:
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
        meant = {near for other in _unknown(resource, "resource") for near in _near(other, "resource")}
        for declared, form in _DECLARED.items():
            if declared not in meant and not isinstance(resource.get(declared), form):
                yield Problem("not-declared", DESCRIPTOR, line, declared, name)
        yield from _unusual(resource, name, line)
    if isinstance(data, dict):
        yield from _unknown_properties(reading, data)


def _unusual(resource: Mapping[str, Any], name: str, line: int) -> Iterator[Problem]:
    """Tables are UTF-8 with commas; a descriptor that says otherwise would only be believed by others."""
    encoding, dialect = resource.get("encoding"), resource.get("dialect")
    if isinstance(encoding, str) and encoding.lower().replace("_", "-") not in ("utf-8", "utf8"):
        yield Problem("encoding-unusual", DESCRIPTOR, line, "encoding", encoding, details={"table": name})
    delimiter = dialect.get("delimiter", ",") if isinstance(dialect, dict) else ","
    if delimiter != ",":
        yield Problem("dialect-unusual", DESCRIPTOR, line, "dialect", str(delimiter), details={"table": name})


def _unknown_properties(reading: Reading, data: Mapping[str, Any]) -> Iterator[Problem]:
    descriptor = reading.descriptor
    places = [((), data, "package")]
    places += [(("resources", at), each, "resource") for at, each in enumerate(reading.resources())]  # type: ignore[misc]
    for place, described, kind in places:
        for name in _unknown(described, kind):
            line = descriptor.line(*place, name) if descriptor else 1
            details = {"expected": _suggestion(name, kind)}
            yield Problem("descriptor-property", DESCRIPTOR, line, name, name, details=details)


@cache
def _known() -> Mapping[str, list[str]]:
    text = (files("plansite.check") / "properties.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


def _unknown(described: Mapping[str, Any], kind: str) -> Iterable[str]:
    return [str(name) for name in described if str(name) not in _known()[kind]]


def _suggestion(name: str, kind: str) -> str:
    """What was probably meant: ` (title?)`; empty where nothing is near."""
    return "".join(f" ({near}?)" for near in _near(name, kind))


def _near(name: str, kind: str) -> list[str]:
    return get_close_matches(name, sorted(_known()[kind]), n=1)


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
        for note in notes or [*_lacking(reading, schema.data), *_uncompiled(schema.data)]:
            yield Problem("schema-invalid", schema.file, 1, value=note, details={"table": name})
        if not notes:
            yield from _misspelt(name, schema)


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


def _uncompiled(schema: Mapping[str, Any]) -> Iterator[str]:
    """Patterns and limits that mean nothing."""
    for field in schema["fields"]:
        constraints = field.get("constraints", {})
        try:
            re.compile(str(constraints.get("pattern", "")))
            for limit in ("minimum", "maximum"):
                if field.get("type") in ("number", "integer"):
                    Decimal(str(constraints.get(limit, 0)))
        except (re.error, InvalidOperation) as error:
            yield f"{field['name']}: {error}"


def _misspelt(table: str, schema: Document) -> Iterator[Problem]:
    """Properties of a schema, its fields and their constraints that no standard knows."""
    places: list[tuple[tuple[str | int, ...], Mapping[str, Any], str]] = [((), schema.data, "schema")]
    for at, field in enumerate(schema.data["fields"]):
        places.append((("fields", at), field, "field"))
        places.append((("fields", at, "constraints"), field.get("constraints", {}), "constraints"))
    for place, described, kind in places:
        for name in _unknown(described, kind):
            details = {"table": table, "expected": _suggestion(name, kind)}
            yield Problem(
                "schema-property", schema.file, schema.line(*place, name), name, name, details=details
            )
