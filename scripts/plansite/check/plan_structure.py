"""The plan by itself: its properties, its references to its own parts, its quotations."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from jsonschema import Draft202012Validator, FormatChecker, ValidationError

from plansite.model.periods import Period
from plansite.model.problems import Problem
from plansite.read import Reading
from plansite.read.documents import Document


def problems(reading: Reading) -> Iterator[Problem]:
    """What is wrong with `plan.yaml`; its structure first, then what it says."""
    document = reading.plan
    if document is None:
        return
    structure = [_structure(document, error) for error in _validator().iter_errors(document.data)]
    if structure:
        yield from structure
        return
    yield from _quotations(document, reading.text)
    yield from _identifiers(document)
    yield from _references(document)
    yield from _times(document)


@cache
def _validator() -> Draft202012Validator:
    schema = yaml.safe_load((files("plansite.check") / "plan.schema.yaml").read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=FormatChecker(["date"]))


def _structure(document: Document, error: ValidationError) -> Problem:
    place = tuple(error.absolute_path)
    known = {"additionalProperties": "property-unknown", "required": "property-missing"}
    shown = ".".join(str(part) for part in place)
    code = known.get(str(error.validator), "property-invalid")
    value = error.message if code != "property-invalid" else str(error.instance)[:60]
    return Problem(
        code, document.file, document.line(*place), shown, value, details={"expected": _expected(error)}
    )


def _expected(error: ValidationError) -> str:
    value = error.validator_value
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _quotations(document: Document, text: str) -> Iterator[Problem]:
    for index, goal in enumerate(document.data["goals"]):
        if goal["quote"] not in text:
            line = document.line("goals", index, "quote")
            yield Problem("quote-not-in-plan", document.file, line, "quote", goal["quote"])
    starts = [line.strip() for line in text.splitlines()]
    for part in ("chapters", "tasks", "safeguards"):
        for index, section in enumerate(document.data[part]):
            if not any(line.startswith(section["heading"]) for line in starts):
                line = document.line(part, index, "heading")
                yield Problem("heading-not-in-plan", document.file, line, "heading", section["heading"])


def _identifiers(document: Document) -> Iterator[Problem]:
    for part in ("departments", "goals"):
        yield from _twice(document, part, "id")
    seen: set[str] = set()
    for part in ("chapters", "tasks", "safeguards"):
        for index, section in enumerate(document.data[part]):
            if section["clause"] in seen:
                line = document.line(part, index, "clause")
                yield Problem("id-twice", document.file, line, "clause", section["clause"])
            seen.add(section["clause"])


def _twice(document: Document, part: str, name: str) -> Iterator[Problem]:
    seen: set[Any] = set()
    for index, each in enumerate(document.data[part]):
        if each[name] in seen:
            yield Problem("id-twice", document.file, document.line(part, index, name), name, each[name])
        seen.add(each[name])


def _references(document: Document) -> Iterator[Problem]:
    data = document.data
    departments = {each["id"] for each in data["departments"]}
    chapters = {each["id"] for each in data["chapters"]}
    clauses = {each["clause"] for part in ("chapters", "tasks", "safeguards") for each in data[part]}
    for part in ("tasks", "safeguards", "goals"):
        for index, each in enumerate(data[part]):
            for position, department in enumerate(each.get("departments", ())):
                if department not in departments:
                    line = document.line(part, index, "departments", position)
                    yield Problem("department-unknown", document.file, line, "departments", department)
            if part != "goals" and each.get("chapter") not in chapters:
                line = document.line(part, index, "chapter")
                yield Problem("chapter-unknown", document.file, line, "chapter", str(each.get("chapter")))
            if part == "goals" and each["clause"] not in clauses:
                line = document.line(part, index, "clause")
                yield Problem("clause-unknown", document.file, line, "clause", each["clause"])


def _times(document: Document) -> Iterator[Problem]:
    period = document.data["period"]
    if date.fromisoformat(period["start"]) >= date.fromisoformat(period["end"]):
        yield Problem("period-reversed", document.file, document.line("period", "end"), "end", period["end"])
    for index, goal in enumerate(document.data["goals"]):
        if "baseline" in goal and not _is_period(goal["baseline"]):
            line = document.line("goals", index, "baseline")
            yield Problem("period-invalid", document.file, line, "baseline", goal["baseline"])
        for first, last in goal.get("periods", ()):
            if first > last:
                line = document.line("goals", index, "periods")
                yield Problem("period-reversed", document.file, line, "periods", f"{first}, {last}")


def _is_period(text: str) -> bool:
    try:
        Period.parse(text)
    except ValueError:
        return False
    return True
