"""One problem in words: what is wrong, where, and how to mend it."""

from dataclasses import dataclass

from plansite.model.messages import Message, Value
from plansite.model.problems import Problem
from plansite.wording import Wording

LIMIT = 40


@dataclass(frozen=True)
class Told:
    """A problem in one language; all of it is safe to print."""

    level: str
    message: str
    fix: str


def told(problem: Problem, words: Wording) -> Told:
    """The words of a problem."""
    values: dict[str, Value] = {
        "value": visible(problem.value),
        "column": visible(problem.column),
        "expected": "",
        **{name: visible(text) for name, text in problem.details.items()},
    }
    said = {
        part: words.text(Message(f"problems.{problem.code}.{part}", values)) for part in ("message", "fix")
    }
    return Told(level=words.phrase(f"problems.severity.{problem.severity.value}"), **said)


def visible(text: str, limit: int = LIMIT) -> str:
    """Text from a file made harmless: cut, control and invisible characters shown as U+200B."""
    shown = "".join(char if char.isprintable() else f"U+{ord(char):04X}" for char in text[:limit])
    return shown + ("…" if len(text) > limit else "")
