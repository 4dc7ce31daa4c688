"""Texts that exist in one language only: a site shows that one, marked, and the check warns."""

from collections.abc import Iterator
from typing import Any

from plansite.model.problems import Problem
from plansite.model.project import Project
from plansite.read import Reading
from plansite.read.documents import Document
from plansite.read.reading import PLAN

_OTHER = {"zh": "en", "en": "zh"}


def translations(_project: Project, reading: Reading) -> Iterator[Problem]:
    """Every name, title and definition is there in both languages."""
    for table in reading.tables.values():
        pairs = [name for name in table.header if f"{name[:-3]}_{_OTHER.get(name[-2:])}" in table.header]
        for line, row in table.rows() if pairs else ():
            for name in pairs:
                other = row[f"{name[:-3]}_{_OTHER[name[-2:]]}"]
                if other and not row[name]:
                    yield _warning(table.file, line, name, other)
    if reading.plan:
        yield from _plan(reading.plan, reading.plan.data)


def _plan(document: Document, data: Any, *path: str | int) -> Iterator[Problem]:
    if isinstance(data, dict) and isinstance(text := data.get("zh"), str):
        if not data.get("en"):
            names = [str(part) for part in path if isinstance(part, str)]
            yield _warning(PLAN, document.line(*path), ".".join([*names, "en"]), text)
    elif isinstance(data, dict | list):
        for key, inner in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _plan(document, inner, *path, key)


def _warning(file: str, line: int, column: str, text: str) -> Problem:
    return Problem("translation-missing", file, line, column, text)
