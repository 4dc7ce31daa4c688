"""A table as it was read: cells as text, each record with the physical line it starts on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """The text of one CSV file. `lines[i]` is the physical line (1-based) of `records[i]`."""

    name: str
    file: str
    content: bytes
    header: tuple[str, ...]
    records: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]

    def rows(self) -> Iterator[tuple[int, Mapping[str, str]]]:
        """Each record as a mapping by column, with its physical line."""
        for line, record in zip(self.lines, self.records, strict=True):
            yield line, dict(zip(self.header, record, strict=False))
