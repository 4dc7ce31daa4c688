"""Characters that have no place in any cell: what nobody sees, what turns the writing, what runs."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plansite.model.tables import Table
from plansite.read import encodings

# Control characters but tab and line ends; those that turn the direction of writing; those without width.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2060-\u2064\u3164\ufe00-\ufe0f\ufeff]"
)
_ODD = re.compile(f"{_CONTROL.pattern}|{_TURNING.pattern}|{_INVISIBLE.pattern}")
_FORMULA = re.compile(r"[=@＝＠]|[+\-＋－](?=[A-Za-z(=@])|[+\-][0-9.]+[+\-*/^(=]|[\t\r]")

Wrong = tuple[str, str]


@dataclass(frozen=True)
class Suspicion:
    """What a table has anywhere, so that only that is looked for in its cells."""

    odd: bool
    garbled: bool

    @classmethod
    def of(cls, table: Table) -> "Suspicion":
        """What there is to look for in a table."""
        text = table.content.decode("utf-8")
        return cls(_ODD.search(text) is not None, bool(encodings.garbled(text)))

    def rules(self, field: Mapping[str, Any]) -> Iterator[Callable[[str], Wrong | None]]:
        """What to look for in the cells of one column.

        In running text an invisible character is only worth a word; in a code it makes another one.
        """
        constraints = field.get("constraints", {})
        coded = field.get("type", "string") != "string" or bool({"enum", "pattern"} & set(constraints))
        if self.odd:
            yield lambda cell: _odd(cell, coded=coded)
        if not coded:
            if self.garbled:
                yield _garbled
            yield _formula


def _odd(cell: str, *, coded: bool) -> Wrong | None:
    if found := _CONTROL.search(cell):
        return "cell-unseen", _named(found[0])
    if found := _TURNING.search(cell):
        return "cell-bidi", _named(found[0])
    if coded and (found := _INVISIBLE.search(cell)):
        return "cell-invisible", _named(found[0])
    return None


def _garbled(cell: str) -> Wrong | None:
    return ("encoding-mojibake", "") if encodings.garbled(cell) else None


def _formula(cell: str) -> Wrong | None:
    return ("cell-formula", "") if _FORMULA.match(cell) else None


def _named(char: str) -> str:
    return f"U+{ord(char):04X}"
