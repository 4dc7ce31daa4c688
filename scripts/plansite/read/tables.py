"""CSV files (RFC 4180) as cells of text, with the physical line that each record starts on."""

import csv
import io
from pathlib import Path

from plansite.model.problems import Problem
from plansite.model.tables import Record, Table, cell_name
from plansite.read import files

# What a spreadsheet can hold in a cell, and more columns than any table of ours.
LONGEST_CELL = 32_767
MOST_COLUMNS = 200
MOST_ROWS = 1_048_576

_LIMIT = {"expected": str(LONGEST_CELL)}


def load(root: Path, name: str, file: str) -> Table | Problem:
    """Read one table."""
    content = files.load(root, file)
    return content if isinstance(content, Problem) else parse(name, content)


def parse(name: str, content: files.Content) -> Table | Problem:
    """The cells of a table; a problem where its text is not CSV."""
    file, text = content.file, content.text
    if problem := _foreign(file, text):
        return problem
    records: list[Record] = []
    lines: list[int] = []
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for record in reader:
            records.append(tuple(record))
            lines.append(line)
            line = reader.line_num + 1
    except csv.Error as error:
        if "field larger" in str(error):
            return Problem("cell-too-long", file, line, value=_length(text, line), details=_LIMIT)
        return Problem("csv-quotes", file, line)
    short = reader.line_num == len(records) and max(map(len, text.split("\n"))) < MOST_COLUMNS
    if not short and (problem := _oversized(file, records, lines)):
        return problem
    trailing = 0
    while len(records) > 1 and not any(cell.strip() for cell in records[-1]):
        records.pop()
        lines.pop()
        trailing += 1
    return Table(name, file, content.content, records[0], tuple(records[1:]), tuple(lines[1:]), trailing)


def _endless(file: str, text: str) -> Problem | None:
    """More cells than a parser should be asked to hold."""
    if text.count("\n") > MOST_ROWS:
        return Problem("table-too-long", file, details={"expected": str(MOST_ROWS)})
    for line, words in enumerate(text.split("\n"), 1):
        if words.count(",") > MOST_COLUMNS + LONGEST_CELL:
            expected = {"expected": str(MOST_COLUMNS)}
            return Problem("table-too-wide", file, line, value=str(words.count(",") + 1), details=expected)
    return None


def _foreign(file: str, text: str) -> Problem | None:
    """Text that is a table, but not in this form."""
    if not text.strip():
        return Problem("table-empty", file)
    if found := _endless(file, text):
        return found
    if "\r" in text and "\n" not in text:
        return Problem("csv-cr", file, 1)
    first = text.partition("\n")[0].strip()
    if first.lower().startswith("sep="):
        return Problem("csv-sep", file, 1, value=first)
    return None


def _oversized(file: str, records: list[Record], lines: list[int]) -> Problem | None:
    """More than a spreadsheet or a person can deal with."""
    header = records[0]
    for row, (record, line) in enumerate(zip(records, lines, strict=True), 1):
        if len(record) > max(MOST_COLUMNS, 2 * len(header) * (row > 1)):
            expected = {"expected": str(MOST_COLUMNS)}
            return Problem("table-too-wide", file, line, value=str(len(record)), details=expected)
        if sum(map(len, record)) > LONGEST_CELL and len(longest := max(record, key=len)) > LONGEST_CELL:
            at = record.index(longest)
            column = header[at] if at < len(header) else ""
            cell = cell_name(at, row)
            return Problem("cell-too-long", file, line, column, str(len(longest)), cell, _LIMIT)
    return None


def _length(text: str, line: int) -> str:
    return str(len(text.split("\n", line - 1)[-1]))
