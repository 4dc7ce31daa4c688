"""Workbooks of Excel and WPS as grids of text, one for each sheet that is a table of the project."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from plansite.model.problems import Problem
from plansite.tidy import headers
from plansite.tidy.grids import Grid, Row
from plansite.tidy.scans import MOST_CELLS, CannotScan, Formats, Shown, formats
from plansite.tidy.shapes import Shape

Value = int | float | str | bool | date | time | timedelta

_SIGNATURES = {b"PK\x03\x04": "xlsx", b"\xd0\xcf\x11\xe0": "xls"}
_EPOCH = date(1899, 12, 30)
_LAST = (date.max - _EPOCH).days


@dataclass(frozen=True)
class Sheet:
    """A sheet whose header is that of a table."""

    shape: Shape
    grid: Grid


def kind(content: bytes) -> str:
    """Which of xlsx and xls it is by the first bytes, whatever the file is called; empty for other files."""
    return next((name for start, name in _SIGNATURES.items() if content.startswith(start)), "")


def is_workbook(content: bytes) -> bool:
    """Whether Excel or WPS would open it as a workbook."""
    return bool(kind(content))


def grids_of(file: str, content: bytes, shapes: Mapping[str, Shape]) -> list[Sheet] | Problem:
    """The sheets that are tables; a problem where the workbook cannot be read or holds none."""
    import python_calamine

    unreadable = Problem("file-binary", file, value=kind(content))
    try:
        looks = formats(content) if kind(content) == "xlsx" else None
        with python_calamine.load_workbook(io.BytesIO(content)) as workbook:
            found = [
                Sheet(shape, grid)
                for name in workbook.sheet_names
                if (grid := _grid(file, name, workbook.get_sheet_by_name(name), looks))
                if (shape := _shape(shapes, grid))
            ]
    except (CannotScan, python_calamine.CalamineError):
        return unreadable
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # the reader's own failure on a damaged file
            return unreadable
        raise
    return found or Problem("file-unregistered", file)


def _shape(shapes: Mapping[str, Shape], grid: Grid) -> Shape | None:
    """The table of a sheet by its header; one with a wrong header by the name of the sheet."""
    fitting = headers.table_of(shapes, _labels(grid))
    named = (shape for shape in shapes.values() if grid.spreadsheet in {shape.name, *shape.titles})
    return fitting or next(named, None)


def _labels(grid: Grid) -> tuple[str, ...]:
    return tuple(label for label in grid.header.cells if label.strip())


def _grid(file: str, name: str, sheet: object, looks: Mapping[str, Formats] | None) -> Grid | None:
    height, width = getattr(sheet, "total_height", 0), getattr(sheet, "total_width", 0)
    if (height + 1) * (width + 1) > 2 * MOST_CELLS:
        raise CannotScan
    rows = list(_rows(sheet, looks.get(name, {}) if looks is not None else None))
    filled = [row for row in rows if any(cell.strip() for cell in row.cells)]
    return Grid(file, filled[0], tuple(filled[1:]), spreadsheet=name) if filled else None


def _rows(sheet: object, looks: Formats | None) -> Iterator[Row]:
    values = sheet.to_python(skip_empty_area=False)  # type: ignore[attr-defined]  # the reader's sheet
    for row, record in enumerate(values):
        texts = (_text(value, _look(looks, row, column)) for column, value in enumerate(record))
        yield Row(tuple(texts), row + 1)


def _look(looks: Formats | None, row: int, column: int) -> Shown | None:
    return Shown.UNCLEAR if looks is None else looks.get((row, column))


def _text(value: Value, look: Shown | None) -> str:
    """What a cell says: dates as they are shown, numbers in full, errors as errors."""
    if look is Shown.ERROR:
        return "#N/A"
    match value:
        case bool():
            return str(value).upper()
        case str():
            return value
        case datetime() if value.time() != time():
            return value.isoformat(" ")
        case datetime():
            return _date(value.date(), look)
        case date():
            return _date(value, look)
        case int() | float():
            return _number(value, look)
        case _:
            return str(value)


def _number(value: float, look: Shown | None) -> str:
    if look in (Shown.DAY, Shown.MONTH, Shown.YEAR) and 0 < value < _LAST and value == int(value):
        return _date(_EPOCH + timedelta(days=int(value)), look)
    exact = Decimal(repr(value))
    if look is Shown.PERCENT:
        return f"{_plain(exact * 100)}%"
    return _plain(exact)


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _date(day: date, look: Shown | None) -> str:
    """A date as a period: a cell may show only its month or year. One that hides it is left in doubt."""
    match look:
        case Shown.MONTH:
            return f"{day:%Y-%m}"
        case Shown.YEAR:
            return f"{day:%Y}"
        case Shown.UNCLEAR if day.day == 1:
            return f"{day.isoformat()} 00:00:00"
        case _:
            return day.isoformat()
