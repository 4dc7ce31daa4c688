"""Level of a few things: one square for each, so that two of three can be counted.

A filled square has been reported; a dashed one with "?" has not been published; a plain empty one
is missing although the final figure is known.
"""

from dataclasses import dataclass

from plansite.draw import frame, style
from plansite.draw.marks import Align, Bounds, Box, Mark, Rule, Scene, Text
from plansite.draw.sentences import promise, published
from plansite.draw.subject import Subject
from plansite.model.figures import Observation

MOST_PROMISED = 12
MOST_REPORTED = 30

_GAP = 7.0


@dataclass(frozen=True)
class Tally:
    """How many squares there are and how many of them are filled."""

    promised: int
    row: Observation | None
    settled: bool

    @property
    def reported(self) -> int:
        """How many things a source reports."""
        return int(self.row.value) if self.row else 0

    @property
    def squares(self) -> int:
        """All squares: at least the promised ones."""
        return max(self.promised, self.reported)


@dataclass(frozen=True)
class Grid:
    """How large the squares are and where they start."""

    per_row: int
    step: float
    top: float

    @classmethod
    def of(cls, squares: int, top: float) -> "Grid":
        """Larger squares where there are few of them."""
        per_row = 8 if squares <= 8 else 12
        return cls(per_row, (style.RIGHT - style.LEFT + _GAP) / per_row, top)

    def place(self, index: int) -> Bounds:
        """Where a square stands."""
        x = style.LEFT + index % self.per_row * self.step
        y = self.top + index // self.per_row * self.step
        return Bounds(x, y, x + self.step - _GAP, y + self.step - _GAP)


def countable(subject: Subject) -> bool:
    """Whether the target and all figures are few whole things."""
    target, indicators = subject.goal.target, subject.goal.indicators
    if target is None or not 1 <= target <= MOST_PROMISED or target % 1 or not indicators:
        return False
    if subject.project.indicators[indicators[0]].kind != "count":
        return False
    rows = subject.series(indicators[0])
    exact = all(row.rounded_to is None or row.rounded_to <= 1 for row in rows)
    return exact and all(0 <= row.value <= MOST_REPORTED for row in rows)


def places(subject: Subject) -> Scene:
    """The picture of a small count."""
    indicator = subject.goal.indicators[0]
    row = subject.shown(indicator)
    tally = Tally(int(subject.goal.target or 0), row, settled=row is not None and _settles(subject, row))
    head = frame.heading(promise(subject))
    grid = Grid.of(tally.squares, head.bounds.bottom + 24)
    marks: list[Mark] = [head, *_bracket(subject, tally, grid), *_squares(subject, tally, grid)]
    foot = grid.place(tally.squares - 1).bottom + 18
    captions, bottom = frame.captions(_captions(subject, tally), foot)
    missing = subject.due and not tally.settled
    described = published(subject, subject.series(indicator), missing=missing)
    return Scene((*marks, *captions), bottom, described)


def _settles(subject: Subject, row: Observation) -> bool:
    return row.period.last >= subject.goal.deadline


def _bracket(subject: Subject, tally: Tally, grid: Grid) -> list[Mark]:
    """A bracket over as many squares as are promised."""
    right = style.LEFT + min(tally.promised, grid.per_row) * grid.step - _GAP
    y = grid.top - 11
    ends = [Rule((x, y), (x, y + 6), style.INK) for x in (style.LEFT, right)]
    line = Rule((style.LEFT, y), (right, y), style.INK)
    return [line, *ends, *(_beside(subject, right + 8, y) if tally.reported > tally.promised else [])]


def _beside(subject: Subject, x: float, y: float) -> list[Mark]:
    """What the bracket means, where more squares than the promised ones stand under it."""
    target = subject.goal.bound("target")
    text = Text(x, y, subject.say("target", target=target), size=style.SMALL)
    return [text] if text.bounds.right <= style.RIGHT else []


def _squares(subject: Subject, tally: Tally, grid: Grid) -> list[Mark]:
    marks: list[Mark] = []
    for index in range(tally.squares):
        marks += _square(subject, tally, index, grid.place(index))
    # Boxes of one look stand together, so that they make one layer.
    return sorted(marks, key=lambda mark: isinstance(mark, Text))


def _square(subject: Subject, tally: Tally, index: int, area: Bounds) -> list[Mark]:
    if tally.row and index < tally.reported:
        fill = style.PALE if subject.reposted(tally.row) else style.DATA
        return [Box(area, fill, style.DATA, 2, tip=subject.dated(tally.row))]
    if tally.settled:
        return [Box(area, style.PAPER, style.EDGE)]
    question = Text(
        (area.left + area.right) / 2, (area.top + area.bottom) / 2, "?", Align.CENTER, style.MISSING
    )
    return [Box(area, style.SUNK, style.MISSING, 1.2, style.DASHED), question]


def _captions(subject: Subject, tally: Tally) -> list[str]:
    if tally.row is None:
        return [subject.say("none")]
    final = [] if tally.settled or not subject.due else [subject.say("no-final")]
    return [subject.dated(tally.row), *final]
