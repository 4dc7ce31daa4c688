"""Recurring: a box for each year, ticked where it was done, crossed where a source says it was not."""

from plansite.draw import columns, frame, style
from plansite.draw.columns import Column
from plansite.draw.letters import wrap
from plansite.draw.marks import Align, Bounds, Box, Dot, Mark, Scene, Symbol, Text
from plansite.draw.subject import Subject

_TOP = 42.0
_SIDE = 84.0
_HIGH = 72.0
_GAP = 9.0


def boxes(subject: Subject) -> Scene:
    """The picture of a goal that recurs each year."""
    found = columns.columns(subject)
    promise = subject.say("promise.recurring")
    side = min(_SIDE, (style.RIGHT - style.LEFT) / max(1, len(found)) - _GAP)
    frames: list[Mark] = [_frame(subject, column, side) for column in found]
    inside = [mark for column in found for mark in _inside(subject, column, side)]
    base = _TOP + _HIGH
    years = columns.names(subject, found, base)[1:]
    known = columns.rows(found)
    foot = base + 38
    notes: list[Mark] = [] if known else [frame.note(subject.say("none"), foot)]
    if known and frame.any_unverified(subject, known):
        notes = [frame.note(subject.say("sign.pale"), foot)]
    marks = [frame.heading(promise), *frames, *inside, *years, *notes]
    return Scene(tuple(marks), foot + 14 if notes else base + 28, columns.described(subject, promise, found))


def _frame(subject: Subject, column: Column, side: float) -> Box:
    area = Bounds(column.x - side / 2, _TOP, column.x + side / 2, _TOP + _HIGH)
    if not column.known:
        return Box(area, style.SUNK, style.MISSING, 1.2, style.DASHED, 6)
    sure = not frame.any_unverified(subject, column.known)
    fill = style.PAPER if sure else style.PALE
    return Box(area, fill, column.color, 2, radius=6, tip=columns.tip(subject, column))


def _inside(subject: Subject, column: Column, side: float) -> list[Mark]:
    middle = _TOP + _HIGH / 2
    if not column.known:
        return [Text(column.x, middle, "?", Align.CENTER, style.MISSING, 18, bold=True)]
    words = _figure(subject, column, side - 6)
    figure = Text(column.x, middle + 8, words, Align.CENTER, style.INK, style.SMALL)
    if column.kept is None:
        return [figure]
    symbol = Symbol.CHECK if column.kept else Symbol.CROSS
    return [Dot(column.x, middle - 15, 9, symbol, column.color), figure]


def _figure(subject: Subject, column: Column, room: float) -> str:
    """The figure, without its unit where a box is narrow; half a figure would be a wrong one."""
    said = [columns.said(subject, column, bare=bare) for bare in (False, True)]
    folded = [wrap(words, room, style.SMALL) for words in said]
    fitting = (words for words, whole in zip(folded, said, strict=True) if _same(words, whole))
    return next(fitting, "")


def _same(folded: str, whole: str) -> bool:
    return folded.split() == whole.split()
