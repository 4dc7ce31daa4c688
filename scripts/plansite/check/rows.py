"""Rows that are no rows of the table: empty, too short or long, remarks, sums, and what a quote swallowed."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from plansite.model.problems import Problem
from plansite.model.tables import Table, cell_name

_TOTAL = re.compile(r"(合\s*计|总\s*计|小\s*计|共\s*计|总数|total|sum)[:：]?", re.IGNORECASE)
_LONGEST_TOTAL = 20  # with spaces around it


def problems(table: Table) -> Iterator[Problem]:
    """Rows that are empty, and rows with too few or too many cells."""
    last = None
    for last in _told(table):
        yield last
    if table.unkept and last:
        yield replace(last, count=table.unkept)


def _told(table: Table) -> Iterator[Problem]:
    width = len(table.header)
    starts = {*table.cells[0].texts, *(record[0] for record in table.ragged.values() if record)}
    for at in _suspects(table):
        record, line = table.record(at), table.lines[at]
        filled = [cell for cell in record if cell.strip()]
        if not filled:
            yield Problem("cell-blank-row", table.file, line)
        elif len(filled) == 1 < width - 1 and not _is_total(filled[0]):
            place = record.index(filled[0])
            column = table.header[place] if place < width else ""
            yield Problem("row-remark", table.file, line, column, filled[0])
        elif _swallows(record, width, starts):
            yield Problem("csv-quotes", table.file, line)
        elif grouped := _grouped(table.header, record):
            column, number = grouped
            details = {"expected": number.replace(",", "")}
            yield Problem("number-thousands", table.file, line, column, number, details=details)
        elif len(record) > width:
            yield _beyond(table, at, record)
        elif len(record) < width:
            yield Problem("cell-missing-cell", table.file, line, table.header[len(record)])


def _suspects(table: Table) -> list[int]:
    """The rows of another width, without a start, or with a cell of several lines: not plainly whole."""
    if table.unkept:  # there is enough to say of the others
        return sorted(table.ragged)
    if len(table.header) == 1:
        return list(range(table.height))
    found = set(table.ragged)
    for column in table.cells[:2]:
        found.update(column.places([text for text in column.texts if not text.strip()]))
    for column in table.cells:
        found.update(column.places([text for text in column.texts if "\n" in text]))
    return sorted(found)


def _beyond(table: Table, at: int, record: Sequence[str]) -> Problem:
    """A row that goes on to the right of the header, from its first cell there that is not empty."""
    width, row = len(table.header), at + 2
    filled = next((place for place in range(width, len(record)) if record[place].strip()), None)
    if filled is None:
        return Problem("cell-extra-empty", table.file, table.lines[at], cell=cell_name(width, row))
    cell = cell_name(filled, row)
    return Problem("cell-extra-cell", table.file, table.lines[at], value=record[filled], cell=cell)


def _swallows(record: Sequence[str], width: int, starts: Collection[str]) -> bool:
    """Whether a quote that was never closed has made the rows that follow part of a cell."""
    broken = [cell for cell in record if "\n" in cell]
    if broken and len(record) != width:
        return True
    lines = (line.split(",") for cell in broken for line in cell.split("\n")[1:])
    return any(len(line) > 2 and line[0] in starts for line in lines)


def _grouped(header: Sequence[str], record: Sequence[str]) -> tuple[str, str] | None:
    """The number with thousands separators that makes a row too long: `1,250` without quotes."""
    more = len(record) - len(header)
    for at, column in enumerate(header) if more > 0 else ():
        number = ",".join(record[at : at + more + 1])
        if re.fullmatch(r"-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?", number):
            return column, number
    return None


def totals(table: Table) -> list[Problem]:
    """The rows whose first filled cell says that they are a sum."""
    found: set[int] = set()
    for column in table.cells:
        words = [text for text in column.texts if len(text) <= _LONGEST_TOTAL and _is_total(text)]
        found.update(column.places(words))
    told = ((at, next(filter(str.strip, table.record(at)))) for at in sorted(found))
    return [
        Problem("row-total", table.file, table.lines[at], table.header[0], word)
        for at, word in told
        if _is_total(word)
    ]


def _is_total(text: str) -> bool:
    return _TOTAL.fullmatch(text.strip()) is not None
