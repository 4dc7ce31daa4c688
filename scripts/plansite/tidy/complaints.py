"""Why a cell that tidying left as it is cannot be read, by the codes of the check."""

import re
from typing import NamedTuple

from plansite.read import numbers, times
from plansite.tidy.cells import narrow
from plansite.tidy.shapes import Column, Form

_DECIMAL = re.compile(r"[0-9]+\.0+")


class Complaint(NamedTuple):
    """The code of a problem and what would have been right."""

    code: str
    expected: str = ""


def complaint(column: Column, text: str) -> Complaint | None:
    """What is wrong with a cell after tidying; None where it is sound or only the check can tell."""
    match column.form:
        case _ if not text:
            return Complaint("cell-required") if column.required else None
        case Form.NUMBER:
            return _said(numbers.wrong(text))
        case Form.DATE:
            return _said(times.wrong_day(text))
        case Form.PERIOD:
            return _said(times.wrong_period(text))
        case Form.CODE:
            return _code(column, text)
        case _:
            return None


def _said(wrong: tuple[str, str] | None) -> Complaint | None:
    return Complaint(*wrong) if wrong else None


def _code(column: Column, text: str) -> Complaint | None:
    if column.choices:
        allowed = Complaint("cell-choice", ", ".join(column.choices))
        return None if text in column.choices else allowed
    if not column.pattern or re.search(column.pattern, text):
        return None
    if _DECIMAL.fullmatch(text):
        return Complaint("code-decimal", text.partition(".")[0])
    plain = narrow(text)
    if plain != text and re.search(column.pattern, plain):
        return Complaint("cell-fullwidth", plain)
    return Complaint("cell-pattern", column.example or column.pattern)
