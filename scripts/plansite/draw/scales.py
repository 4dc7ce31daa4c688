"""From figures and dates to places in the frame."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Scale:
    """A straight line from `low` → `start` to `high` → `end`."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: Decimal | float) -> float:
        """The pixel of a value."""
        return self.start + (float(value) - self.low) / (self.high - self.low) * (self.end - self.start)

    def on(self, day: date) -> float:
        """The pixel of a day."""
        return self.at(day.toordinal())


def from_zero(values: Iterable[Decimal], start: float, end: float, room: float = 1.2) -> Scale:
    """A scale that starts at zero, so that lengths and heights can be compared."""
    found = [float(value) for value in values]
    low, high = min(0.0, *found), max(0.0, *found)
    return Scale(low, low + ((high - low) or 1.0) * room, start, end)


def around(values: Iterable[Decimal], start: float, end: float, room: float = 0.3) -> Scale:
    """A scale around figures that are close to each other: for points, never for bars."""
    found = [float(value) for value in values]
    low, high = min(found), max(found)
    spread = (high - low) or abs(high) * 0.1 or 1.0
    return Scale(low - room * spread, high + room * spread, start, end)


def of_days(first: date, last: date, start: float, end: float) -> Scale:
    """A scale of time; a period of a single day still has a width."""
    return Scale(first.toordinal(), max(last.toordinal(), first.toordinal() + 1), start, end)
