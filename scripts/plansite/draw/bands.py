"""Range: the number of each period against the band from the least to the most allowed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from plansite.draw import columns, frame, scales, style
from plansite.draw.columns import BASE, TOP, VERDICT, Column
from plansite.draw.dots import points
from plansite.draw.marks import Align, Bounds, Box, Mark, Rule, Scene, Text
from plansite.draw.subject import Subject

_GUTTER = 84.0


def bands(subject: Subject) -> Scene:
    """The picture of a range goal."""
    found = columns.columns(subject, _GUTTER)
    least, most = subject.goal.minimum or Decimal(0), subject.goal.maximum or Decimal(0)
    values = [column.value for column in found if column.value is not None]
    height = scales.from_zero([least, most, *values], BASE, TOP, room=1.15)
    bounds = {"minimum": least, "maximum": most}
    promise = _promise(subject)
    partial = [_partial(subject, column) for column in found if column.known and column.value is None]
    head = frame.heading(promise)
    notes, bottom = columns.foot(subject, found, judged=True if partial else None)
    lines = [height.at(value) for value in bounds.values()]
    marks: list[Mark] = [
        head,
        Box(Bounds(style.LEFT, lines[1], style.RIGHT, lines[0]), style.BAND, radius=0),
        *(Rule((style.LEFT, y), (style.RIGHT, y), style.INK, style.STROKE, style.DASHED) for y in lines),
        *_labels(subject, bounds, lines),
        *columns.names(subject, found),
        *columns.gaps(subject, found),
        *points(subject, found, height, lines, head),
        *columns.verdicts(found),
        *partial,
        *notes,
    ]
    return Scene(tuple(marks), bottom, columns.described(subject, promise, found))


def _promise(subject: Subject) -> str:
    bare = replace(subject.goal.bound("minimum"), unit="")
    return subject.say("promise.range", minimum=bare, maximum=subject.goal.bound("maximum"))


def _labels(subject: Subject, bounds: Mapping[str, Decimal], lines: Sequence[float]) -> list[Mark]:
    """The bounds inside the band; the upper one alone, above it, where the band is thin."""
    named = [columns.line_name(subject, subject.goal.bound(key), _GUTTER) for key in bounds]
    least, most = named
    x = style.LEFT + 4
    if lines[0] - lines[1] < 36:
        return [Text(x, lines[1] - 10, most, Align.LEFT, style.INK, style.SMALL)]
    return [
        Text(x, lines[1] + 11, most, Align.LEFT, style.INK, style.SMALL),
        Text(x, lines[0] - 10, least, Align.LEFT, style.INK, style.SMALL),
    ]


def _partial(subject: Subject, column: Column) -> Text:
    """What is known of a period of which not every year is."""
    words = subject.say("known", figure=subject.total(column.known))
    return Text(column.x, VERDICT, words, Align.CENTER, style.DATA, style.SMALL)
