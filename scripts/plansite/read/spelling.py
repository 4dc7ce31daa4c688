"""How people write numbers, dates and periods in a spreadsheet, and what the table should hold instead.

Each function gives the spelling of the table where the meaning is beyond doubt, else None.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from plansite.model.periods import Period

NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?", re.ASCII)

# Only what an input method writes wide: normalization would make 302 of 30².
_FULLWIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_GROUPED = re.compile(
    r"-?[1-9][0-9]{0,2}(?:([, '_\u2009\u202f\u00a0])[0-9]{3})(?:\1[0-9]{3})*(?:\.[0-9]+)?", re.ASCII
)
_DAY = re.compile(r"([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})\s*日?")
_COMPACT = re.compile(r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})")
_MONTH = re.compile(r"([0-9]{4})\s*[-/年]\s*([0-9]{1,2})\s*月?(?:份)?")
_QUARTER = re.compile(r"([0-9]{4})\s*年?\s*[-/]?\s*(?:第?([一二三四1-4])季度?|[Qq]([1-4]))")
_HALF = re.compile(r"([0-9]{4})\s*年?\s*[-/]?\s*(?:([上下])半年|[SsHh]([12]))")
_YEAR = re.compile(r"([0-9]{4})\s*年度?")
_SERIAL = re.compile(r"[0-9]{5}")
_EPOCH = date(1899, 12, 30)
_SERIALS = range(36_526, 55_153)  # the years 2000 to 2050


def halfwidth(text: str) -> str:
    """Full-width letters, digits and signs as half-width ones; outer spaces gone."""
    return text.translate(_FULLWIDTH).strip()


def number(text: str) -> str | None:
    """A number without spaces, full-width digits and thousands separators."""
    plain = halfwidth(text)
    if _GROUPED.fullmatch(plain):
        plain = re.sub(r"[^-0-9.]", "", plain)
    return plain if NUMBER.fullmatch(plain) else None


def day(text: str) -> str | None:
    """A calendar day as YYYY-MM-DD."""
    plain = halfwidth(text)
    found = _DAY.fullmatch(plain) or _COMPACT.fullmatch(plain)
    return _valid("{}-{:0>2}-{:0>2}".format(*found.groups()), date.fromisoformat) if found else None


def serial_day(text: str) -> str | None:
    """The day that a spreadsheet's serial number stands for."""
    is_serial = _SERIAL.fullmatch(text) and int(text) in _SERIALS
    return (_EPOCH + timedelta(days=int(text))).isoformat() if is_serial else None


def period(text: str) -> str | None:
    """A period as SDMX writes it: 2023, 2023-S1, 2023-Q1, 2023-06, 2023-06-30."""
    plain = halfwidth(text)
    if found := _QUARTER.fullmatch(plain):
        number = found[3] or str("一二三四1234".index(found[2]) % 4 + 1)
        written = f"{found[1]}-Q{number}"
    elif found := _HALF.fullmatch(plain):
        written = f"{found[1]}-S{found[3] or '上下'.index(found[2]) + 1}"
    elif found := _DAY.fullmatch(plain) or _COMPACT.fullmatch(plain):
        written = "{}-{:0>2}-{:0>2}".format(*found.groups())
    elif found := _MONTH.fullmatch(plain):
        written = f"{found[1]}-{found[2]:0>2}"
    else:
        found = _YEAR.fullmatch(plain)
        written = found[1] if found else plain
    return _valid(written, Period.parse)


def _valid(text: str, parse: Callable[[str], object]) -> str | None:
    try:
        parse(text)
    except ValueError:
        return None
    return text
