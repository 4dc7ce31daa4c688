"""A small bar for the overview: the figure as a bar, the target as a mark across it."""

from decimal import Decimal

from plansite.draw import frame, scales, style
from plansite.draw.marks import Bounds, Box, Mark, Rule, Scene
from plansite.draw.scales import Scale
from plansite.draw.sentences import published
from plansite.draw.subject import Subject
from plansite.model.figures import Observation

_HEIGHT = 28.0
_TRACK = Bounds(2, 7, style.WIDTH - 2, 21)


def bar(subject: Subject) -> Scene | None:
    """The scene of a bullet."""
    target = subject.goal.target
    if target is None or target <= 0 or not subject.goal.indicators:
        return None
    found = [subject.shown(indicator) for indicator in subject.goal.indicators]
    rows = [row for row in found if row is not None]
    total = sum((row.value for row in rows), Decimal(0))
    lengths = scales.from_zero([target, total], _TRACK.left, _TRACK.right, room=1.08)
    x = lengths.at(target)
    filled = _bar(subject, rows, lengths.at(total), lengths) if rows else frame.gap(_TRACK)
    marks: list[Mark] = [*filled, Rule((x, 2), (x, _HEIGHT - 2), style.INK, 3)]
    return Scene(tuple(marks), _HEIGHT, published(subject, rows, missing=subject.due and not _final(subject)))


def _bar(subject: Subject, rows: list[Observation], right: float, lengths: Scale) -> list[Mark]:
    fill = style.PALE if frame.any_unverified(subject, rows) else style.DATA
    left = lengths.at(0)
    return [
        Box(_TRACK, style.SUNK, style.EDGE, 1),
        Box(Bounds(left, _TRACK.top, max(right, left + 2), _TRACK.bottom), fill, style.DATA),
    ]


def _final(subject: Subject) -> bool:
    return all(subject.on_deadline(indicator) for indicator in subject.goal.indicators)
