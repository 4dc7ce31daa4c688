"""What pictures have in common: the axis of years, the deadline, gaps, and what signs mean."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import pairwise

from plansite.draw import labels, style
from plansite.draw.letters import wrap
from plansite.draw.marks import Align, Bounds, Box, Dot, Mark, Rule, Scene, Text
from plansite.draw.scales import Scale
from plansite.draw.subject import Subject
from plansite.model.figures import Observation
from plansite.model.messages import Moment
from plansite.model.records import Milestone

_NARROWEST_YEAR = 32


def years(time: Scale, base: float) -> list[Mark]:
    """An axis with a tick on each 1 January and each year's name where there is room for it."""
    first, last = date.fromordinal(int(time.low)), date.fromordinal(int(time.high))
    edges = [first, *(date(year, 1, 1) for year in range(first.year + 1, last.year + 1)), last]
    spans = [(time.on(start), time.on(end), start.year) for start, end in pairwise(edges)]
    every = 1 + int(_NARROWEST_YEAR // max(right - left for left, right, _ in spans))
    starts = [day for day in edges[1:-1] if day.year % every == 0]
    ticks = [Rule((time.on(day), base), (time.on(day), base + 4), style.EDGE, 1) for day in starts]
    names = [
        Text((left + right) / 2, base + 15, str(year), Align.CENTER, style.MUTED, style.SMALL)
        for left, right, year in spans
        if (every > 1 and year % every == 0) or right - left >= _NARROWEST_YEAR
    ]
    line = Rule((style.LEFT, base), (style.RIGHT, base), style.EDGE, 1)
    return [line, *ticks, *names]


def deadline(subject: Subject, x: float, base: float) -> list[Mark]:
    """A dotted line at the deadline with its date above."""
    words = subject.say("deadline", date=Moment(subject.goal.deadline))
    text = labels.inside(Text(x, 14, words, Align.CENTER, style.MUTED, style.SMALL))
    return [Rule((x, 25), (x, base), style.INK, style.STROKE, style.DOTTED), text]


def gap_area(x: float, top: float, base: float, room: float = 24) -> Bounds:
    """Where a gap stands."""
    return Bounds(x - room / 2, top, x + room / 2, base)


def gap(area: Bounds) -> list[Mark]:
    """A figure that nobody has published: it could be anywhere between top and bottom."""
    middle = ((area.left + area.right) / 2, (area.top + area.bottom) / 2)
    radius = min(12, (area.right - area.left) / 2, (area.bottom - area.top) / 2)
    return [
        Box(area, style.SUNK, style.MISSING, 1.2, style.DASHED, radius),
        Text(*middle, "?", Align.CENTER, style.MISSING, 15 if radius > 8 else style.SMALL, bold=True),
    ]


def notes(subject: Subject, y: float, signs: Iterable[str]) -> list[Mark]:
    """The signs used in this picture and what they mean, in one line of their own each."""
    marks: list[Mark] = []
    for sign in signs:
        marks += [_sign(sign, y), note(subject.say(f"sign.{sign}"), y, style.LEFT + 22)]
        y += style.LINE_HEIGHT
    return marks


def note(words: str, y: float, x: float = style.LEFT) -> Text:
    """A small line at the foot of a picture."""
    return Text(x, y, wrap(words, style.RIGHT - x, style.SMALL, 1), Align.LEFT, style.MUTED, style.SMALL)


def noticed(scene: Scene, words: str) -> Scene:
    """The scene with a line of its own below that holds for everything in it."""
    line = Text(
        style.LEFT, scene.height + 8, wrap(words, style.RIGHT - style.LEFT, style.SMALL, 1), bold=True
    )
    return replace(scene, marks=(*scene.marks, line), height=scene.height + style.LINE_HEIGHT)


def heading(words: str, y: float = 18) -> Text:
    """The promise, as the first line of a picture without an axis."""
    return Text(style.LEFT, y, wrap(words, style.RIGHT - style.LEFT, style.SIZE), color=style.INK)


def captions(paragraphs: Iterable[str], y: float) -> tuple[list[Mark], float]:
    """Lines of text under a picture, and the height at which they end."""
    marks: list[Mark] = []
    for words in paragraphs:
        folded = wrap(words, style.RIGHT - style.LEFT, style.SIZE)
        marks.append(Text(style.LEFT, y, folded))
        y += 20 + style.LINE_HEIGHT * folded.count("\n")
    return marks, y - 4


def lines(*sentences: str) -> str:
    """A description from its sentences."""
    return "".join(sentence if index == 0 else _spaced(sentence) for index, sentence in enumerate(sentences))


def any_unverified(subject: Subject, rows: Iterable[Observation | Milestone]) -> bool:
    """Whether one of these figures still has to be verified."""
    return any(subject.reposted(row) for row in rows)


def _sign(sign: str, y: float) -> Mark:
    if sign == "unverified":
        return Dot(style.LEFT + 8, y, 4.5, color=style.MUTED, hollow=True)
    if sign == "projection":
        return Rule((style.LEFT, y), (style.LEFT + 18, y), style.EDGE, style.STROKE, style.DASHED)
    return Rule((style.LEFT, y), (style.LEFT + 18, y), style.DATA, 2, style.DOTTED)


def _spaced(sentence: str) -> str:
    return sentence if sentence[:1] > "\u2e7f" else f" {sentence}"
