"""One cell: what it should say where its meaning is beyond doubt, and what is wrong where it is not."""

import re
import unicodedata
from typing import NamedTuple

from plansite.read import spelling
from plansite.tidy.shapes import Column, Form

# Stands between a code and its name in the lists of a template's workbook.
NAMED = "｜"

_MIDNIGHT = re.compile(r"[ T]0?0:00(?::00)?")


class Mended(NamedTuple):
    """A cell and what was done to it: the name of the change, empty where nothing was."""

    text: str
    change: str = ""


def mended(column: Column, text: str) -> Mended:
    """The cell as its column wants it; as it is where that would be a guess."""
    if not text or column.form is Form.TEXT or any(map(_means_more, text)):
        return Mended(text)
    meant = _MEANT[column.form](column, text)
    if meant is None or meant == text:
        return Mended(text)
    return Mended(meant, _change(column.form, text, meant))


def _means_more(char: str) -> bool:
    """Whether normalizing a character would turn a sign into digits, as it does with a footnote's ²."""
    full = spelling.halfwidth(char) != char or char.isspace()
    return not full and unicodedata.normalize("NFKC", char) != char


def _number(_column: Column, text: str) -> str | None:
    plain = spelling.halfwidth(text)
    if not plain:
        return ""
    return None if "_" in plain else spelling.number(plain)


def _date(_column: Column, text: str) -> str | None:
    plain = _MIDNIGHT.sub("", spelling.halfwidth(text))
    return spelling.day(plain) if plain else ""


def _period(_column: Column, text: str) -> str | None:
    plain = spelling.halfwidth(text)
    if not plain:
        return ""
    day = _MIDNIGHT.sub("", plain)
    if day != plain:  # a month typed into a spreadsheet becomes its first day
        found = spelling.day(day)
        return None if found is None or found.endswith("-01") else found
    return spelling.period(plain)


def _code(column: Column, text: str) -> str | None:
    """The first of the likely readings that the column allows; only without spaces where none is known."""
    plain = text.strip()
    likely = (plain, spelling.halfwidth(text), plain.partition(NAMED)[0].strip())
    named = [value for value, title in column.choices.items() if title and title == plain]
    allowed = (each for each in (*likely, *named) if _is_allowed(column, each))
    return next(allowed, plain)


def _is_allowed(column: Column, text: str) -> bool:
    if column.choices:
        return text in column.choices
    if column.pattern:
        return re.search(column.pattern, text) is not None
    return bool(text) and NAMED not in text


_MEANT = {Form.NUMBER: _number, Form.DATE: _date, Form.PERIOD: _period, Form.CODE: _code}


def _change(form: Form, text: str, meant: str) -> str:
    if text.strip() == meant:
        return "spaces"
    if spelling.halfwidth(text) == meant:
        return "fullwidth"
    return {Form.NUMBER: "thousands", Form.DATE: "dates", Form.PERIOD: "dates"}.get(form, "names")
