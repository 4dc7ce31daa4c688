"""Promises that are judged year by year: one column for each, with its name and its verdict."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from plansite.draw import frame, style
from plansite.draw.letters import width
from plansite.draw.marks import Align, Bounds, Dot, Mark, Rule, Symbol, Text
from plansite.draw.subject import Subject
from plansite.model.figures import Observation
from plansite.model.messages import Moment, Quantity
from plansite.model.periods import Period

TOP = 46.0
BASE = 152.0
VERDICT = BASE + 35
HEIGHT = VERDICT + 17

COLOURS = {True: style.KEPT, False: style.BROKEN, None: style.DATA}
_SIGNS = {True: Symbol.CHECK, False: Symbol.CROSS}


@dataclass(frozen=True)
class Column:
    """One judged period: its years, its figures (None where there is none) and its place."""

    years: tuple[Period, ...]
    rows: tuple[Observation | None, ...]
    kept: bool | None
    x: float

    @property
    def known(self) -> tuple[Observation, ...]:
        """The figures that there are."""
        return tuple(row for row in self.rows if row is not None)

    @property
    def value(self) -> Decimal | None:
        """The figure of the whole period; of a part only where that part decides."""
        whole = len(self.known) == len(self.rows) or (self.known and self.kept is False)
        return sum((row.value for row in self.known), Decimal(0)) if whole else None

    @property
    def color(self) -> str:
        """The colour of the verdict."""
        return COLOURS[self.kept]


def elapsed(subject: Subject) -> tuple[tuple[Period, ...], ...]:
    """The judged periods that have ended: what is still to come cannot be missing yet."""
    ended = tuple(each for each in subject.goal.windows if each[-1].last <= subject.as_of)
    return ended or subject.goal.windows[:1]


def columns(subject: Subject, gutter: float = 0, windows: Sequence[tuple[Period, ...]] = ()) -> list[Column]:
    """The columns of a goal, from left to right after a gutter for the names of lines."""
    indicator = next(iter(subject.goal.measured), "")
    judged = windows or elapsed(subject)
    room = (style.RIGHT - style.LEFT - gutter) / max(1, len(judged))
    verdicts = subject.assessment.finding.windows
    return [
        Column(
            years,
            tuple(subject.in_year(indicator, year) if indicator else None for year in years),
            verdicts.get(_label(years)),
            style.LEFT + gutter + room * (index + 0.5),
        )
        for index, years in enumerate(judged)
    ]


def tip(subject: Subject, column: Column) -> str:
    """The figures of a period, for a reader who points at it."""
    return subject.wording.text(subject.listing(column.known))


def name(subject: Subject, years: Sequence[Period]) -> str:
    """A period in words: a year or a span of years."""
    if len(years) == 1:
        return subject.wording.text(Moment(years[0]))
    return subject.say("span", first=years[0].text, last=years[-1].text)


def names(subject: Subject, found: Sequence[Column], base: float = BASE) -> list[Mark]:
    """The base line and the name of every column, shorter or fewer where columns are narrow."""
    line = Rule((style.LEFT, base), (style.RIGHT, base), style.EDGE, 1)
    room = (style.RIGHT - style.LEFT) / max(1, len(found))
    texts = [name(subject, column.years) for column in found]
    if any(width(words, style.SMALL) > room for words in texts):
        texts = [_bare(column.years) for column in found]
    every = 1 + int(max((width(words, style.SMALL) for words in texts), default=0) // room)
    return [line, *(
        Text(column.x, base + 15, words, Align.CENTER, style.MUTED, style.SMALL)
        for column, words in list(zip(found, texts, strict=True))[::every]
    )]  # fmt: skip


def verdicts(found: Sequence[Column], y: float = VERDICT) -> list[Mark]:
    """A tick or a cross under every column that has been judged."""
    return [
        Dot(column.x, y, 6, _SIGNS[column.kept], column.color) for column in found if column.kept is not None
    ]


def gap_areas(subject: Subject, found: Sequence[Column]) -> list[Bounds]:
    """Where ended periods without a figure stand."""
    today = subject.assessment.as_of
    missing = [column for column in found if column.value is None and column.years[-1].last <= today]
    return [frame.gap_area(column.x, TOP, BASE - 8) for column in missing]


def gaps(subject: Subject, found: Sequence[Column]) -> list[Mark]:
    """An open question for every ended period without a figure."""
    return [mark for area in gap_areas(subject, found) for mark in frame.gap(area)]


def rows(found: Sequence[Column]) -> list[Observation]:
    """All figures of all columns, oldest first."""
    return [row for column in found for row in column.known]


def compact(subject: Subject, found: Sequence[Column]) -> bool:
    """Whether figures with their units are too wide for their columns."""
    room = (style.RIGHT - style.LEFT) / max(1, len(found))
    return any(
        width(said(subject, column), style.SIZE) > room for column in found if column.value is not None
    )


def said(subject: Subject, column: Column, *, bare: bool = False) -> str:
    """The figure of a column in words; `bare` leaves the unit to a note."""
    quantity = subject.total(column.known)
    return subject.wording.amount(replace(quantity, unit="") if bare else quantity)


def line_name(subject: Subject, bound: Quantity, room: float) -> str:
    """What a line at a bound is called, in as many words as have room before the first column."""
    said = [subject.wording.amount(quantity) for quantity in (bound, replace(bound, unit=""))]
    return next((words for words in said if width(words, style.SMALL) <= room), "")


def foot(
    subject: Subject, found: Sequence[Column], *, judged: bool | None = None
) -> tuple[list[Mark], float]:
    """What signs mean, and the height of the whole picture."""
    known = rows(found)
    below = judged if judged is not None else any(column.kept is not None for column in found)
    y = VERDICT + 22 if below else VERDICT
    if not known:
        return [frame.note(subject.say("none"), y)], y + 14
    marks: list[Mark] = []
    if compact(subject, found):
        marks.append(frame.note(subject.say("unit", unit=subject.unit(known[0])), y))
        y += style.LINE_HEIGHT
    signs = frame.notes(subject, y, ["unverified"] if frame.any_unverified(subject, known) else [])
    return [*marks, *signs], y + (14 if signs else -6)


def described(subject: Subject, promise: str, found: Sequence[Column]) -> str:
    """The promise, every figure, and the periods without one."""
    known = rows(found)
    if not known:
        return frame.lines(promise, subject.say("nothing"))
    missing = [name(subject, column.years) for column in found if column.value is None]
    figures = subject.say("published", figures=subject.listing(known))
    rest = [subject.say("missing", periods=subject.joined(missing))] if missing else []
    return frame.lines(promise, figures, *rest)


def _bare(years: Sequence[Period]) -> str:
    return "–".join(dict.fromkeys((years[0].text, years[-1].text)))


def _label(years: Sequence[Period]) -> str:
    """The name of a judged period in an assessment."""
    return years[0].text if len(years) == 1 else f"{years[0].text}/{years[-1].text}"
