"""The few shapes that pictures are made of, in pixels of the frame."""

from dataclasses import dataclass
from enum import StrEnum

from plansite.draw import style
from plansite.draw.letters import width

Point = tuple[float, float]


@dataclass(frozen=True)
class Bounds:
    """A rectangle of the frame."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Bounds") -> bool:
        """Whether the two share more than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


class Align(StrEnum):
    """Which part of a text stands at its position."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Symbol(StrEnum):
    """Shapes of points; the paths are drawn for a square from -1 to 1."""

    CIRCLE = "circle"
    DIAMOND = "diamond"
    CHECK = "M-0.9,0L-0.3,0.65L0.9,-0.65"
    CROSS = "M-0.7,-0.7L0.7,0.7M0.7,-0.7L-0.7,0.7"
    UP = "M0,0.9L0,-0.8M-0.65,-0.15L0,-0.8L0.65,-0.15"
    DOWN = "M0,-0.9L0,0.8M-0.65,0.15L0,0.8L0.65,0.15"
    BEFORE = "M0.9,0L-0.8,0M-0.15,-0.65L-0.8,0L-0.15,0.65"

    @property
    def stroked(self) -> bool:
        """Whether the shape is a stroke without an inside."""
        return self.value.startswith("M")


@dataclass(frozen=True)
class Text:
    """Words, centred on `y`; several lines where they hold line breaks."""

    x: float
    y: float
    words: str
    align: Align = Align.LEFT
    color: str = style.INK
    size: int = style.SIZE
    bold: bool = False

    @property
    def bounds(self) -> Bounds:
        """The room the words need, estimated on the safe side for any font."""
        lines = self.words.split("\n")
        room = max(width(line, self.size, bold=self.bold) for line in lines)
        left = {Align.LEFT: 0.0, Align.CENTER: room / 2, Align.RIGHT: room}[self.align]
        half = self.size * 0.6
        below = (len(lines) - 1) * style.LINE_HEIGHT
        return Bounds(self.x - left, self.y - half, self.x - left + room, self.y + half + below)


@dataclass(frozen=True)
class Rule:
    """A straight line between two points."""

    start: Point
    end: Point
    color: str = style.INK
    stroke: float = style.STROKE
    dash: tuple[int, ...] = ()


@dataclass(frozen=True)
class Path:
    """A line through points, in their order."""

    points: tuple[Point, ...]
    color: str = style.DATA
    stroke: float = style.THICK


@dataclass(frozen=True)
class Box:
    """A rectangle with an optional outline; `tip` as of a point."""

    bounds: Bounds
    fill: str = style.PAPER
    color: str | None = None
    stroke: float = style.STROKE
    dash: tuple[int, ...] = ()
    radius: float = 3
    tip: str = ""


@dataclass(frozen=True)
class Dot:
    """A point or sign; `radius` is half its height. Hollow ones are filled with paper.

    `tip` is what a reader who points at it in an interactive chart is told.
    """

    x: float
    y: float
    radius: float = 5
    symbol: Symbol = Symbol.CIRCLE
    color: str = style.DATA
    hollow: bool = False
    tip: str = ""


Mark = Text | Rule | Path | Box | Dot


@dataclass(frozen=True)
class Scene:
    """A whole picture: marks from back to front, the frame's height, and what they show."""

    marks: tuple[Mark, ...]
    height: float
    description: str

    @property
    def interactive(self) -> bool:
        """Whether there is anything to be told to a reader who points at it."""
        return any(getattr(mark, "tip", "") for mark in self.marks)
