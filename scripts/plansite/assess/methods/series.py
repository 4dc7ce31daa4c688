"""Yearly values as a method looks at them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

Number = int | float | Decimal

DIRECTIONS = {"increase": 1, "decrease": -1}


@dataclass(frozen=True)
class Series:
    """Values by year, oldest first, and where they are to go; `sign` is 1 where more is better, else −1."""

    values: Mapping[int, float]
    target: float | None
    target_year: int | None
    sign: int
    base_year: int | None
    limit: float | None

    @classmethod
    def of(
        cls,
        values: Mapping[int, Number | None],
        target: Number | None,
        target_year: int | None,
        direction: str,
        base_year: int | None,
        limit: Number | None,
    ) -> "Series":
        """The series of some values; years without a value are left out."""
        if direction not in DIRECTIONS:
            raise ValueError(f"unknown direction {direction!r}; known are {', '.join(DIRECTIONS)}")
        known = {year: float(value) for year, value in sorted(values.items()) if value is not None}
        sign, bound = DIRECTIONS[direction], None if limit is None else float(limit)
        return cls(known, None if target is None else float(target), target_year, sign, base_year, bound)

    @property
    def first(self) -> int | None:
        """The base year: the first year with a value at or after the one that was asked for."""
        return next((year for year in self.values if self.base_year is None or year >= self.base_year), None)

    @property
    def last(self) -> int | None:
        """The latest year with a value."""
        return max(self.values, default=None)

    @property
    def reached(self) -> bool:
        """Whether the latest value alone is on the right side of the target."""
        last = self.last
        if last is None or self.target is None:
            return False
        return self.sign * (self.values[last] - self.target) >= 0
