"""A table as it was read: cells as text by column, each row with the physical line it starts on."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import zip_longest

from plansite.model.columns import Column

Record = tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """The text of one CSV file. `lines[at]` is the physical line (1-based) on which row `at` starts.

    Rows that do not have as many cells as the header stand whole in `ragged`, by their number, and are cut
    or filled up in the columns; `unkept` counts those that were too many to be kept. `trailing` counts
    empty rows at the end of the file, which are left out; `bom` and `crlf` tell how the file is spelt.
    """

    name: str
    file: str
    header: Record
    cells: tuple[Column, ...]
    lines: Sequence[int]
    ragged: Mapping[int, Record] = field(default_factory=dict)
    unkept: int = 0
    trailing: int = 0
    bom: bool = False
    crlf: bool = False

    @classmethod
    def of(
        cls, name: str, file: str, header: Record, records: Sequence[Record], lines: Sequence[int]
    ) -> "Table":
        """The table of some records."""
        width = len(header)
        ragged = {at: record for at, record in enumerate(records) if len(record) != width}
        columns = list(zip_longest(*(record[:width] for record in records), fillvalue=""))
        columns += [("",) * len(records)] * (width - len(columns))
        return cls(name, file, header, tuple(map(Column.of, columns)), lines, ragged)

    @property
    def height(self) -> int:
        """How many rows there are under the header."""
        return len(self.lines)

    def record(self, at: int) -> Record:
        """The cells of one row, as many as it has."""
        return self.ragged[at] if at in self.ragged else tuple(column[at] for column in self.cells)

    def records(self) -> Iterator[Record]:
        """The cells of each row."""
        whole: Iterable[Record] = zip(*self.cells, strict=True) if self.header else ((),) * self.height
        for at, record in enumerate(whole):
            yield self.ragged.get(at, record) if self.ragged else record

    def rows(self) -> Iterator[tuple[int, Mapping[str, str]]]:
        """Each record as a mapping by column, with its physical line."""
        for line, record in zip(self.lines, self.records(), strict=True):
            yield line, dict(zip(self.header, record, strict=False))

    @cached_property
    def columns(self) -> Mapping[str, Column]:
        """The cells of each column; of a table whose records are all complete."""
        return dict(zip(self.header, self.cells, strict=True))

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
