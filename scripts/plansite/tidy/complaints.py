"""Why a cell that tidying left as it is cannot be read, by the codes of the check."""

import re
from typing import NamedTuple

from plansite.model.periods import Period
from plansite.read import spelling
from plansite.tidy.cells import narrow
from plansite.tidy.shapes import Column, Form

_ABOUT = re.compile(r"[约近逾超≈~]|左右|余|多|以上|以下|上下")
_SPECIAL = re.compile(r"nan|[-+]?inf(inity)?|#.*|n/?a|无|暂无|不详|未公布|[-—–/]+", re.IGNORECASE)
_SCIENTIFIC = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?e[-+]?[0-9]+", re.IGNORECASE)
_DIGITS = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_DATED = re.compile(r"[0-9]{4}[-/.年][0-9]{1,2}([-/.月][0-9]{1,2}日?)?")
_DECIMAL = re.compile(r"[0-9]+\.0+")
_RESIDUE = 9


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
            return _number(text)
        case Form.DATE if spelling.day(text) != text:
            return _date(text)
        case Form.PERIOD if not _is_period(text):
            return _period(text)
        case Form.CODE:
            return _code(column, text)
        case _:
            return None


def _number(text: str) -> Complaint | None:
    if spelling.NUMBER.fullmatch(text):
        residue = len(text.partition(".")[2]) >= _RESIDUE
        return Complaint("number-residue", f"{float(text):.6g}") if residue else None
    plain = narrow(text)
    if plain.startswith(("=", "@")):
        return Complaint("cell-formula")
    if _SCIENTIFIC.fullmatch(plain):
        return Complaint("number-scientific")
    if _SPECIAL.fullmatch(plain):
        return Complaint("number-special")
    digits = _DIGITS.findall(plain)
    rest = _DIGITS.sub("", plain)
    alone = f" {digits[0]}" if len(digits) == 1 and not set(rest) & set("万亿千百") else ""
    if len(digits) == 1 and _ABOUT.search(rest):
        return Complaint("number-about", alone)
    if len(digits) == 1 and rest and not set(rest) & set(".,+_'"):
        return Complaint("number-unit", alone)
    return Complaint("cell-type-error", "123")


def _date(text: str) -> Complaint:
    return Complaint("date-impossible") if _looks_dated(text) else Complaint("date-form", "2023-06-30")


def _period(text: str) -> Complaint:
    if serial := spelling.serial_day(text):
        return Complaint("period-serial", serial)
    return Complaint("period-invalid") if _looks_dated(text) else Complaint("period-form", "2023-06")


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


def _is_period(text: str) -> bool:
    try:
        Period.parse(text)
    except ValueError:
        return False
    return True


def _looks_dated(text: str) -> bool:
    return _DATED.fullmatch(narrow(text)) is not None
