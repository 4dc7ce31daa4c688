"""Why a cell that tidying left as it is cannot be read, by the codes of the check."""

import re
from typing import NamedTuple

from plansite.read import codes, numbers, times
from plansite.tidy.shapes import Column, Form


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
    if not column.choices and not column.pattern:
        return None
    pattern = re.compile(column.pattern) if column.pattern else None
    example = ", ".join(column.choices) if column.choices else column.example or column.pattern
    return _said(codes.wrong(text, column.choices or None, pattern, example))
