"""The header of a table against its schema: one line for each column that is not what it should be."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from plansite.model.problems import Problem
from plansite.model.tables import Table


def problems(table: Table, expected: Sequence[str]) -> Iterator[Problem]:
    """What differs from the expected columns; their order only where nothing else does."""
    header = table.header
    if len(header) == 1 < len(expected):
        yield Problem("label-delimiter", table.file, 1, details={"expected": str(len(expected))})
        return
    named = list(_named(table))
    yield from named
    extra = [label for label in dict.fromkeys(header) if label.strip() and label not in expected]
    missing = [label for label in expected if label not in header]
    for label, wanted in zip_longest(extra, missing if not named else (), fillvalue=""):
        code = "incorrect-label" if label and wanted else "extra-label" if label else "missing-label"
        yield _at(table, code, label, wanted)
    if not named and not extra and not missing and list(header) != list(expected):
        label, wanted = next(pair for pair in zip(header, expected, strict=True) if pair[0] != pair[1])
        yield _at(table, "label-order", label, wanted)


def _named(table: Table) -> Iterator[Problem]:
    """Columns without a name, and names that occur twice."""
    if any(not label.strip() for label in table.header) or not table.header:
        yield _at(table, "blank-label")
    for label in dict.fromkeys(table.header):
        if label.strip() and table.header.count(label) > 1:
            yield _at(table, "duplicate-label", label)


def _at(table: Table, code: str, value: str = "", expected: str = "") -> Problem:
    return Problem(code, table.file, 1, value or expected, value, details={"expected": expected})
