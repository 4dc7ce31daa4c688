"""Rows that say twice who they are, and cells that name what is in no table."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from plansite.model.problems import Problem
from plansite.model.tables import Table

# Letters of other scripts that look like Latin ones.
_LOOKALIKES = str.maketrans("аеорсухіјѕһԁԛԝАВЕКМНОРСТХІЈοαι–—−‐‑", "aeopcyxijshdqwABEKMHOPCTXIJoai-----")
_SHOWN = " · "


def problems(table: Table, schema: Mapping[str, Any], tables: Mapping[str, Table]) -> Iterator[Problem]:
    """What is wrong with the keys of a table and with its references to others."""
    for names in _unique(schema):
        yield from _repeated(table, names)
        yield from _alike(table, names)
    for foreign in schema.get("foreignKeys", ()):
        yield from _dangling(table, foreign, tables)


def _listed(names: str | Sequence[str]) -> list[str]:
    return [names] if isinstance(names, str) else list(names)


def _unique(schema: Mapping[str, Any]) -> Iterator[list[str]]:
    """The sets of columns that tell rows apart."""
    if primary := _listed(schema.get("primaryKey", ())):
        yield primary
    yield from map(_listed, schema.get("uniqueKeys", ()))
    yield from (
        [field["name"]] for field in schema["fields"] if field.get("constraints", {}).get("unique") is True
    )


def _keys(table: Table, names: Sequence[str]) -> list[tuple[str, ...]]:
    return list(zip(*(table.columns[name] for name in names), strict=True))


def _repeated(table: Table, names: Sequence[str]) -> Iterator[Problem]:
    keys = _keys(table, names)
    if len(set(keys)) == len(keys):
        return
    seen: set[tuple[str, ...]] = set()
    for key, line in zip(keys, table.lines, strict=True):
        if key in seen:
            yield Problem("cell-primary-key", table.file, line, names[0], _SHOWN.join(key))
        seen.add(key)


def _alike(table: Table, names: Sequence[str]) -> Iterator[Problem]:
    """Keys that only spaces tell apart."""
    values = {value for name in names for value in table.columns[name]}
    plain_value = {value: _plain(value) for value in values}
    if len(set(plain_value.values())) == len(values):
        return
    plain = {key: tuple(plain_value[part] for part in key) for key in _keys(table, names)}
    seen: dict[tuple[str, ...], tuple[str, ...]] = {}
    for key, line in zip(_keys(table, names), table.lines, strict=True):
        if seen.setdefault(plain[key], key) != key:
            yield Problem("key-spaces", table.file, line, value=_SHOWN.join(key))


def refined(problem: Problem, schema: Mapping[str, Any], tables: Mapping[str, Table]) -> Problem:
    """A code that is written wrongly, told by the one that was meant where that can be seen."""
    for foreign in schema.get("foreignKeys", ()) if problem.code == "cell-pattern" else ():
        other = tables.get(foreign["reference"]["resource"])
        if problem.column in _listed(foreign["fields"]) and other and problem.line:
            known = {key[-1] for key in _keys(other, _listed(foreign["reference"]["fields"]))}
            found = _meant(problem, known, other)
            return found or problem
    return problem


def _dangling(table: Table, foreign: Mapping[str, Any], tables: Mapping[str, Table]) -> Iterator[Problem]:
    """An unknown id is told where it stands first: one row in its own table mends them all."""
    names, reference = _listed(foreign["fields"]), foreign["reference"]
    other = tables.get(reference["resource"] or table.name)
    if other is None:
        return
    known = set(_keys(other, _listed(reference["fields"])))
    told = {*known, ("",) * len(names)}
    if told.issuperset(zip(*(table.columns[name] for name in names), strict=True)):
        return
    for key, line in zip(_keys(table, names), table.lines, strict=True):
        if key not in told:
            told.add(key)
            yield _unknown(table, line, names[-1], key, {each[-1] for each in known}, other)


def _unknown(
    table: Table, line: int, column: str, key: Sequence[str], known: set[str], other: Table
) -> Problem:
    told = Problem("cell-foreign-key", table.file, line, column, key[-1], details={"expected": other.name})
    return _meant(told, known, other) or told


def _meant(problem: Problem, known: set[str], other: Table) -> Problem | None:
    """The same problem told by the code that was meant: another case, or letters of another script."""
    for code, alike in (("reference-case", str.casefold), ("reference-homoglyph", _plain)):
        meant = next((each for each in sorted(known) if alike(each) == alike(problem.value)), None)
        if meant:
            odd = ", ".join(f"U+{ord(char):04X}" for char in problem.value if char not in meant)
            details = {"table": other.name, "expected": meant, "found": odd}
            return replace(problem, code=code, details=details)
    return None


def _plain(text: str) -> str:
    """Letters as Latin ones that look like them, without any space."""
    return "".join(unicodedata.normalize("NFKC", text).translate(_LOOKALIKES).split())


def unordered(table: Table, schema: Mapping[str, Any]) -> Iterator[Problem]:
    """Whether the rows of a sound table are in the order of their keys."""
    names = _listed(schema.get("primaryKey", ()))
    keys = _keys(table, names) if names else []
    late = next((at for at, (one, two) in enumerate(pairwise(keys)) if two < one), None)
    if late is not None:
        yield Problem("rows-unordered", table.file, table.lines[late + 1])
