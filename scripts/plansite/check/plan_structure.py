"""The plan by itself: its properties, its references to its own parts, its quotations."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Any

from plansite.check import pacing
from plansite.check.structure import structure_of
from plansite.model.periods import Period
from plansite.model.problems import Problem
from plansite.read import Reading
from plansite.read.documents import Document


def problems(reading: Reading) -> Iterator[Problem]:
    """What is wrong with `plan.yaml`; its structure first, then what it says."""
    document = reading.plan
    if document is None:
        return
    structure = list(structure_of(document, "plan.schema.yaml"))
    if structure:
        yield from structure
        return
    if reading.text:
        yield from _quotations(document, reading.text)
    yield from _identifiers(document)
    yield from _references(document)
    times = list(_times(document))
    yield from times or pacing.problems(document)


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
    for part in ("departments", "chapters", "tasks", "safeguards", "goals"):
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
    for part in ("chapters", "tasks", "safeguards", "goals"):
        for index, each in enumerate(data[part]):
            for position, department in enumerate(each.get("departments", ())):
                if department not in departments:
                    line = document.line(part, index, "departments", position)
                    yield Problem("department-unknown", document.file, line, "departments", department)
            chapter = each.get("chapter", each["id"] if part == "chapters" else None)
            if part != "goals" and chapter not in chapters:
                line = document.line(part, index, "chapter")
                yield Problem("chapter-unknown", document.file, line, "chapter", str(chapter))
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
        listed = {"years": goal.get("years", []), "periods": [*chain.from_iterable(goal.get("periods", []))]}
        for name, years in listed.items():
            if years != sorted(years):
                line = document.line("goals", index, name)
                yield Problem("period-reversed", document.file, line, name, ", ".join(map(str, years)))


def _is_period(text: str) -> bool:
    try:
        Period.parse(text)
    except ValueError:
        return False
    return True
