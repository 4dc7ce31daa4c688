"""Why a cell is not a day or not a period."""

import re
from collections.abc import Callable

from plansite.read import spelling

_PERIOD = re.compile(r"[0-9]{4}(-S[0-9]|-Q[0-9]|-[0-9]{2}(-[0-9]{2})?)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def wrong_period(cell: str) -> tuple[str, str] | None:
    """The code of what is wrong and what would be right; None for a period."""
    return _wrong(cell, spelling.period, _PERIOD, ("period-form", "period-invalid", "period-unclear"))


def wrong_day(cell: str) -> tuple[str, str] | None:
    """The code of what is wrong and what would be right; None for a day."""
    return _wrong(cell, spelling.day, _DAY, ("date-form", "date-impossible", "date-unclear"))


def _wrong(
    cell: str, read: Callable[[str], str | None], shape: re.Pattern[str], said: tuple[str, str, str]
) -> tuple[str, str] | None:
    form, impossible, unclear = said
    meant = read(cell)
    if meant == cell:
        return None
    if serial := spelling.serial_day(cell):
        return "period-serial", serial
    if not cell.strip():
        return "cell-only-spaces", ""
    if meant is not None:
        return _respelt(cell, meant, form), meant
    numbers = re.sub(r"[年月/]", "-", spelling.halfwidth(cell)).rstrip("日-")
    padded = re.sub(r"(?<=-)([0-9])(?=-|$)", r"0\1", numbers)
    return (impossible if shape.fullmatch(padded) and read(padded) is None else unclear), ""


def _respelt(cell: str, meant: str, form: str) -> str:
    """The code of something that can be understood and is written in another way."""
    if cell.strip() == meant:
        return "cell-outer-space"
    return "cell-fullwidth" if spelling.halfwidth(cell) == meant else form
