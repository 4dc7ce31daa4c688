"""The rows of the other tables: indicators, areas, sources, milestones, registers, terms."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from plansite.model.language import Bilingual


class Measure(StrEnum):
    """A stock is counted on a day, a flow over a period."""

    STOCK = "stock"
    FLOW = "flow"


class Provenance(StrEnum):
    """How close a source is to the publisher; a repost is never linked and never verified."""

    OFFICIAL = "official"
    PRESS = "press"
    REPOST = "repost"


class MilestoneState(StrEnum):
    """What a source says of a named step."""

    PLANNED = "planned"
    STARTED = "started"
    DONE = "done"
    NOT_DONE = "not-done"


class DatePrecision(StrEnum):
    """How well the date of a milestone is known."""

    EXACT = "exact"
    NO_LATER_THAN = "no-later-than"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Indicator:
    """What is measured, in which unit, with how many printed decimals."""

    indicator_id: str
    name: Bilingual
    unit: str
    kind: str
    measure: Measure
    decimals: int
    minimum: Decimal | None
    maximum: Decimal | None
    frequency: str
    definition: Bilingual


@dataclass(frozen=True)
class Area:
    """An administrative area by its GB/T 2260 code."""

    area_code: str
    name: Bilingual
    level: str
    parent_code: str


@dataclass(frozen=True)
class Source:
    """Where a figure or statement was read."""

    source_id: str
    title: str
    publisher: str
    published: date | None
    url: str
    provenance: Provenance


@dataclass(frozen=True)
class Milestone:
    """What one source says of a step that the plan names."""

    goal_id: str
    date: date | None
    date_precision: DatePrecision
    state: MilestoneState
    source_id: str
    note: str = ""
    quote: str = ""

    @property
    def key(self) -> str:
        """The row's key as one word."""
        return f"{self.goal_id}:{self.source_id}"

    @property
    def ref(self) -> str:
        """Where the row is published."""
        return f"milestones/{self.key}"

    @property
    def sources(self) -> tuple[str, ...]:
        """The source that says so."""
        return (self.source_id,)


@dataclass(frozen=True)
class Register:
    """A list of named things; one that is not complete never stands in for a total."""

    name: str
    complete: bool
    rows: tuple[Mapping[str, str], ...]


@dataclass(frozen=True)
class Term:
    """A word of the glossary and of the search dictionary; perhaps a shorter word for another."""

    term_id: str
    term: Bilingual
    definition: Bilingual
    short_for: str = ""
