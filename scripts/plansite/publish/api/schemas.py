"""The JSON Schemas of the API, written out from `schemas.yaml`: all closed, all properties required."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each document's schema by name."""
    short = _short()
    for name, properties in short["documents"].items():
        own = {"type": "string", "pattern": f"(^|/){re.escape(address(name))}$"}
        envelope = {"$schema": own, "meta": "meta", **properties}
        yield name, {"$schema": _DIALECT, "title": name, **_object(envelope), "$defs": _definitions()}


def address(name: str, depth: int = 0) -> str:
    """Where a schema stands, from a document so many folders below `api/v1/`."""
    return "../" * depth + f"schemas/{name}.schema.json"


@cache
def _short() -> Mapping[str, Any]:
    text = (files("plansite.publish.api") / "schemas.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


@cache
def _definitions() -> Mapping[str, Any]:
    short = _short()
    objects = {name: _object(properties) for name, properties in short["objects"].items()}
    return {**short["types"], **objects}


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": {name: _schema(short) for name, short in properties.items()},
    }


def _schema(short: Any) -> Any:
    match short:
        case str():
            return {"$ref": f"#/$defs/{short}"}
        case [item]:
            return {"type": "array", "items": _schema(item)}
        case _:
            return short
