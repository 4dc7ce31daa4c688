"""CSV for Excel and WPS: a byte order mark, CRLF, and no cell that a spreadsheet would calculate.

Cells that begin like a formula get an apostrophe before them, as OWASP advises against CSV injection;
numbers in number columns stay numbers.
"""

import codecs
from collections.abc import Iterator

from plansite.model.columns import Column
from plansite.publish.formats.canonical_csv import written
from plansite.publish.sheet import Sheet

_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBERS = {"number", "integer"}


def content(sheet: Sheet) -> Iterator[bytes]:
    """The table for a double click."""
    columns = [column if kind in _NUMBERS else _neutral(column) for column, kind in sheet.types()]
    yield codecs.BOM_UTF8
    yield from written(sheet, columns, "\r\n")


def _neutral(column: Column) -> Column:
    return Column([neutral(text) for text in column.texts], column.codes)


def neutral(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_BEGINNINGS) else text
