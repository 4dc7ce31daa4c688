"""The header of a table against its schema: one problem for each column that is not what it should be."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice
from typing import Any

from plansite.model.problems import Problem
from plansite.model.tables import Table, cell_name

# How many lines may stand above a header that is still found.
_ABOVE = 5
_DELIMITERS = {";": ";", "\t": "Tab", "|": "|", "，": "，"}


def problems(table: Table, fields: Sequence[Mapping[str, Any]]) -> Iterator[Problem]:
    """What differs from the expected columns; their order, a warning, only where nothing else does."""
    expected = [field["name"] for field in fields]
    structure = next(_structure(table, fields), None)
    if structure:
        yield structure
        return
    named = list(_named(table, expected))
    yield from named
    missing = [label for label in expected if label not in table.header]
    for label in dict.fromkeys(table.header):
        if label.strip() and label not in expected:
            meant = _meant(label, missing)
            code = "label-space" if meant == label.strip() else "incorrect-label" if meant else "extra-label"
            missing = [each for each in missing if each != meant]
            yield _at(table, code, label, meant)
    for label in () if named else missing:
        yield _at(table, "missing-label", expected=label)
    if sorted(table.header) == sorted(expected) and list(table.header) != expected:
        label, wanted = next(pair for pair in zip(table.header, expected, strict=True) if pair[0] != pair[1])
        yield _at(table, "label-order", label, wanted)


def _structure(table: Table, fields: Sequence[Mapping[str, Any]]) -> Iterator[Problem]:
    """A first line that is no header of this table at all."""
    expected = {field["name"] for field in fields}
    header = {label.strip() for label in table.header}
    if len(table.header) == 1 < len(expected):
        used = next((sign for sign in _DELIMITERS if sign in table.header[0]), "")
        if used:
            yield Problem("label-delimiter", table.file, 1, value=_DELIMITERS[used])
    if not header & expected and any(
        len({*record} & expected) > 1 for record in islice(table.records(), _ABOVE)
    ):
        title = next(filter(None, table.header), "")
        yield Problem("header-above", table.file, 1, value=title)
    elif not header & expected and len(table.header) >= len(fields) and any(map(_is_number, header)):
        columns = ", ".join(field["name"] for field in fields)
        yield Problem("header-missing", table.file, 1, details={"expected": columns})
    titles = {str(field.get("title_zh", "")): field["name"] for field in fields}
    translated = next((label for label in table.header if label.strip() in titles.keys() - expected), "")
    if translated.strip():
        yield _at(table, "label-translated", translated, titles[translated.strip()])


def _meant(label: str, missing: Sequence[str]) -> str:
    """The missing column that a wrong name stands for."""
    plain = label.strip().lower()
    if plain in missing:
        return plain
    if len(missing) == 1:
        return missing[0]
    return next(iter(get_close_matches(plain, missing, n=1)), "")


def _is_number(label: str) -> bool:
    return label.replace(".", "", 1).isdecimal()


def _named(table: Table, expected: Sequence[str]) -> Iterator[Problem]:
    """Columns without a name, and names that occur twice: the second perhaps in place of a missing one."""
    blank = next((at for at, label in enumerate(table.header) if not label.strip()), None)
    if blank is not None or not table.header:
        yield Problem("blank-label", table.file, 1, cell=cell_name(blank or 0, 1))
    for label in dict.fromkeys(table.header):
        if label.strip() and table.header.count(label) > 1:
            last = len(table.header) - 1 - table.header[::-1].index(label)
            cell, lacking = cell_name(last, 1), [name for name in expected if name not in table.header]
            if len(table.header) == len(expected) and len(lacking) == 1:
                details = {"expected": lacking[0]}
                yield Problem("incorrect-label", table.file, 1, label, label, cell, details)
            else:
                yield Problem("duplicate-label", table.file, 1, label, label, cell)


def _at(table: Table, code: str, value: str = "", expected: str = "") -> Problem:
    return Problem(code, table.file, 1, value or expected, value, details={"expected": expected})
