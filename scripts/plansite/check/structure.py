"""The structure of a document in YAML, stated once as a JSON Schema, at the line of every mistake."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from jsonschema import Draft202012Validator, FormatChecker, ValidationError

from plansite.model.problems import Problem
from plansite.read.documents import Document, Place


def structure_of(document: Document, schema_file: str) -> Iterator[Problem]:
    """Where a document leaves its schema; what is missing beside a misspelt property goes unsaid."""
    errors = list(_validator(schema_file).iter_errors(document.data))
    misspelt = {tuple(error.absolute_path) for error in errors if error.validator == "additionalProperties"}
    for error in errors:
        place = tuple(error.absolute_path)
        if error.validator == "additionalProperties":
            known = sorted(error.schema["properties"])
            for name in sorted(set(map(str, error.instance)) - set(known)):
                near = "".join(f" ({each}?)" for each in get_close_matches(name, known, n=1))
                yield _at(document, (*place, name), "property-unknown", name, near)
        elif error.validator == "required":
            if place not in misspelt:
                yield _at(document, place, "property-missing", error.message.split("'")[1])
        else:
            code = "property-form" if _examples(error) else "property-invalid"
            yield _at(document, place, code, str(error.instance), _examples(error) or _expected(error))


@cache
def _validator(schema_file: str) -> Draft202012Validator:
    schema = yaml.safe_load((files("plansite.check") / schema_file).read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=FormatChecker(["date"]))


def _at(document: Document, place: Place, code: str, value: str, expected: str = "") -> Problem:
    shown = ".".join(str(part) for part in place)
    return Problem(code, document.file, document.line(*place), shown, value, details={"expected": expected})


def _examples(error: ValidationError) -> str:
    schema: Any = error.schema
    return ", ".join(map(str, schema.get("examples", ())))


def _expected(error: ValidationError) -> str:
    limits = {"minItems": "≥ {} items", "maxItems": "≤ {} items", "minimum": "≥ {}", "maximum": "≤ {}"}
    value = error.validator_value
    shown = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return limits.get(str(error.validator), "{}").format(shown)
