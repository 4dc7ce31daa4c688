"""How much room words need, without asking any font: readers see pictures in their own.

The widths are those of common sans-serif fonts, rounded up, in parts of the font size.
"""

import unicodedata

_NARROW = frozenset("ijlI.,:;'|!()[] ·")
_BARRED = frozenset({"Cc", "Cs", "Cn", "Co"})
_WIDE = frozenset("mwMW%@—")


def width(line: str, size: float, *, bold: bool = False) -> float:
    """The room one line needs, in pixels: never less than the text takes in a usual font."""
    return sum(_letter(letter) for letter in line) * size * (1.06 if bold else 1)


def wrap(words: str, room: float, size: float, lines: int = 2) -> str:
    """The words in at most so many lines; what does not fit gives way to an ellipsis."""
    done: list[str] = []
    rest = words.strip()
    while rest and len(done) < lines:
        head = _head(rest, room, size)
        last = len(done) == lines - 1
        done.append(_shortened(rest, room, size) if last and len(head) < len(rest) else head.rstrip())
        rest = rest[len(head) :].lstrip()
    return "\n".join(done)


def printable(words: str) -> str:
    """The words without control characters, which no XML document may hold."""
    return "".join(
        letter for letter in words if letter == "\n" or unicodedata.category(letter) not in _BARRED
    )


def _letter(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in ("W", "F"):
        return 1.0
    if unicodedata.combining(letter):
        return 0.0
    if letter in _NARROW:
        return 0.32
    if letter in _WIDE:
        return 0.95
    return 0.7 if letter.isupper() else 0.58


def _head(words: str, room: float, size: float) -> str:
    fitting = _fitting(words, room, size)
    if fitting == len(words):
        return words
    space = words.rfind(" ", 0, fitting + 1)
    return words[:space] if space > 0 else words[: max(1, fitting)]


def _shortened(words: str, room: float, size: float) -> str:
    return words[: _fitting(words, room - width("…", size), size)].rstrip() + "…"


def _fitting(words: str, room: float, size: float) -> int:
    used = 0.0
    for index, letter in enumerate(words):
        used += _letter(letter) * size
        if used > room:
            return index
    return len(words)
