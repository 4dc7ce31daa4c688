"""Characters that have no place in any cell: what nobody sees, what turns the writing, what runs."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from plansite.read import encodings

# Control characters but tab and line ends; those that turn the direction of writing; those without width.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2060-\u2064\u3164\ufe00-\ufe0f\ufeff]"
)
_ODD = re.compile(f"{_CONTROL.pattern}|{_TURNING.pattern}|{_INVISIBLE.pattern}")
_FORMULA = re.compile(r"[=@＝＠]|[+\-＋－](?=[A-Za-z(=@])|[+\-][0-9.]+[+\-*/^(=]|[\t\r]")
_TOGETHER = 4_096

Wrong = tuple[str, str]


def suspicions(texts: Sequence[str], field: Mapping[str, Any]) -> Iterator[Callable[[str], Wrong | None]]:
    """What to look for in the cells of one column: only what its texts have anywhere.

    In running text an invisible character is only worth a word; in a code it makes another one.
    """
    constraints = field.get("constraints", {})
    coded = field.get("type", "string") != "string" or bool({"enum", "pattern"} & set(constraints))
    if any(_ODD.search(joined) for joined in _joined(texts)):
        yield lambda cell: _odd(cell, coded=coded)
    if not coded:
        if any(encodings.garbled(joined) for joined in _joined(texts)):
            yield _garbled
        yield _formula


def _joined(texts: Sequence[str]) -> Iterator[str]:
    """Some thousands of texts as one, which is searched faster than each of them."""
    for start in range(0, len(texts), _TOGETHER):
        yield "\n".join(texts[start : start + _TOGETHER])


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
