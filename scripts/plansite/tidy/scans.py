"""What an .xlsx workbook says of its cells besides their values: formats, errors, and how far they reach.

The reader of values knows neither how a cell is shown (2023年6月 is stored as the first of June, 95% as
0.95) nor what it would cost to read a sheet whose last cell is far away.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple
from xml.etree import ElementTree as ET

MOST_CELLS = 1_000_000
MOST_BYTES = 40_000_000

_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_SPOKEN = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
# Formats without a code of their own: in Chinese and English programs alike, or in Chinese ones.
_BUILT_IN = {
    9: "0%", 10: "0.00%", 14: "yyyy-m-d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 22: "yyyy-m-d",
    27: "yyyy-m", 28: "m-d", 29: "m-d", 30: "m-d-yy", 31: "yyyy-m-d", 36: "yyyy-m", 50: "yyyy-m",
    51: "m-d", 52: "yyyy-m", 53: "m-d", 54: "m-d", 57: "yyyy-m", 58: "m-d",
}  # fmt: skip


class Shown(StrEnum):
    """How a cell shows its number, where that changes what it says."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    UNCLEAR = "unclear"
    PERCENT = "percent"
    ERROR = "error"


Formats = Mapping[tuple[int, int], Shown]


class CannotScan(Exception):
    """The workbook is damaged, or larger than any table of ours."""


class _Sheet(NamedTuple):
    name: str
    part: str


def formats(content: bytes) -> dict[str, Formats]:
    """By sheet, the cells (row and column from 0) that do not simply show their value; CannotScan."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(each.file_size for each in archive.infolist()) > MOST_BYTES or archive.testzip():
                raise CannotScan
            styles = [_in_doubt(look) if _counts_from_1904(archive) else look for look in _styles(archive)]
            return {sheet.name: dict(_cells(archive, sheet.part, styles)) for sheet in _sheets(archive)}
    except (zipfile.BadZipFile, zlib.error, ET.ParseError, KeyError, ValueError, OSError, EOFError,
            RuntimeError, NotImplementedError) as error:  # fmt: skip
        raise CannotScan from error


def shown(code: str) -> Shown | None:
    """What a number format shows: `yyyy"年"m"月"` shows a month."""
    plain = _SPOKEN.sub("", code.partition(";")[0]).lower()
    if "%" in plain:
        return Shown.PERCENT
    if not re.search("[ymd]", plain) or "general" in plain:
        return None
    has_year, has_day = "y" in plain or "e" in plain, "d" in plain
    if has_year and has_day:
        return Shown.DAY
    if has_day or not has_year:
        return Shown.UNCLEAR
    return Shown.MONTH if "m" in plain else Shown.YEAR


def _counts_from_1904(archive: zipfile.ZipFile) -> bool:
    root = _root(archive, "xl/workbook.xml")
    settings = next((each for each in root if _local(each.tag) == "workbookPr"), None)
    return settings is not None and settings.get("date1904") in ("1", "true")


def _in_doubt(look: Shown | None) -> Shown | None:
    """Dates of a workbook with another first day are left as numbers where their reader leaves them so."""
    return Shown.UNCLEAR if look in (Shown.DAY, Shown.MONTH, Shown.YEAR) else look


def _sheets(archive: zipfile.ZipFile) -> Iterator[_Sheet]:
    targets = {
        each.get("Id", ""): each.get("Target", "") for each in _root(archive, "xl/_rels/workbook.xml.rels")
    }
    for each in _root(archive, "xl/workbook.xml").iter():
        if _local(each.tag) == "sheet":
            link = next((value for name, value in each.items() if _local(name) == "id"), "")
            target = targets.get(link, "")
            part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            if part in archive.namelist():
                yield _Sheet(each.get("name", ""), part)


def _styles(archive: zipfile.ZipFile) -> list[Shown | None]:
    if "xl/styles.xml" not in archive.namelist():
        return []
    root = _root(archive, "xl/styles.xml")
    codes = dict(_BUILT_IN)
    codes |= {
        int(each.get("numFmtId", "0")): each.get("formatCode", "")
        for each in root.iter()
        if _local(each.tag) == "numFmt"
    }
    used = next((each for each in root if _local(each.tag) == "cellXfs"), ())
    return [shown(codes.get(int(each.get("numFmtId", "0")), "")) for each in used]


def _cells(
    archive: zipfile.ZipFile, part: str, styles: list[Shown | None]
) -> Iterator[tuple[tuple[int, int], Shown]]:
    row = column = -1
    height = width = 0
    with archive.open(part) as stream:
        for event, each in ET.iterparse(stream, ("start", "end")):  # noqa: S314 - bounded above
            tag = _local(each.tag)
            if event == "start" and tag == "row":
                row, column = int(each.get("r", row + 2)) - 1, -1
            elif event == "end" and tag == "c":
                row, column = _place(each.get("r"), row, column + 1)
                height, width = max(height, row + 1), max(width, column + 1)
                if height * width > MOST_CELLS:
                    raise CannotScan
                style = int(each.get("s", "0"))
                look = Shown.ERROR if each.get("t") == "e" else styles[style] if style < len(styles) else None
                if look:
                    yield (row, column), look
            elif event == "end" and tag == "row":
                each.clear()


def _place(reference: str | None, row: int, column: int) -> tuple[int, int]:
    found = _PLACE.fullmatch(reference or "")
    if not found:
        return row, column
    letters = 0
    for letter in found[1]:
        letters = letters * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, letters - 1


def _root(archive: zipfile.ZipFile, part: str) -> ET.Element:
    return ET.fromstring(archive.read(part))  # noqa: S314 - the parser stops at bombs, its parts are bounded


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
