"""One problem in words: what is wrong, where, and how to mend it."""

import re
from collections import defaultdict
from dataclasses import dataclass

from plansite.model.messages import Message, Value
from plansite.model.problems import Problem
from plansite.wording import Wording

LIMIT = 40
LIMIT_OF_DETAILS = 200

# Printable to Python, yet nothing to see: joiners, fillers, variation selectors, the blank of Braille.
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)


@dataclass(frozen=True)
class Told:
    """A problem in one language; all of it is safe to print."""

    level: str
    message: str
    fix: str


def told(problem: Problem, words: Wording) -> Told:
    """The words of a problem."""
    details = {name: visible(text, LIMIT_OF_DETAILS) for name, text in problem.details.items()}
    seen = {
        "file": visible(problem.file, LIMIT_OF_DETAILS),
        "value": visible(problem.value, bracketed=True),
        "column": visible(problem.column, LIMIT_OF_DETAILS),
    }
    values: defaultdict[str, Value] = defaultdict(str, {**seen, **details})
    message, fix = (
        words.text(Message(f"problems.{problem.code}.{part}", values)) for part in ("message", "fix")
    )
    return Told(words.phrase(f"problems.severity.{problem.severity.value}"), message, fix)


def visible(text: str, limit: int = LIMIT, *, bracketed: bool = False) -> str:
    """Text from a file made harmless: cut, control and invisible characters shown as U+200B.

    In brackets it is plain where such a name ends: 610[U+0009].
    """
    form = "[U+{:04X}]" if bracketed else "U+{:04X}"
    shown = "".join(char if _is_seen(char) else form.format(ord(char)) for char in text[:limit])
    return shown + ("…" if len(text) > limit else "")


def _is_seen(char: str) -> bool:
    return char.isprintable() and not _UNSEEN.match(char)
