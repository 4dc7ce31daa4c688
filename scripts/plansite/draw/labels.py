"""Finds room for labels, so that they never cover each other or leave the frame."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from plansite.draw import style
from plansite.draw.marks import Align, Bounds, Box, Mark, Point, Text

_NEAR = 15


def around(x: float, y: float, words: str, *, color: str = style.DATA, bold: bool = True) -> list[Text]:
    """Where a point's label may stand, best first: above, below, beside, then farther off."""
    middle = Text(x, y, words, Align.CENTER, color, bold=bold)
    beside = (
        replace(middle, x=x + _NEAR * 0.7, align=Align.LEFT),
        replace(middle, x=x - _NEAR * 0.7, align=Align.RIGHT),
    )
    corners = [replace(text, y=y + step) for text in beside for step in (-_NEAR * 0.8, _NEAR * 0.8)]
    slid = [
        replace(middle, x=x + side * _NEAR, y=y + step, align=align)
        for side, align in ((1, Align.RIGHT), (-1, Align.LEFT))
        for step in (-_NEAR, _NEAR, -2.2 * _NEAR, 2.2 * _NEAR)
    ]
    shifts = [replace(middle, y=y + step) for step in (-_NEAR, _NEAR, -2 * _NEAR, 2 * _NEAR)]
    return [inside(text) for text in (*shifts[:2], *beside, *corners, *slid, *shifts[2:])]


def inside(text: Text) -> Text:
    """The text, moved sideways as far as needed to stay in the frame."""
    area = text.bounds
    shift = max(0.0, style.LEFT - area.left) or min(0.0, style.RIGHT - area.right)
    return replace(text, x=text.x + shift)


def place(candidates: Iterable[Text], hard: Sequence[Bounds], *soft: Sequence[Bounds]) -> Text | None:
    """The first candidate that covers nothing.

    Where there is none, the last of `soft` gives way first; `hard` never does.
    """
    rooms = list(candidates)
    for count in range(len(soft), -1, -1):
        areas = [*hard, *(area for kind in soft[:count] for area in kind)]
        found = next((text for text in rooms if not _covers(text, areas)), None)
        if found:
            return found
    return None


def along(points: Sequence[Point], step: float = 6) -> Iterator[Bounds]:
    """Small areas along a line through points, for labels to keep away from."""
    for (x, y), (x2, y2) in pairwise(points):
        count = max(1, int(max(abs(x2 - x), abs(y2 - y)) // step))
        for index in range(count + 1):
            share = index / count
            yield spot(x + share * (x2 - x), y + share * (y2 - y), 2)


def backing(texts: Iterable[Mark]) -> list[Mark]:
    """Paper behind words, so that a line that passes there is interrupted, not struck through."""
    return [Box(text.bounds, style.PAPER, radius=0) for text in texts if isinstance(text, Text)]


def spot(x: float, y: float, radius: float) -> Bounds:
    """The area of a point."""
    return Bounds(x - radius, y - radius, x + radius, y + radius)


def _covers(text: Text, areas: Sequence[Bounds]) -> bool:
    return any(text.bounds.meets(area) for area in areas)
