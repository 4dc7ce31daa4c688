"""Coverage: the part of a whole, on a bar from nothing to all of it."""

from decimal import Decimal

from plansite.draw import frame, labels, style
from plansite.draw.marks import Align, Bounds, Box, Mark, Rule, Scene, Text
from plansite.draw.scales import Scale
from plansite.draw.sentences import promise
from plansite.draw.subject import Subject
from plansite.model.figures import Observation

_TOP = 46.0
_BAR = 28.0
_BASE = _TOP + _BAR

Pair = tuple[Observation, Observation]


def share(subject: Subject) -> Scene:
    """The picture of a coverage goal."""
    pair = _pair(subject)
    line = Scale(0, 100, style.LEFT, style.RIGHT)
    whole = Bounds(style.LEFT, _TOP, style.RIGHT, _BASE)
    bar: list[Mark] = _bar(subject, pair, line) if pair else frame.gap(whole)
    captions, bottom = frame.captions([_part(subject, pair, side) for side in (0, 1)], _BASE + 44)
    marks = [frame.heading(promise(subject)), *bar, *_ends(subject, line), *captions]
    return Scene(tuple(marks), bottom, _described(subject, pair))


def _pair(subject: Subject) -> Pair | None:
    """The two numbers of one day: the deadline's, else the latest."""
    wholes = {row.period.last: row for row in subject.series(subject.goal.denominator) if row.value > 0}
    pairs = [
        (row, wholes[row.period.last])
        for row in subject.series(subject.goal.numerator)
        if row.period.last in wholes
    ]
    final = [pair for pair in pairs if pair[0].period.last == subject.goal.deadline]
    return next(iter([*final, *pairs[::-1]]), None)


def _bar(subject: Subject, pair: Pair, line: Scale) -> list[Mark]:
    part, whole = pair
    right = line.at(min(Decimal(100), 100 * part.value / whole.value))
    sure = not subject.reposted(part) and not subject.reposted(whole)
    return [
        Box(Bounds(style.LEFT, _TOP, style.RIGHT, _BASE), style.PAPER, style.EDGE),
        Box(
            Bounds(style.LEFT, _TOP, max(right, style.LEFT + 2), _BASE),
            style.DATA if sure else style.PALE,
            style.DATA,
            tip=subject.joined([subject.dated(row) for row in pair]),
        ),
    ]


def _ends(subject: Subject, line: Scale) -> list[Mark]:
    """Both ends of the bar, and the target on it."""
    target = subject.goal.target
    nothing, all_of_it = (subject.percent(Decimal(end)) for end in (0, 100))
    marks: list[Mark] = [
        Text(style.LEFT, _BASE + 15, nothing, Align.LEFT, style.MUTED, style.SMALL),
        Text(style.RIGHT, _BASE + 15, all_of_it, Align.RIGHT, style.MUTED, style.SMALL),
    ]
    if target is not None:
        x = line.at(target)
        words = subject.say("target", target=subject.goal.bound("target"))
        text = labels.inside(Text(x, _BASE + 15, words, Align.CENTER, style.INK, style.SMALL))
        if not any(text.bounds.meets(mark.bounds) for mark in marks if isinstance(mark, Text)):
            marks.append(text)
        marks.append(Rule((x, _TOP - 6), (x, _BASE + 6), style.INK, 3))
    return marks


def _part(subject: Subject, pair: Pair | None, side: int) -> str:
    """One of the two numbers, or that there is none."""
    indicator = (subject.goal.numerator, subject.goal.denominator)[side]
    row = pair[side] if pair else subject.shown(indicator)
    said = subject.dated(row) if row else subject.say("none")
    return subject.say("named", name=subject.name(indicator), figure=said)


def _described(subject: Subject, pair: Pair | None) -> str:
    rows = pair or tuple(
        row for row in map(subject.shown, (subject.goal.numerator, subject.goal.denominator)) if row
    )
    if not rows:
        return frame.lines(promise(subject), subject.say("nothing"))
    said = [f"{subject.name(row.indicator_id)} {subject.dated(row)}" for row in rows]
    rest = [] if pair else [subject.say("no-pair")]
    return frame.lines(promise(subject), subject.say("published", figures=subject.joined(said)), *rest)
