"""Why a cell is not a day or not a period."""

import re

from plansite.read import spelling

_PERIOD = re.compile(r"[0-9]{4}(-S[0-9]|-Q[0-9]|-[0-9]{2}(-[0-9]{2})?)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def wrong_period(cell: str) -> tuple[str, str] | None:
    """The code of what is wrong and what would be right; None for a period."""
    meant = spelling.period(cell)
    if meant == cell:
        return None
    if serial := spelling.serial_day(cell):
        return "period-serial", serial
    return _spelt(cell, meant) or _outside(cell, _PERIOD, "period-form", "period-invalid", "2023-06")


def wrong_day(cell: str) -> tuple[str, str] | None:
    """The code of what is wrong and what would be right; None for a day."""
    meant = spelling.day(cell)
    if meant == cell:
        return None
    if serial := spelling.serial_day(cell):
        return "period-serial", serial
    outside = _outside(cell, _DAY, "date-form", "date-impossible", "2025-12-31")
    return _spelt(cell, meant, "date-form") or outside


def _spelt(cell: str, meant: str | None, form: str = "period-form") -> tuple[str, str] | None:
    """Something that can be understood and is written in another way."""
    if not cell.strip():
        return "cell-only-spaces", ""
    if meant is None:
        return None
    if cell.strip() == meant:
        return "cell-outer-space", meant
    return ("cell-fullwidth" if spelling.halfwidth(cell) == meant else form), meant


def _outside(cell: str, shape: re.Pattern[str], form: str, invalid: str, example: str) -> tuple[str, str]:
    """Something that is no day of any calendar, or nothing like a day."""
    numbers = re.sub(r"[年月/]", "-", spelling.halfwidth(cell)).rstrip("日-")
    padded = re.sub(r"(?<=-)([0-9])(?=-|$)", r"0\1", numbers)
    impossible = shape.fullmatch(padded) and spelling.period(padded) is None
    return (invalid, example) if impossible else (form, example)
