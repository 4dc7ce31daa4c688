"""What a project's datasets said at a revision, read with patience: older files follow older rules.

Nothing is checked here. What cannot be read is absent; a column that a table did not have yet is
absent from its rows.
"""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

import yaml

from plansite.read.reading import DESCRIPTOR, FOLDER, PLAN

Row = Mapping[str, str]

# libyaml is ten times as fast, where there is one.
_FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MOST_BRACKETS, _DEEPEST = 5_000, 100


@dataclass(frozen=True)
class Rows:
    """A table as it was: its file (relative to the project), its columns and its rows by column name."""

    file: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Snapshot:
    """A project as of `commit`; `revision` is what the person called it.

    `ids` are the object ids of its files by path; `content` gives what the file of a path says: see `parsed`.
    """

    revision: str
    commit: str
    ids: Mapping[str, str]
    content: Callable[[str], Any]

    @property
    def descriptor(self) -> Any:
        """The Data Package descriptor; None where there was none."""
        return self.content(DESCRIPTOR)

    @property
    def plan(self) -> Any:
        """The plan as data; None where there was none."""
        return self.content(PLAN)

    def tables(self) -> dict[str, Rows]:
        """Every table by its name: as the descriptor names it, or else as its file is called."""
        found = {name: self.table(path) for name, path in self._named()}
        return {name: table for name, table in found.items() if table}

    def table(self, path: str) -> Rows | None:
        """The table of one file; None where there was none."""
        content = self.content(path) if path.endswith(".csv") else None
        return Rows(path, *content) if content else None

    def named(self) -> dict[str, str]:
        """The files of all tables by the table's name."""
        return dict(self._named())

    def resources(self) -> tuple[Mapping[str, Any], ...] | None:
        """The descriptor's resources that have a name; None where nothing lists them."""
        listed = self.descriptor.get("resources") if isinstance(self.descriptor, dict) else None
        if not isinstance(listed, list):
            return None
        named = (each for each in listed if isinstance(each, dict))
        return tuple(each for each in named if isinstance(each.get("name"), str))

    def described(self) -> tuple[Mapping[str, Any], ...]:
        """The resources whose schema can be read, each with its schema inlined."""
        found = []
        for each in self.resources() or ():
            path = each.get("schema")
            schema = self.content(f"{FOLDER}/{PurePosixPath(path)}") if isinstance(path, str) else path
            if isinstance(schema, dict):
                found.append({**each, "schema": schema})
        return tuple(found)

    def replaced(self, tables: Mapping[str, tuple[tuple[str, ...], tuple[Row, ...]]]) -> "Snapshot":
        """The same with other rows in some tables, by the table's name."""
        paths = {path: tables[name] for name, path in self._named() if name in tables}
        ids = {**self.ids, **{path: f"{self.ids.get(path, '')}+" for path in paths}}
        return replace(self, ids=ids, content=lambda path: paths.get(path) or self.content(path))

    def _named(self) -> Iterator[tuple[str, str]]:
        resources = self.resources()
        if resources is None:
            yield from ((PurePosixPath(path).stem, path) for path in self.ids if path.endswith(".csv"))
        for each in resources or ():
            if isinstance(path := each.get("path"), str):
                yield each["name"], f"{FOLDER}/{PurePosixPath(path)}"


def parsed(path: str, content: bytes | None) -> Any:
    """What a file says: a table's header and rows, a document's data, otherwise its text."""
    if content is None:
        return None
    text = content.decode("utf-8-sig", errors="replace")
    if path.endswith(".csv"):
        return _table(text)
    return _document(text) if path.endswith((".yaml", ".yml")) else text


def _document(text: str) -> Any:
    loader = _FAST if _is_flat(text) else yaml.SafeLoader
    try:
        return yaml.load(text, Loader=loader)  # noqa: S506 - both are safe
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def _is_flat(text: str) -> bool:
    """Whether a text is nested so little that the parser in C, which dies of deep nesting, can have it."""
    indents = (len(line) - len(line.lstrip(" -?")) for line in text.splitlines())
    return text.count("[") + text.count("{") < _MOST_BRACKETS and max(indents, default=0) < _DEEPEST


def _table(text: str) -> tuple[tuple[str, ...], tuple[Row, ...]] | None:
    records = list(_records(text))
    if not records:
        return None
    header = tuple(records[0])
    return header, tuple(dict(zip(header, record, strict=False)) for record in records[1:])


def _records(text: str) -> Iterator[list[str]]:
    """The records up to the first that no parser would take."""
    try:
        yield from (record for record in csv.reader(io.StringIO(text, newline="")) if record)
    except csv.Error:
        return
