"""A workbook for filling in a table: the table, new sources, what each column means, and the lists."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from plansite.read import Reading
from plansite.tidy import guide
from plansite.tidy.choices import Choices, choices
from plansite.tidy.shapes import Column, Form, Shape
from plansite.wording import Wording

SOURCES = "sources"

# As many rows as a bureau hands in at once; the text formats go on below them.
_ROWS = 2_000
# What a spreadsheet shows of a message, and what fits into a list that is written out.
_LONGEST_TITLE, _LONGEST_MESSAGE, _LONGEST_LIST = 32, 255, 255
# Two workbooks of the same project are the same.
_CREATED = datetime(2020, 1, 1, tzinfo=UTC).replace(tzinfo=None)


@dataclass(frozen=True)
class _Book:
    """The workbook that is being written, and how its cells look."""

    workbook: Any
    words: Wording
    lists: Mapping[str, str]

    def format(self, **properties: Any) -> Any:
        return self.workbook.add_format({"valign": "top", **properties})


def template(reading: Reading, shapes: Mapping[str, Shape], table: str, words: Wording) -> bytes:
    """The workbook (.xlsx) for a table of the project; no formulas, and no data in it."""
    from xlsxwriter import Workbook

    buffer = io.BytesIO()
    workbook = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    workbook.set_properties({"created": _CREATED})
    names = [table] if table == SOURCES or not _names_sources(shapes, table) else [table, SOURCES]
    found = choices(reading, shapes, names)
    filled = [
        guide.Sheet(shapes[name], *guide.described(reading, name, words), _listed(found, name))
        for name in names
    ]
    sheets = [workbook.add_worksheet(sheet.title) for sheet in filled]
    explained = workbook.add_worksheet(words.phrase("tidy.template.guide"))
    book = _Book(workbook, words, dict(_lists(workbook, words.phrase("tidy.template.lists"), found)))
    for sheet, worksheet in zip(filled, sheets, strict=True):
        _table(book, worksheet, sheet)
    guide.write(explained, filled, words, book.format)
    workbook.close()
    return buffer.getvalue()


def _names_sources(shapes: Mapping[str, Shape], table: str) -> bool:
    return SOURCES in shapes and "source_id" in shapes[table].names


def _listed(found: Mapping[str, Choices], table: str) -> frozenset[str]:
    """The columns of a table that have a list."""
    return frozenset(name.removeprefix(f"{table}.") for name in found if name.startswith(f"{table}."))


def _lists(workbook: Any, title: str, found: Mapping[str, Choices]) -> Iterator[tuple[str, str]]:
    """Write the lists on a sheet that is not shown; by table and column, where each stands."""
    worksheet = workbook.add_worksheet(title)
    worksheet.hide()
    text = workbook.add_format({"num_format": "@"})
    for index, (name, values) in enumerate(found.items()):
        worksheet.write_column(0, index, values.shown, text)
        if values.shown:
            from xlsxwriter.utility import xl_range_abs

            yield name, f"='{title}'!{xl_range_abs(0, index, len(values.shown) - 1, index)}"


def _table(book: _Book, worksheet: Any, sheet: guide.Sheet) -> None:
    text, general = book.format(num_format="@"), book.format()
    worksheet.freeze_panes(1, 0)
    for index, column in enumerate(sheet.shape.columns):
        title = sheet.titles[column.name]
        look = book.format(bold=column.required, bg_color="#E8EEF4", bottom=1, num_format="@", text_wrap=True)
        worksheet.set_column(index, index, _width(column), general if column.form is Form.NUMBER else text)
        worksheet.write_string(0, index, title, look)
        worksheet.data_validation(1, index, _ROWS, index, _validation(book, sheet, column))


def _validation(book: _Book, sheet: guide.Sheet, column: Column) -> dict[str, Any]:
    words = book.words
    said = {
        "input_title": sheet.titles[column.name][:_LONGEST_TITLE],
        "input_message": sheet.message(column, words)[:_LONGEST_MESSAGE],
        "error_title": words.phrase("tidy.template.error.title")[:_LONGEST_TITLE],
    }
    place = book.lists.get(f"{sheet.shape.name}.{column.name}")
    if place:
        # A new source or indicator is not in the list yet.
        strict = bool(column.choices)
        error = words.phrase("tidy.template.error.list")
        return {"validate": "list", "source": place, "show_error": strict, "error_message": error, **said}
    if column.form is Form.NUMBER:
        error = words.phrase("tidy.template.error.number")
        low = {"criteria": ">=", "value": -1e15}
        return {"validate": "decimal", "error_message": error, **low, **said}
    return {"validate": "any", **said}


def _width(column: Column) -> int:
    if column.form is Form.TEXT:
        return 36
    return 30 if column.form is Form.CODE and not column.choices else 16
