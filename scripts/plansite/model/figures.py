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
        """The row's key as one word, the one that `data-ref` uses."""
        return f"{self.indicator_id}:{self.area_code}:{self.period.text}"

    @property
    def interval(self) -> Interval:
        """The value with its rounding bounds."""
        return Interval.rounded(self.value, self.rounded_to)
