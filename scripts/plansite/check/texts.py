"""Running text: what was pasted along with the words, and what should not stand in a public table.

Nothing here is dangerous, since every page shows text as it is written; it is only worth a word.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plansite.check import pasted, personal
from plansite.check.pasted import SPACES, UNSEEN, Span
from plansite.model.problems import Problem
from plansite.model.project import Project
from plansite.read import Reading

# The words of a source: spaces inside them are its own.
_VERBATIM = "quote"
_BEFORE, _SHOWN = 12, 30

# One look at every cell. It begins with a set of characters, so that the rest of a text is passed over fast.
_SUSPECT = re.compile(
    rf"""[\t"*_`{SPACES}{UNSEEN}\ <&\]{{$:1-9]
    (?: (?<=[1-9])[0-9\ -]{{10}}
    | (?<![1-9])
      (?: (?<=[\t"*_`{SPACES}{UNSEEN}]) | (?<=\ )(?:\ |\Z) | (?<=\A\ ) | (?<=<)[A-Za-z/!]
      | (?<=&)[A-Za-z\#] | (?<=\])\( | (?<={{)[{{%] | (?<=\$){{ | (?<=:):[A-Za-z] ) )""",
    re.VERBOSE,
)


def texts(_project: Project, reading: Reading) -> Iterator[Problem]:
    """What is worth a word in the free text of every table."""
    for resource in reading.package()["resources"]:
        table = reading.tables[resource["name"]]
        for name in _free(resource["schema"]["fields"]):
            if column := table.columns.get(name):
                told = {
                    text: list(_told(text, is_verbatim=name == _VERBATIM))
                    for text in column.texts
                    if _SUSPECT.search(text)
                }
                for at in column.places(told):
                    for code, value, details in told[column[at]]:
                        yield Problem(code, table.file, table.lines[at], name, value, details=details)


def _free(fields: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """The columns of free text: no code, no choice, no number, no date."""
    for field in fields:
        bound = {"enum", "pattern"} & set(field.get("constraints", {}))
        if field.get("type", "string") == "string" and not bound:
            yield field["name"]


def _told(cell: str, *, is_verbatim: bool) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    """Code, value and details of each problem; what is personal is hidden in all of them."""
    numbers = personal.numbers(cell)
    shown = personal.masked(cell, numbers)
    for code, rule in pasted.IN_CONTEXT.items():
        span = pasted.outer_spaces(cell) if code == "text-spaces" and is_verbatim else rule(cell)
        if span:
            named = {"expected": f"U+{ord(cell[span[0]]):04X}"} if code == "text-invisible" else {}
            yield code, _around(shown, span), named
    for code, rule in pasted.BY_THEMSELVES.items():
        if span := rule(cell):
            yield code, shown[slice(*span)], {}
    if numbers:
        yield "text-personal", shown[slice(*numbers[0])], {}


def _around(text: str, span: Span) -> str:
    """A place with the words before and after it."""
    start = max(0, span[0] - _BEFORE)
    end = start + _SHOWN
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
