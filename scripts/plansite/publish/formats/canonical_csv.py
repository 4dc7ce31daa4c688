"""Canonical CSV: comma, UTF-8 without a mark, LF, quotes only where RFC 4180 asks for them."""

import csv
import io
from collections.abc import Iterator, Sequence

from plansite.model.columns import Column
from plansite.publish.sheet import Sheet


def content(sheet: Sheet) -> Iterator[bytes]:
    """The table as it was checked."""
    return written(sheet, sheet.table.cells, "\n")


def written(sheet: Sheet, columns: Sequence[Column], line_end: str) -> Iterator[bytes]:
    """The header and the cells of some columns, some thousand rows at a time."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator=line_end)
    writer.writerow(sheet.table.header)
    yield buffer.getvalue().encode()
    for piece in sheet.pieces():
        buffer.seek(0)
        buffer.truncate()
        writer.writerows(zip(*(column[piece] for column in columns), strict=True))
        yield buffer.getvalue().encode()
