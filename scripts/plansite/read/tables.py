"""CSV files (RFC 4180) as columns of text, with the physical line that each record starts on."""

import csv
import io
import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import NoReturn

from plansite.model.columns import Collected
from plansite.model.problems import Problem
from plansite.model.tables import Record, Table, cell_name
from plansite.read import blocks, kinds

# What a spreadsheet can hold in a cell, and more columns than any table of ours.
LONGEST_CELL = 32_767
MOST_COLUMNS = 200
MOST_ROWS = 1_048_576
# Rows of a wrong width that are kept whole; the others are only counted.
MOST_RAGGED = 20_000

_LONGEST_LINE = MOST_COLUMNS + LONGEST_CELL
_BATCH = 256  # fits into the cache of a processor
_LINE_END = re.compile("\r\n|\r|\n")
_LIMIT = {"expected": str(LONGEST_CELL)}


class _NoTable(Exception):
    """What is read is no table: ends the reading with a problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def load(root: Path, name: str, file: str, largest: int = kinds.LARGEST_TABLE) -> Table | Problem:
    """Read one table; `largest` is the size in megabytes that its file may have."""
    found = blocks.load(root, file, largest)
    if isinstance(found, Problem):
        return found
    return parse(name, file, found, bom=found.bom, crlf=found.crlf)


def parse(
    name: str, file: str, texts: Iterable[str], *, bom: bool = False, crlf: bool = False
) -> Table | Problem:
    """The columns of a table whose text comes in blocks of whole lines; a problem where it is not CSV."""
    rows = _Rows(name, file)
    try:
        rows.take(texts)
        return rows.table(bom=bom, crlf=crlf)
    except _NoTable as reason:
        return reason.problem
    except UnicodeDecodeError:  # saved in another encoding between two looks at it
        return Problem("not-utf8", file)


class _Rows:
    """The rows of one table while they are read."""

    def __init__(self, name: str, file: str) -> None:
        self.name, self.file = name, file
        self.header: Record = ()
        self.columns: list[Collected] = []
        self.ragged: dict[int, Record] = {}
        self.lines = array("I")
        self.longest = self.unkept = 0

    def take(self, texts: Iterable[str]) -> None:
        """Read everything, some hundred records at a time."""
        reader = csv.reader(self._lines(texts), strict=True)
        try:
            self._begin(next(reader, []))
            before = reader.line_num
            while batch := list(islice(reader, _BATCH)):
                self._number(batch, before, reader.line_num)
                self._add(batch)
                before = reader.line_num
        except csv.Error as error:
            line = self._last_begun(texts)
            if self.longest and "field larger" in str(error):
                self._refuse("cell-too-long", line, str(self.longest), expected=LONGEST_CELL)
            self._refuse("csv-quotes", line)

    def _number(self, batch: list[list[str]], before: int, after: int) -> None:
        """The lines on which records start; a record with line ends in its cells takes several."""
        if after - before == len(batch):
            self.lines.extend(range(before + 1, after + 1))
            return
        for record in batch:
            self.lines.append(before + 1)
            before += 1 + sum(len(_LINE_END.findall(cell)) for cell in record if "\n" in cell or "\r" in cell)

    def _last_begun(self, texts: Iterable[str]) -> int:
        """The line of the first record that cannot be read."""
        reader = csv.reader(self._lines(texts), strict=True)
        line = 1
        with suppress(csv.Error):
            for _ in reader:
                line = reader.line_num + 1
        return line

    def table(self, *, bom: bool, crlf: bool) -> Table:
        """What was read, without the empty rows at the end."""
        rows, height = len(self.lines), self._height()
        cells = tuple(column.column(height) for column in self.columns)
        ragged = {at: record for at, record in self.ragged.items() if at < height}
        lines = self.lines[:height]
        return Table(
            self.name, self.file, self.header, cells, lines, ragged, self.unkept, rows - height, bom, crlf
        )

    def _lines(self, texts: Iterable[str]) -> Iterator[str]:
        """The lines, unless there are more of them, or longer ones, than a parser should be asked to hold."""
        number, blank = 0, True
        for text in texts:
            blank = blank and not text.strip()
            if number == 0:
                self._look_at_start(text)
            if len(text) > 2 * blocks.SIZE:  # one line, or nearly so
                self._look_at_line(text, number + 1)
            for line in _split(text):
                number += 1
                if len(line) > _LONGEST_LINE:
                    self._look_at_line(line, number)
                yield line
            if number > MOST_ROWS:
                self._refuse("table-too-long", expected=MOST_ROWS)
        if blank:
            self._refuse("table-empty")

    def _look_at_line(self, line: str, number: int) -> None:
        """A line with more cells than a parser should be asked to hold."""
        self.longest = len(line)
        if (signs := line.count(",")) > _LONGEST_LINE:
            self._refuse("table-too-wide", number, str(signs + 1), expected=MOST_COLUMNS)

    def _look_at_start(self, text: str) -> None:
        """Text that is a table, but not in this form."""
        if "\r" in text and "\n" not in text and text.strip():
            self._refuse("csv-cr", 1)
        first = text.partition("\n")[0].strip()
        if first.lower().startswith("sep="):
            self._refuse("csv-sep", 1, first)

    def _begin(self, header: Sequence[str]) -> None:
        self.header = tuple(header)
        self._look_at_record(self.header, 1, MOST_COLUMNS)
        self.columns = [Collected() for _ in header]

    def _add(self, batch: list[list[str]]) -> None:
        """Put the cells of some records into their columns."""
        width, first = len(self.header), len(self.lines) - len(batch)
        if set(map(len, batch)) - {width}:
            self._set_aside(batch, first)
        for column, cells in zip(self.columns, zip(*batch, strict=True), strict=False):
            known = len(column.texts)
            column.extend(cells)
            if max(map(len, column.texts[known:]), default=0) > LONGEST_CELL:
                for at, record in enumerate(batch, first):
                    self._look_at_record(record, at + 2, len(record))

    def _set_aside(self, batch: list[list[str]], first: int) -> None:
        """Keep rows of another width whole, and cut or fill them up where they stand."""
        width = len(self.header)
        for at, record in enumerate(batch):
            if len(record) != width:
                self._look_at_record(record, first + at + 2, max(MOST_COLUMNS, 2 * width))
                if len(self.ragged) < MOST_RAGGED:
                    self.ragged[first + at] = tuple(record)
                else:
                    self.unkept += 1
                batch[at] = (record + [""] * width)[:width]

    def _look_at_record(self, record: Sequence[str], row: int, widest: int) -> None:
        """More than a spreadsheet or a person can deal with; `row` is that of a spreadsheet."""
        line = self.lines[row - 2] if row > 1 else 1
        if len(record) > widest:
            self._refuse("table-too-wide", line, str(len(record)), expected=MOST_COLUMNS)
        if max(map(len, record), default=0) > LONGEST_CELL:
            longest = max(record, key=len)
            at = record.index(longest)
            column = self.header[at] if at < len(self.header) else ""
            cell = cell_name(at, row)
            raise _NoTable(Problem("cell-too-long", self.file, line, column, str(len(longest)), cell, _LIMIT))

    def _height(self) -> int:
        """How many rows there are up to the last that holds anything."""
        ends = (at + 1 for at in reversed(self.ragged) if any(cell.strip() for cell in self.ragged[at]))
        return max(next(ends, 0), *(column.height for column in self.columns), 0)

    def _refuse(self, code: str, line: int | None = None, value: str = "", *, expected: int = 0) -> NoReturn:
        details = {"expected": str(expected)} if expected else {}
        raise _NoTable(Problem(code, self.file, line, value=value, details=details))


def _split(text: str) -> Iterable[str]:
    """The lines of a text, each with its end; a long one by itself is not copied."""
    alone = "\r" not in text and text.find("\n") in (-1, len(text) - 1)
    return (text,) if alone else io.StringIO(text, newline="")
