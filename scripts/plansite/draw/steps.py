"""Trend: the figure of each year, and whether it rose from the year before."""

from collections.abc import Sequence
from itertools import pairwise

from plansite.draw import columns, frame, labels, scales, style
from plansite.draw.columns import BASE, COLOURS, TOP, VERDICT, Column
from plansite.draw.marks import Align, Dot, Mark, Path, Point, Scene, Symbol, Text
from plansite.draw.subject import Subject
from plansite.model.periods import Period


def steps(subject: Subject) -> Scene:
    """The picture of a goal that must grow each year."""
    judged = columns.elapsed(subject)
    before = [(Period.year(judged[0][0].first.year - 1),)] if judged else []
    found = columns.columns(subject, windows=[*before, *judged])
    promise = subject.say("promise.trend")
    notes, bottom = columns.foot(subject, found, judged=True)
    marks: list[Mark] = [
        frame.heading(promise),
        *columns.names(subject, found),
        *columns.gaps(subject, found),
        *_figures(subject, found),
        *_arrows(subject, found),
        *notes,
    ]
    return Scene(tuple(marks), bottom, columns.described(subject, promise, found))


def _figures(subject: Subject, found: Sequence[Column]) -> list[Mark]:
    known = [column for column in found if column.value is not None]
    if not known:
        return []
    height = scales.around([column.known[0].value for column in known], BASE - 26, TOP + 20, room=0.1)
    points = {column: (column.x, height.at(column.known[0].value)) for column in known}
    paths = [
        Path((points[first], points[second]))
        for first, second in pairwise(found)
        if first in points and second in points
    ]
    dots = [_dot(subject, column, point) for column, point in points.items()]
    texts = _labels(subject, found, points, paths)
    return [*labels.backing(texts), *paths, *dots, *texts]


def _dot(subject: Subject, column: Column, point: Point) -> Dot:
    row = column.known[0]
    return Dot(*point, hollow=subject.reposted(row), tip=subject.dated(row))


def _labels(
    subject: Subject, found: Sequence[Column], points: dict[Column, Point], paths: Sequence[Path]
) -> list[Mark]:
    bare = columns.compact(subject, found)
    hard = columns.gap_areas(subject, found)
    hard += [labels.spot(*point, 6) for point in points.values()]
    soft = [area for path in paths for area in labels.along(path.points)]
    placed: list[Mark] = []
    for column, point in points.items():
        rooms = labels.around(*point, columns.said(subject, column, bare=bare))
        text = labels.place([each for each in rooms if each.bounds.bottom < BASE - 1], hard, soft)
        if text:
            placed.append(text)
            hard.append(text.bounds)
    return placed


def _arrows(subject: Subject, found: Sequence[Column]) -> list[Mark]:
    """Between each year and the one before: up, not up, or not known."""
    marks: list[Mark] = []
    for first, second in pairwise(found):
        middle = (first.x + second.x) / 2
        if second.kept is None:
            if second.years[-1].last <= subject.assessment.as_of:
                marks.append(Text(middle, VERDICT, "?", Align.CENTER, style.MISSING, bold=True))
        else:
            symbol = Symbol.UP if second.kept else Symbol.DOWN
            marks.append(Dot(middle, VERDICT, 6, symbol, COLOURS[second.kept]))
    return marks
