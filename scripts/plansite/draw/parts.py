"""Level of a sum: a bar for each part, and their total against the target."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from plansite.draw import frame, labels, scales, style
from plansite.draw.letters import width, wrap
from plansite.draw.marks import Align, Bounds, Box, Mark, Rule, Scene, Text
from plansite.draw.scales import Scale
from plansite.draw.sentences import promise
from plansite.draw.subject import Subject
from plansite.model.figures import Observation

_ROW = 44.0
_BAR = 16.0
_GAP = 34.0


@dataclass(frozen=True)
class Part:
    """One of the things that are added up."""

    indicator_id: str
    row: Observation | None


def parts(subject: Subject) -> Scene:
    """The picture of a sum."""
    found = [Part(indicator, subject.shown(indicator)) for indicator in subject.goal.indicators]
    known = [part.row for part in found if part.row is not None]
    target = subject.goal.target or Decimal(0)
    total = sum((row.value for row in known), Decimal(0))
    lengths = scales.from_zero([target, total], style.LEFT, style.RIGHT - (_GAP if known else 0), room=1.06)
    head = frame.heading(promise(subject))
    marks: list[Mark] = [head]
    y = head.bounds.bottom + 22
    folded = not all(_fits(subject, part) for part in found)
    for part in found:
        marks += _part(subject, part, y, lengths, folded=folded)
        y += _ROW + (style.LINE_HEIGHT if folded else 0)
    marks += [*_total(subject, found, y + 4, lengths), *_target(subject, lengths.at(target), y + 4)]
    notes = _notes(subject, known, y + 72)
    return Scene((*marks, *notes), y + (84 if notes else 62), _described(subject, found, known))


def _said(subject: Subject, part: Part) -> str:
    return subject.dated(part.row) if part.row else subject.say("none")


def _fits(subject: Subject, part: Part) -> bool:
    """Whether a part's name and figure stand in one line."""
    needed = width(subject.name(part.indicator_id), style.SIZE) + width(_said(subject, part), style.SMALL)
    return needed + 12 < style.RIGHT - style.LEFT


def _part(subject: Subject, part: Part, y: float, lengths: Scale, *, folded: bool) -> list[Mark]:
    """The name and figure of a part above its bar."""
    name = wrap(subject.name(part.indicator_id), style.RIGHT - style.LEFT, style.SIZE, 1)
    color = style.DATA if part.row else style.MISSING
    x, align = (style.LEFT, Align.LEFT) if folded else (style.RIGHT, Align.RIGHT)
    below = style.LINE_HEIGHT if folded else 0
    marks: list[Mark] = [
        Text(style.LEFT, y, name),
        Text(x, y + below, _said(subject, part), align, color, style.SMALL),
    ]
    top = y + below + 10
    if part.row is None:
        return [*marks, *frame.gap(Bounds(style.LEFT, top, style.RIGHT, top + _BAR))]
    return [*marks, _bar(subject, part.row, lengths.at(0), lengths.at(part.row.value), top)]


def _bar(subject: Subject, row: Observation, left: float, right: float, y: float) -> Box:
    fill = style.PALE if subject.reposted(row) else style.DATA
    return Box(
        Bounds(left, y, max(right, left + 2), y + _BAR),
        fill,
        style.DATA,
        1.2,
        radius=1,
        tip=subject.dated(row),
    )


def _total(subject: Subject, found: Sequence[Part], y: float, lengths: Scale) -> list[Mark]:
    """All known parts one after another; then an open end where a part is unknown."""
    known = [part.row for part in found if part.row]
    if not known:
        open_end = frame.gap(Bounds(style.LEFT, y + 10, style.RIGHT, y + 10 + _BAR))
        return [Text(style.LEFT, y, subject.say("total.name"), bold=True), *open_end]
    whole = len(known) == len(found)
    words = subject.say("total.whole" if whole else "total.part", figure=subject.total(known))
    fitting = width(words, style.SIZE, bold=True) < style.RIGHT - style.LEFT
    marks: list[Mark] = [
        Text(style.LEFT, y, words, size=style.SIZE if fitting else style.SMALL, bold=fitting)
    ]
    left = lengths.at(0)
    for row in known:
        right = left + lengths.at(row.value) - lengths.at(0)
        marks.append(_bar(subject, row, left, right - 1, y + 10))
        left = right
    return marks if whole else [*marks, *frame.gap(Bounds(left + 3, y + 10, left + _GAP - 2, y + 10 + _BAR))]


def _target(subject: Subject, x: float, y: float) -> list[Mark]:
    if subject.goal.target is None:
        return []
    words = subject.say("target", target=subject.goal.bound("target"))
    text = labels.inside(Text(x, y + _BAR + 28, words, Align.CENTER, style.INK, style.SMALL))
    return [Rule((x, y + 5), (x, y + 17 + _BAR), style.INK, 3), text]


def _notes(subject: Subject, known: Sequence[Observation], y: float) -> list[Mark]:
    pale = known and frame.any_unverified(subject, known)
    return [frame.note(subject.say("sign.pale"), y)] if pale else []


def _described(subject: Subject, found: Sequence[Part], known: Sequence[Observation]) -> str:
    if not known:
        return frame.lines(promise(subject), subject.say("nothing"))
    said = [f"{subject.name(row.indicator_id)} {subject.dated(row)}" for row in known]
    missing = [subject.name(part.indicator_id) for part in found if part.row is None]
    rest = [subject.say("missing", periods=subject.joined(missing))] if missing else []
    return frame.lines(promise(subject), subject.say("published", figures=subject.joined(said)), *rest)
