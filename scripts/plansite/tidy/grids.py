"""A table while it is tidied: rows of cells that remember where and how they were written."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from plansite.model.problems import Problem
from plansite.model.tables import cell_name
from plansite.read import tables


@dataclass(frozen=True)
class Row:
    """One row: `line` in its file, `raw` its own spelling while it is unchanged, `cells` its texts."""

    cells: tuple[str, ...]
    line: int
    raw: str | None = None

    def having(self, cells: Iterable[str]) -> "Row":
        """The row with other cells; itself where they are the same."""
        new = tuple(cells)
        return self if new == self.cells else replace(self, cells=new, raw=None)


@dataclass(frozen=True)
class Grid:
    """Rows under a header, and how often each kind of change was made to get there.

    `spreadsheet` is the sheet of a workbook; empty for CSV.
    """

    file: str
    header: Row
    rows: tuple[Row, ...]
    changes: Mapping[str, int] = field(default_factory=dict)
    spreadsheet: str = ""

    def changed(self, **counts: int) -> Mapping[str, int]:
        """The changes with others added."""
        return Counter(self.changes) + Counter(counts)

    def cell(self, row: Row, column: str) -> str:
        """Where a spreadsheet shows a cell: `D4`, in a workbook `观测值!D4`."""
        if self.spreadsheet:
            return f"{self.spreadsheet}!{self._letters[column]}{row.line}"
        return f"{self._letters[column]}{self._numbers[row.line]}"

    @cached_property
    def _letters(self) -> Mapping[str, str]:
        return {name: cell_name(at, 1).rstrip("1") for at, name in enumerate(self.header.cells)}

    @cached_property
    def _numbers(self) -> Mapping[int, int]:
        """A spreadsheet counts rows, not lines: a cell may hold several."""
        lines = sorted(row.line for row in self.rows)
        return {line: number for number, line in enumerate(lines, start=2)}


def parsed(file: str, text: str) -> Grid | Problem:
    """The grid of a CSV text with plain line ends."""
    plain = _comma(text)
    table = tables.parse("", file, [plain])
    if isinstance(table, Problem):
        return table
    head, *raws = _pieces(plain)[: table.height + 1]
    rows = tuple(map(Row, table.records(), table.lines, raws))
    changes = Counter({"delimiter": int(plain != text), "empty-rows": table.trailing})
    return Grid(file, Row(table.header, 1, head), rows, +changes)


def written(grid: Grid) -> str:
    """The CSV of a grid; a row that was not changed is written as it was."""
    return "".join(f"{_line(row)}\n" for row in (grid.header, *grid.rows))


def _line(row: Row) -> str:
    if row.raw is not None:
        return row.raw
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="").writerow(row.cells)
    return buffer.getvalue()


def _comma(text: str) -> str:
    """Text separated by tabs, as a spreadsheet's "Unicode text" is, with commas instead."""
    first = text.partition("\n")[0]
    if "\t" not in first or "," in first:
        return text
    reader = csv.reader(io.StringIO(text, newline=""), "excel-tab", strict=True)
    try:
        rows = list(reader)
    except csv.Error:
        return text
    return "".join(f"{_line(Row(tuple(row), 0))}\n" for row in rows)


def _pieces(text: str) -> list[str]:
    """Each record as it is written, without its line end."""
    lines = text.split("\n")
    reader = csv.reader(io.StringIO(text, newline=""))
    ends = [reader.line_num for _ in reader]
    return ["\n".join(lines[start:end]) for start, end in zip([0, *ends], ends, strict=False)]


def height(row: Row) -> int:
    """How many lines a row takes: a cell may hold several."""
    return _line(row).count("\n") + 1
