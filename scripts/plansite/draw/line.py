"""Level: figures over time against the target and the deadline.

Without any figure the promise alone is drawn: the target, the deadline and an open question.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from plansite.draw import frame, labels, scales, style
from plansite.draw.letters import wrap
from plansite.draw.marks import Align, Bounds, Dot, Mark, Path, Point, Rule, Scene, Text
from plansite.draw.scales import Scale
from plansite.draw.sentences import published
from plansite.draw.subject import Subject
from plansite.model.figures import Observation

TOP = 44.0
BASE = 182.0

_MOST_LABELS = 6


@dataclass(frozen=True)
class Plot:
    """The figures of one indicator, placed in time and height."""

    subject: Subject
    rows: tuple[Observation, ...]
    target: Decimal | None
    time: Scale
    height: Scale

    def point(self, row: Observation) -> Point:
        """Where a figure stands."""
        return self.time.on(row.period.last), self.height.at(row.value)

    @property
    def end(self) -> float:
        """Where the deadline stands."""
        return self.time.on(self.subject.goal.deadline)


def line(subject: Subject) -> Scene:
    """The picture of a level goal."""
    goal = subject.goal
    rows = subject.series(goal.indicators[0]) if goal.indicators else ()
    plot = _plot(subject, rows, goal.target)
    missing = subject.due and not (goal.indicators and subject.on_deadline(goal.indicators[0]))
    gaps = [frame.gap_area(plot.end, TOP, BASE - 8)] if missing else []
    pace, ahead = _pace(plot), _projection(plot)
    back = [*frame.years(plot.time, BASE), *frame.deadline(subject, plot.end, BASE), *pace, *ahead]
    front = [mark for area in gaps for mark in frame.gap(area)]
    marks = [*back, *_target(plot, gaps), *front, *_figures(plot, gaps)]
    signs = [*(["required"] if pace else []), *(["projection"] if ahead else [])]
    said = [published(subject, rows, missing=missing), *([_projected(subject)] if ahead else [])]
    return _scene(plot, marks, frame.lines(*said), signs)


def trace(subject: Subject, rows: tuple[Observation, ...]) -> Scene:
    """Figures over time without any promise: context for a goal that has no number."""
    plot = _plot(subject, rows, None)
    name = frame.heading(subject.name(rows[0].indicator_id), 14)
    marks = [*frame.years(plot.time, BASE), name, *_figures(plot, [name.bounds])]
    return _scene(plot, marks, subject.say("context", figures=subject.listing(rows)))


def _plot(subject: Subject, rows: tuple[Observation, ...], target: Decimal | None) -> Plot:
    days = [row.period.last for row in rows]
    if target is not None or not days:
        days += [subject.project.plan.start, subject.goal.deadline]
    tail = (max(days) - min(days)) * 0.07
    time = scales.of_days(min(days), max(days) + tail, style.LEFT + 8, style.RIGHT - 4)
    bounds = [value for row in rows for value in (row.interval.low, row.interval.high)]
    ahead = subject.assessment.finding.numbers.get("projection_high")
    values = [*bounds, *(each for each in (target, ahead) if each is not None)]
    height = scales.from_zero(values, BASE, TOP, room=1.2 if rows else 1.7)
    return Plot(subject, rows, target, time, height)


def _scene(plot: Plot, marks: Sequence[Mark], description: str, signs: Sequence[str] = ()) -> Scene:
    hollow = ["unverified"] if frame.any_unverified(plot.subject, plot.rows) else []
    foot = BASE + 34
    notes = frame.notes(plot.subject, foot, [*hollow, *signs])
    return Scene((*marks, *notes), foot - 8 + style.LINE_HEIGHT * len(notes) // 2, description)


def _target(plot: Plot, gaps: Sequence[Bounds]) -> list[Mark]:
    if plot.target is None:
        return []
    y = plot.height.at(plot.target)
    rule = Rule((style.LEFT, y), (style.RIGHT, y), style.INK, style.STROKE, style.DASHED)
    words = plot.subject.say("target", target=plot.subject.goal.bound("target"))
    text = Text(style.LEFT, y, wrap(words, plot.end - 40, style.SIZE, 1))
    spots = [labels.spot(*plot.point(row), 8) for row in plot.rows]
    places = [Text(x, y + side, text.words) for side in (-11, 12) for x in (style.LEFT, style.LEFT + 90)]
    marks: list[Mark] = [rule, labels.place(places, [*spots, *gaps]) or places[0]]
    return marks if plot.rows else [*marks, _none(plot, y)]


def _none(plot: Plot, y: float) -> Text:
    middle = (style.LEFT + plot.end - 12) / 2
    words = wrap(plot.subject.say("none"), plot.end - 60, style.SIZE)
    return Text(middle, (y + BASE) / 2, words, Align.CENTER, style.MISSING)


def _pace(plot: Plot) -> list[Mark]:
    """The required path, only from a baseline that a source gives."""
    start = next((row for row in plot.rows if row.period == plot.subject.goal.baseline), None)
    if start is None or plot.target is None:
        return []
    end = (plot.end, plot.height.at(plot.target))
    return [Rule(plot.point(start), end, style.DATA, 2, style.DOTTED)]


def _projection(plot: Plot) -> list[Mark]:
    """The straight line through the figures, drawn on to the deadline, with its spread there; paler."""
    numbers = plot.subject.assessment.finding.numbers
    if "projection" not in numbers or not plot.rows:
        return []
    value, low, high = (plot.height.at(numbers[f"projection{end}"]) for end in ("", "_low", "_high"))
    line = Rule(plot.point(plot.rows[-1]), (plot.end, value), style.EDGE, style.STROKE, style.DASHED)
    return [line, Rule((plot.end - 4, low), (plot.end - 4, high), style.EDGE, style.THICK)]


def _projected(subject: Subject) -> str:
    said = subject.assessment.finding.projection
    return subject.wording.text(said) if said else ""


def _figures(plot: Plot, taken: Sequence[Bounds]) -> list[Mark]:
    points = tuple(plot.point(row) for row in plot.rows)
    path: list[Mark] = [Path(points)] if len(points) > 1 else []
    bars = [mark for row in plot.rows for mark in _rounding(plot, row)]
    dots = [_dot(plot, row) for row in plot.rows]
    texts = _labels(plot, points, taken)
    return [*labels.backing(texts), *path, *bars, *dots, *texts]


def _dot(plot: Plot, row: Observation) -> Dot:
    x, y = plot.point(row)
    return Dot(x, y, hollow=plot.subject.reposted(row), tip=plot.subject.dated(row))


def _rounding(plot: Plot, row: Observation) -> list[Mark]:
    """The bounds that rounding leaves open, where they reach beyond the point."""
    x, _ = plot.point(row)
    low, high = plot.height.at(row.interval.low), plot.height.at(row.interval.high)
    if low - high < 14:
        return []
    caps = [Rule((x - 4, y), (x + 4, y), style.DATA) for y in (low, high)]
    return [Rule((x, low), (x, high), style.DATA), *caps]


def _bar_area(plot: Plot, row: Observation) -> Bounds:
    x, _ = plot.point(row)
    return Bounds(x - 5, plot.height.at(row.interval.high), x + 5, plot.height.at(row.interval.low))


def _labels(plot: Plot, points: Sequence[Point], taken: Sequence[Bounds]) -> list[Mark]:
    """The printed figures: the last and the first before all others, none on top of another."""
    order = [len(points) - 1, 0, *range(len(points) - 2, 0, -1)]
    hard = [*taken, *(labels.spot(*point, 7) for point in points)]
    hard += [_bar_area(plot, row) for row in plot.rows]
    hard += [mark.bounds for mark in _target(plot, taken) if isinstance(mark, Text)]
    placed: list[Mark] = []
    for index in dict.fromkeys(order[: len(points) if len(points) <= _MOST_LABELS else 2]):
        x, y = points[index]
        bare = len(points) > 2 and index != len(points) - 1
        room = labels.around(x, y, plot.subject.figure(plot.rows[index], bare=bare))
        between = [text for text in room if TOP - 14 < text.y < BASE - 8]
        found = labels.place(between, hard, list(labels.along(points)), _lines(plot))
        if found:
            placed.append(found)
            hard.append(found.bounds)
    return placed


def _lines(plot: Plot) -> list[Bounds]:
    """The target and the deadline, for labels to keep away from."""
    if plot.target is None:
        return []
    y = plot.height.at(plot.target)
    return [Bounds(style.LEFT, y - 1, style.RIGHT, y + 1), Bounds(plot.end - 1, TOP, plot.end + 1, BASE)]
