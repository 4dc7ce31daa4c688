"""Rows that say twice who they are, and cells that name what is in no table."""

import operator
import unicodedata
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, pairwise
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


def _keys(table: Table, names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(table.columns[name] for name in names), strict=True)


def _repeated(table: Table, names: Sequence[str]) -> Iterator[Problem]:
    """Keys that occur twice; where rows are in the order of their keys, only neighbours could be the same."""
    if _first_pair(table, names, operator.ge) is None:
        return
    hashes = array("q", map(hash, zip(*(table.columns[name].codes for name in names), strict=True)))
    ordered = sorted(hashes)
    suspected = {one for one, two in pairwise(ordered) if one == two}
    first: dict[tuple[str, ...], int] = {}
    for at, found in enumerate(hashes) if suspected else ():
        if found in suspected:
            key = tuple(table.columns[name][at] for name in names)
            if first.setdefault(key, at) != at:
                yield _again("cell-primary-key", table, names, at, first[key])


def _first_pair(
    table: Table, names: Sequence[str], relation: Callable[[tuple[str, ...], tuple[str, ...]], bool]
) -> int | None:
    """The first row whose key stands in a relation to the key of the row after it."""
    after = islice(_keys(table, names), 1, None)
    return next((at for at, is_so in enumerate(map(relation, _keys(table, names), after)) if is_so), None)


def _alike(table: Table, names: Sequence[str]) -> Iterator[Problem]:
    """Keys that only spaces tell apart."""
    plain = {
        text: meant for name in names for text in table.columns[name].texts if (meant := _plain(text)) != text
    }
    if not plain:
        return
    first: dict[tuple[str, ...], tuple[int, tuple[str, ...]]] = {}
    for at, key in enumerate(_keys(table, names)):
        row, known = first.setdefault(tuple(plain.get(part, part) for part in key), (at, key))
        if known != key:
            yield _again("key-spaces", table, names, at, row)


def _again(code: str, table: Table, names: Sequence[str], at: int, first: int) -> Problem:
    """A row that says again who it is, and the row of a spreadsheet that said so first."""
    key = _SHOWN.join(table.columns[name][at] for name in names)
    details = {"expected": str(first + 2)}
    return Problem(code, table.file, table.lines[at], names[0], key, details=details)


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
    columns = [table.columns[name] for name in names]
    different = ((text,) for text in columns[0].texts) if len(columns) == 1 else _keys(table, names)
    if told.issuperset(different):
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
    if text.isascii():
        return "".join(text.split())
    return "".join(unicodedata.normalize("NFKC", text).translate(_LOOKALIKES).split())


def unordered(table: Table, schema: Mapping[str, Any]) -> Iterator[Problem]:
    """Whether the rows of a sound table are in the order of their keys."""
    names = _listed(schema.get("primaryKey", ()))
    late = _first_pair(table, names, operator.gt) if names else None
    if late is not None:
        yield Problem("rows-unordered", table.file, table.lines[late + 1])
