"""Floor: one point for each year, above or below the line that the plan draws."""

from collections.abc import Sequence
from decimal import Decimal

from plansite.draw import columns, frame, labels, scales, style
from plansite.draw.columns import BASE, TOP, Column
from plansite.draw.marks import Align, Bounds, Dot, Mark, Rule, Scene, Symbol, Text
from plansite.draw.scales import Scale
from plansite.draw.subject import Subject

_GUTTER = 50.0


def dots(subject: Subject) -> Scene:
    """The picture of a floor goal."""
    found = columns.columns(subject, _GUTTER)
    target = subject.goal.target or Decimal(0)
    values = [column.value for column in found if column.value is not None]
    height = scales.around([target, *values], BASE - 14, TOP + 12, room=0.35)
    promise = subject.say("promise.floor", target=subject.goal.bound("target"))
    head = frame.heading(promise)
    notes, bottom = columns.foot(subject, found)
    marks: list[Mark] = [
        head,
        *columns.names(subject, found),
        *_threshold(subject, height.at(target)),
        *columns.gaps(subject, found),
        *points(subject, found, height, [height.at(target)], head),
        *columns.verdicts(found),
        *notes,
    ]
    return Scene(tuple(marks), bottom, columns.described(subject, promise, found))


def points(
    subject: Subject, found: Sequence[Column], height: Scale, lines: Sequence[float], head: Text
) -> list[Mark]:
    """A point with its figure for every column that has one; labels keep off the lines."""
    marks: list[Mark] = []
    texts: list[Mark] = []
    hard = [head.bounds, *columns.gap_areas(subject, found)]
    bare = columns.compact(subject, found)
    soft = [Bounds(style.LEFT, y - 2, style.RIGHT, y + 2) for y in lines]
    for column in found:
        if column.value is not None:
            y = height.at(column.value)
            marks.append(_dot(subject, column, y))
            rooms = labels.around(column.x, y, columns.said(subject, column, bare=bare), color=column.color)
            room = [text for text in rooms if text.bounds.bottom < BASE - 1]
            text = labels.place(room, [*hard, labels.spot(column.x, y, 7), *_areas(texts)], soft)
            texts += [text] if text else []
    crossing = [text for text in texts if any(area.meets(line) for area in _areas([text]) for line in soft)]
    return [*labels.backing(crossing), *marks, *texts]


def _dot(subject: Subject, column: Column, y: float) -> Dot:
    hollow = frame.any_unverified(subject, column.known)
    symbol = Symbol.DIAMOND if column.kept is False else Symbol.CIRCLE
    return Dot(column.x, y, 6, symbol, column.color, hollow, columns.tip(subject, column))


def _areas(texts: Sequence[Mark]) -> list[Bounds]:
    return [text.bounds for text in texts if isinstance(text, Text)]


def _threshold(subject: Subject, y: float) -> list[Mark]:
    target = subject.goal.bound("target")
    words = columns.line_name(subject, target, _GUTTER)
    return [
        Rule((style.LEFT, y), (style.RIGHT, y), style.INK, style.STROKE, style.DASHED),
        Text(style.LEFT, y - 10, words, Align.LEFT, style.INK, style.SMALL),
    ]
