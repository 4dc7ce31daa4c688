"""Figures as sources print them, and comparisons that respect how they were rounded."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, StrEnum

from plansite.model.periods import Period


class Status(StrEnum):
    """How settled a figure is, in its publisher's words."""

    FINAL = "final"
    PRELIMINARY = "preliminary"
    REVISED = "revised"


class Comparison(Enum):
    """What a figure proves about a target."""

    AT_LEAST = "at-least"
    BELOW = "below"
    UNDECIDED = "undecided"


@dataclass(frozen=True)
class Interval:
    """A number together with the bounds that its rounding leaves open; `low <= value <= high`."""

    value: Decimal
    low: Decimal
    high: Decimal

    @classmethod
    def rounded(cls, value: Decimal, rounded_to: Decimal | None) -> "Interval":
        """The interval `value ± rounded_to / 2`: 33200 rounded to 100 is 33150 to 33250."""
        half = (rounded_to or Decimal(0)) / 2
        return cls(value, value - half, value + half)

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.value + other.value, self.low + other.low, self.high + other.high)

    def per(self, whole: "Interval", times: Decimal) -> "Interval":
        """`times` × this / whole, with the bounds that both roundings leave open; whole.low > 0."""
        return Interval(
            times * self.value / whole.value, times * self.low / whole.high, times * self.high / whole.low
        )

    def compare(self, target: Decimal) -> Comparison:
        """Whether the true number is surely at least `target`, surely below it, or either."""
        if self.low >= target:
            return Comparison.AT_LEAST
        if self.high < target:
            return Comparison.BELOW
        return Comparison.UNDECIDED

    def above(self, other: "Interval") -> Comparison:
        """Whether this number is surely greater than another (`AT_LEAST`), surely not (`BELOW`)."""
        if self.low > other.high:
            return Comparison.AT_LEAST
        if self.high <= other.low:
            return Comparison.BELOW
        return Comparison.UNDECIDED


def rounded_apart(value: Decimal, places: int, *limits: Decimal) -> Decimal:
    """The value to `places` decimals, or to as many more as keep it on its side of every limit.

    99.96 % of a target must not read 100.0 %: with the limit 100 it stays 99.96.
    """
    for digits in range(places, places + 6):
        shown = round(value, digits)
        if all(shown.compare(limit) == value.compare(limit) for limit in limits):
            return shown
    return value


@dataclass(frozen=True)
class Observation:
    """One published figure: `value` in its indicator's unit, for one area and period."""

    indicator_id: str
    area_code: str
    period: Period
    value: Decimal
    status: Status
    source_id: str
    note: str = ""
    rounded_to: Decimal | None = None
    quote: str = ""

    @property
    def key(self) -> str:
        """The row's key as one word."""
        return f"{self.indicator_id}:{self.area_code}:{self.period.text}"

    @property
    def ref(self) -> str:
        """Where the row is published, the address that `data-ref` uses."""
        return f"observations/{self.key}"

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that the figure rests on."""
        return (self.source_id,)

    @property
    def interval(self) -> Interval:
        """The value with its rounding bounds."""
        return Interval.rounded(self.value, self.rounded_to)


@dataclass(frozen=True)
class Entry:
    """A row of a register that was counted; `key` is its key as one word."""

    register: str
    key: str
    source_id: str

    @property
    def ref(self) -> str:
        """Where the row is published."""
        return f"{self.register}/{self.key}"

    @property
    def sources(self) -> tuple[str, ...]:
        """The source that lists it."""
        return (self.source_id,)


@dataclass(frozen=True)
class Derived(Observation):
    """A figure that nobody published: `rule` says how it is worked out from the rows of its `lineage`.

    A quotient is taken `times` so many: per 10,000, or in percent.
    """

    rule: str = ""
    times: Decimal = Decimal(1)
    bounds: Interval = Interval(Decimal(0), Decimal(0), Decimal(0))
    lineage: tuple[Observation | Entry, ...] = ()

    @property
    def ref(self) -> str:
        """Where the figure is published with its lineage."""
        return f"derived/{self.key}"

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources of all rows that it is worked out from; a count of none rests on the register's."""
        found = dict.fromkeys(source for row in self.lineage for source in row.sources)
        return tuple(found) or (self.source_id,)

    @property
    def interval(self) -> Interval:
        """The value with the bounds that the roundings of its lineage leave open."""
        return self.bounds
