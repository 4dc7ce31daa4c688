"""Milestone: what sources say of a step, on the way from the plan's start to the deadline."""

from collections.abc import Sequence
from dataclasses import replace

from plansite.draw import frame, labels, scales, style
from plansite.draw.letters import wrap
from plansite.draw.marks import Align, Bounds, Box, Dot, Mark, Rule, Scene, Symbol, Text
from plansite.draw.scales import Scale
from plansite.draw.sentences import promise
from plansite.draw.subject import Subject
from plansite.model.messages import Moment
from plansite.model.records import DatePrecision, Milestone, MilestoneState

_TOP = 46.0
_LANE = 30.0
_DOT = 8.0

_COLOURS = {MilestoneState.DONE: style.KEPT, MilestoneState.NOT_DONE: style.BROKEN}
_SIGNS = {MilestoneState.DONE: Symbol.CHECK, MilestoneState.NOT_DONE: Symbol.CROSS}


def timeline(subject: Subject) -> Scene:
    """The picture of a step to be taken."""
    rows = subject.milestones()
    time = _time(subject, [row for row in rows if row.date is not None])
    end = time.on(subject.goal.deadline)
    limit = end - (16 if _open(subject) else 6)
    lanes: list[Mark] = []
    y = _TOP + 6
    for row in rows:
        marks, height = _lane(subject, row, time, y, limit)
        lanes += marks
        y += height
    base = max(y - 6, _TOP + 2 * _LANE)
    back = [*frame.years(time, base), *frame.deadline(subject, end, base)]
    gap = frame.gap(frame.gap_area(end, _TOP - 12, base - 8)) if _open(subject) else []
    nothing = [] if rows else _none(subject, end, (_TOP + base) / 2)
    return Scene((*back, *gap, *lanes, *nothing), base + 26, _described(subject, rows))


def _time(subject: Subject, rows: Sequence[Milestone]) -> Scale:
    """From the plan's start, or an earlier step, to the deadline or a later one."""
    days = [row.date for row in rows if row.date]
    known = [*days, subject.project.plan.start, subject.goal.deadline]
    tail = (max(known) - min(known)) * 0.07
    early = min(known) < subject.project.plan.start
    return scales.of_days(min(known), max(known) + tail, style.LEFT + (44 if early else 8), style.RIGHT - 4)


def _open(subject: Subject) -> bool:
    """Whether nobody has said how it ended."""
    ends = (MilestoneState.DONE, MilestoneState.NOT_DONE)
    return subject.due and not any(row.state in ends for row in subject.milestones())


def _lane(subject: Subject, row: Milestone, time: Scale, y: float, limit: float) -> tuple[list[Mark], float]:
    """One record in a lane of its own, and the lane's height."""
    if row.date is None:
        return _undated(subject, row, y, time.on(subject.goal.deadline) - 18), _LANE
    x = time.on(row.date)
    before = row.date_precision is DatePrecision.NO_LATER_THAN
    sign = [*(_before(x, y) if before else []), *_sign(subject, row, x, y)]
    text = _beside(subject, row, x, y, limit, 44 if before else 16)
    if text is None:
        words = wrap(_said(subject, row), style.RIGHT - style.LEFT, style.SIZE, 1)
        text = labels.inside(Text(x, y + 20, words, Align.CENTER, _color(row), bold=True))
        over = text.bounds.right - limit
        text = (
            replace(text, x=max(text.x - over, text.x - text.bounds.left + 2))
            if over > 0 and x < limit
            else text
        )
    return [*labels.backing([text]), *sign, text], _LANE + max(0, text.y - y)


def _beside(subject: Subject, row: Milestone, x: float, y: float, stop: float, room: float) -> Text | None:
    """The words right or left of the mark, where they meet neither the deadline nor the frame."""
    words = _said(subject, row)
    right = Text(x + 14, y, words, color=_color(row), bold=True)
    left = Text(x - room, y, words, Align.RIGHT, _color(row), bold=True)
    if right.bounds.right <= (stop if x < stop else style.RIGHT):
        return right
    return left if left.bounds.left >= style.LEFT else None


def _undated(subject: Subject, row: Milestone, y: float, end: float) -> list[Mark]:
    """It could be anywhere in the plan's time: a gap along it."""
    words = Text(style.LEFT + 28, y, _said(subject, row), color=_color(row), bold=True)
    area = Bounds(style.LEFT, y - 12, max(end, words.bounds.right + 10), y + 12)
    box = Box(area, style.SUNK, style.MISSING, 1.2, style.DASHED, 12)
    return [box, *_sign(subject, row, style.LEFT + 14, y), words]


def _before(x: float, y: float) -> list[Mark]:
    """An arrow towards the past: not later than this."""
    return [Rule((x - 34, y), (x - _DOT, y), style.INK), Dot(x - 32, y, 4, Symbol.BEFORE, style.INK)]


def _sign(subject: Subject, row: Milestone, x: float, y: float) -> list[Mark]:
    """A ring for a plan or a start; filled, with a tick or a cross, for an end."""
    hollow = subject.reposted(row) or row.state not in _SIGNS
    ring = Dot(x, y, _DOT, Symbol.CIRCLE, _color(row), hollow, _said(subject, row))
    if row.state in _SIGNS:
        inner = _color(row) if hollow else style.PAPER
        return [ring, Dot(x, y, 4, _SIGNS[row.state], inner)]
    return [ring, Dot(x, y, 2, Symbol.CIRCLE, _color(row))] if row.state is MilestoneState.STARTED else [ring]


def _color(row: Milestone) -> str:
    return _COLOURS.get(row.state, style.DATA)


def _said(subject: Subject, row: Milestone) -> str:
    state = subject.say(f"milestone.{row.state.value}")
    if row.date is None:
        words = subject.say("milestone.undated", state=state)
    else:
        before = row.date_precision is DatePrecision.NO_LATER_THAN
        key = "no-later-than" if before else "dated"
        words = subject.say(f"milestone.{key}", state=state, date=Moment(row.date))
    return subject.say("unverified", figure=words) if subject.reposted(row) else words


def _none(subject: Subject, end: float, y: float) -> list[Mark]:
    words = wrap(subject.say("no-record"), end - 60, style.SIZE)
    return [Text((style.LEFT + end - 12) / 2, y, words, Align.CENTER, style.MISSING)]


def _described(subject: Subject, rows: Sequence[Milestone]) -> str:
    if not rows:
        return frame.lines(promise(subject), subject.say("no-record-sentence"))
    said = subject.joined([_said(subject, row) for row in rows])
    return frame.lines(promise(subject), subject.say("records", records=said))
