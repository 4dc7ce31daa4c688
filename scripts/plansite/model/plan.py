"""The plan: its document, who is responsible, and every goal it commits to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from plansite.model.language import Bilingual
from plansite.model.messages import Quantity
from plansite.model.periods import Period
from plansite.model.states import State


class Kind(StrEnum):
    """The kind of promise, which decides the rule it is judged by."""

    LEVEL = "level"
    COVERAGE = "coverage"
    FLOOR = "floor"
    RECURRING = "recurring"
    RANGE = "range"
    TREND = "trend"
    MILESTONE = "milestone"
    QUALITATIVE = "qualitative"


@dataclass(frozen=True)
class Document:
    """The official document that the site follows; `text` is its full wording."""

    title: Bilingual
    short_title: Bilingual
    number: str
    issuer: Bilingual
    issued: date
    text: str


@dataclass(frozen=True)
class Department:
    """A responsible body, named as the plan names it."""

    id: str
    name: Bilingual


@dataclass(frozen=True)
class Section:
    """A chapter, task or safeguard: a part of the text with a heading of its own."""

    id: str
    clause: str
    heading: str
    title: Bilingual
    short: Bilingual
    chapter: str
    departments: tuple[str, ...] = ()


@dataclass(frozen=True)
class Override:
    """A state that an office has declared; shown beside the computed one, never instead of it."""

    state: State
    reason: Bilingual
    office: Bilingual
    date: date
    source_id: str


@dataclass(frozen=True)
class Pacing:
    """How the pace before a deadline is judged: the method, and the thresholds of its two better states."""

    method: str
    on_track: Decimal
    behind: Decimal


@dataclass(frozen=True)
class Goal:
    """One commitment: what the plan says (`quote`, verbatim) and by what it is judged.

    `target` is in `unit` and means "at least"; `minimum` and `maximum` bound a range.
    `windows` are the periods that are judged one by one: each a run of calendar years.
    """

    id: str
    clause: str
    kind: Kind
    title: Bilingual
    quote: str
    unit: str
    deadline: date
    deadline_stated: bool
    pacing: Pacing
    indicators: tuple[str, ...] = ()
    numerator: str = ""
    denominator: str = ""
    target: Decimal | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    windows: tuple[tuple[Period, ...], ...] = ()
    baseline: Period | None = None
    context: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    reading: Bilingual | None = None
    override: Override | None = None

    @property
    def measured(self) -> tuple[str, ...]:
        """The indicators whose figures decide this goal."""
        return self.indicators or tuple(filter(None, (self.numerator, self.denominator)))

    def bound(self, field: str) -> Quantity:
        """A number the plan sets, ready to be printed: `target`, `minimum` or `maximum`."""
        return Quantity(getattr(self, field), self.unit, f"plan/{self.id}/{field}", decimals=6)

    def bounds(self) -> dict[str, Quantity]:
        """All numbers that the plan sets for the goal, by field."""
        fields = ("target", "minimum", "maximum")
        return {field: self.bound(field) for field in fields if getattr(self, field) is not None}


@dataclass(frozen=True)
class Plan:
    """The whole plan, with goals in the order of its text."""

    document: Document
    area_code: str
    start: date
    end: date
    pacing: Pacing
    units: Mapping[str, Mapping[str, str]]
    departments: Mapping[str, Department]
    chapters: tuple[Section, ...]
    tasks: tuple[Section, ...]
    safeguards: tuple[Section, ...]
    goals: tuple[Goal, ...]

    def section(self, goal: Goal) -> Section:
        """The task, safeguard or chapter whose clause the goal stands in."""
        sections = (*self.tasks, *self.safeguards, *self.chapters)
        return next(section for section in sections if section.clause == goal.clause)

    def chapter(self, goal: Goal) -> Section:
        """The chapter that the overview lists the goal under."""
        section = self.section(goal)
        return next(part for part in self.chapters if part.id == (section.chapter or section.id))
