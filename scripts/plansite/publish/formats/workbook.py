"""A workbook for Excel and WPS: the data, what its columns mean, its sources and its terms; no formulas."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any, Final

from plansite.model.language import Language
from plansite.publish.sheet import Sheet
from plansite.wording.phrasebook import Phrasebook

# A spreadsheet keeps so many digits of a number and so many characters of a text.
_DIGITS, _LONGEST = 15, 32_767
_NARROWEST, _WIDEST = 8, 60
# How many rows a column's width is measured on.
_MEASURED = 500
_NUMBERS: Final = {"number", "integer"}
_LANGUAGES: Final = (Language.ZH, Language.EN)


def content(sheet: Sheet) -> Iterator[bytes]:
    """The workbook (.xlsx), the same for the same table and edition."""
    from xlsxwriter import Workbook

    buffer = io.BytesIO()
    workbook = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    created = datetime.combine(sheet.terms.edition.data_date, time(), UTC).replace(tzinfo=None)
    workbook.set_properties({"title": sheet.title.zh, "created": created})
    book = _Book(workbook, {language: Phrasebook(language) for language in _LANGUAGES}, {})
    _data(book, sheet)
    _dictionary(book, sheet)
    _sources(book, sheet)
    _terms(book, sheet)
    workbook.close()
    yield buffer.getvalue()


@dataclass(frozen=True)
class _Book:
    """The workbook that is being written, and how its cells look."""

    workbook: Any
    books: Mapping[Language, Phrasebook]
    looks: dict[str, Any]

    def look(self, number_format: str = "@", **properties: Any) -> Any:
        key = repr((number_format, properties))
        if key not in self.looks:
            self.looks[key] = self.workbook.add_format(
                {"num_format": number_format, "valign": "top", **properties}
            )
        return self.looks[key]

    def both(self, key: str) -> str:
        """A phrase in both languages, the Chinese first."""
        return " / ".join(str(self.books[language].phrase(f"workbook.{key}")) for language in _LANGUAGES)

    def chinese(self, key: str) -> str:
        """A phrase in Chinese, such as the name of a sheet."""
        return str(self.books[Language.ZH].phrase(f"workbook.{key}"))

    def page(self, title: str, header: Sequence[str], widths: Sequence[int]) -> Any:
        """A new sheet with its header, which stays in sight."""
        worksheet = self.workbook.add_worksheet(title)
        worksheet.freeze_panes(1, 0)
        head = self.look(bold=True, bg_color="#E8EEF4", bottom=1, text_wrap=True)
        for at, (text, width) in enumerate(zip(header, widths, strict=True)):
            worksheet.write_string(0, at, text, head)
            worksheet.set_column(at, at, width)
        return worksheet


def _data(book: _Book, sheet: Sheet) -> None:
    titles = [str(field.get("title_zh") or field.get("title") or field["name"]) for field in sheet.fields]
    cells = [[_cell(text, kind) for text in column.texts] for column, kind in sheet.types()]
    codes = [column.codes for column in sheet.table.cells]
    widths = [
        _width(title, column[:_MEASURED]) for title, column in zip(titles, sheet.table.cells, strict=True)
    ]
    worksheet = book.page(_data_title(book, sheet), titles, widths)
    for at, (column, places) in enumerate(zip(cells, codes, strict=True)):
        looks = [book.look(cell.number_format) for cell in column]
        for row, code in enumerate(places, start=1):
            cell = column[code]
            if isinstance(cell.value, str):
                worksheet.write_string(row, at, cell.value, looks[code])
            elif cell.value is not None:
                worksheet.write(row, at, cell.value, looks[code])
    worksheet.autofilter(0, 0, max(sheet.height, 1), len(titles) - 1)


def _data_title(book: _Book, sheet: Sheet) -> str:
    """`数据`; where figures are not real, the name of the sheet says so."""
    notice = sheet.terms.notice
    title = book.chinese("data")
    return f"{title}（{notice.zh}）"[:31] if notice else title


@dataclass(frozen=True)
class _Cell:
    """What a spreadsheet is given for a text of the table; None leaves the cell empty."""

    value: str | float | date | None
    number_format: str = "@"


def _cell(text: str, kind: str) -> _Cell:
    if not text:
        return _Cell(None)
    if kind in _NUMBERS:
        number = Decimal(text)
        if len(number.as_tuple().digits) > _DIGITS:
            return _Cell(text)
        exponent = number.as_tuple().exponent
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
        whole = number == number.to_integral_value() and not decimals
        return _Cell(
            int(number) if whole else float(number), "#,##0" + ("." + "0" * decimals if decimals else "")
        )
    if kind == "date":
        return _Cell(date.fromisoformat(text), "yyyy-mm-dd")
    return _Cell(text[:_LONGEST])


def _width(title: str, cells: Sequence[str]) -> int:
    """So many digits wide, a Chinese character counting two."""
    longest = max((_letters(text) for text in (title, *cells)), default=0)
    return min(max(longest + 2, _NARROWEST), _WIDEST)


def _letters(text: str) -> int:
    return sum(1 if char.isascii() else 2 for char in text)


def _dictionary(book: _Book, sheet: Sheet) -> None:
    header = [
        book.both(f"dictionary.{name}") for name in ("column", "title", "type", "unit", "meaning", "example")
    ]
    worksheet = book.page(book.chinese("dictionary.sheet"), header, (18, 24, 10, 14, 70, 30))
    wrapped = book.look(text_wrap=True)
    for row, field in enumerate(sheet.fields, start=1):
        texts = (
            str(field["name"]),
            _said(field, "title"),
            str(field.get("type", "string")),
            str(field.get("unit", "")),
            _said(field, "description"),
            str(field.get("example", "")),
        )
        for at, text in enumerate(texts):
            worksheet.write_string(row, at, text, wrapped)


def _said(field: Mapping[str, Any], name: str) -> str:
    return "\n".join(filter(None, (str(field.get(f"{name}_zh", "")), str(field.get(name, "")))))


def _sources(book: _Book, sheet: Sheet) -> None:
    names = ("source_id", "title", "publisher", "published", "url", "provenance")
    worksheet = book.page(book.chinese("sources.sheet"), [book.both(f"sources.{name}") for name in names],
                          (30, 50, 24, 12, 50, 12))  # fmt: skip
    for row, source in enumerate(sheet.sources, start=1):
        texts = (source.source_id, source.title, source.publisher, "", source.url, source.provenance.value)
        for at, text in enumerate(texts):
            worksheet.write_string(row, at, text[:_LONGEST], book.look())
        if source.published:
            worksheet.write_datetime(row, 3, source.published, book.look("yyyy-mm-dd"))


def _terms(book: _Book, sheet: Sheet) -> None:
    terms, edition = sheet.terms, sheet.terms.edition
    worksheet = book.page(
        book.chinese("terms.sheet"), [book.both("terms.what"), book.both("terms.said")], (30, 90)
    )
    said = {
        "notice": f"{terms.notice.zh} / {terms.notice.en}" if terms.notice else "",
        "table": f"{sheet.title.zh} / {sheet.title.en} ({sheet.name}.csv)",
        "package": f"{terms.package.zh} / {terms.package.en} ({terms.name})",
        "version": edition.version,
        "data_date": edition.data_date.isoformat(),
        "licence": f"{terms.licence} {terms.licence_url}",
        "address": edition.site_url,
        "checked": book.both("terms.sound"),
    }
    wrapped = book.look(text_wrap=True)
    for row, (name, text) in enumerate(((name, text) for name, text in said.items() if text), start=1):
        worksheet.write_string(row, 0, book.both(f"terms.{name}"), wrapped)
        worksheet.write_string(row, 1, text, wrapped)
