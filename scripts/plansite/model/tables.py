"""A table as it was read: cells as text, each record with the physical line it starts on."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

Record = tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """The text of one CSV file. `lines[i]` is the physical line (1-based) of `records[i]`.

    `trailing` empty rows at the end of the file are left out of `records`.
    """

    name: str
    file: str
    content: bytes
    header: Record
    records: tuple[Record, ...]
    lines: tuple[int, ...]
    trailing: int = 0

    def rows(self) -> Iterator[tuple[int, Mapping[str, str]]]:
        """Each record as a mapping by column, with its physical line."""
        for line, record in zip(self.lines, self.records, strict=True):
            yield line, dict(zip(self.header, record, strict=False))

    @cached_property
    def columns(self) -> Mapping[str, Sequence[str]]:
        """The cells of each column, in the order of records; of a table whose records are all complete."""
        cells = zip(*self.records, strict=True) if self.records else ((),) * len(self.header)
        return dict(zip(self.header, cells, strict=True))

    def cell(self, line: int | None, column: str) -> str:
        """The cell of a spreadsheet that shows this table, e.g. `D4`; empty where there is none.

        A spreadsheet counts records, not lines: a cell may hold several.
        """
        if line is None or not column or column not in self.header:
            return ""
        at = bisect_left(self.lines, line)
        row = 1 if line == 1 else at + 2 if at < len(self.lines) and self.lines[at] == line else 0
        return cell_name(self.header.index(column), row) if row else ""


def cell_name(index: int, row: int) -> str:
    """What a spreadsheet calls a cell: column 0 of row 1 is A1, column 26 is AA1."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"
