"""SDMX time periods: what a published figure says it is about."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

_PATTERN = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(?:-S(?P<half>[12])|-Q(?P<quarter>[1-4])|-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?",
    re.ASCII,
)


class Grain(StrEnum):
    """How long a period is."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True)
class Period:
    """A reporting period, e.g. `2023`, `2023-S1`, `2023-Q1`, `2023-06`, `2023-06-30`."""

    text: str
    grain: Grain
    first: date
    last: date

    @classmethod
    @lru_cache(maxsize=4096)  # a table names the same few periods over and over
    def parse(cls, text: str) -> "Period":
        """Read one period; ValueError where the text is none."""
        match = _PATTERN.fullmatch(text)
        if match is None:
            raise ValueError(f"not a period: {text!r}")
        year = int(match["year"])
        if match["day"]:
            day = date(year, int(match["month"]), int(match["day"]))
            return cls(text, Grain.DAY, day, day)
        if match["month"]:
            return cls._months(text, Grain.MONTH, year, int(match["month"]), 1)
        if match["quarter"]:
            return cls._months(text, Grain.QUARTER, year, 3 * int(match["quarter"]) - 2, 3)
        if match["half"]:
            return cls._months(text, Grain.HALF, year, 6 * int(match["half"]) - 5, 6)
        return cls._months(text, Grain.YEAR, year, 1, 12)

    @classmethod
    def year(cls, year: int) -> "Period":
        """The calendar year."""
        return cls.parse(f"{year:04d}")

    @classmethod
    def _months(cls, text: str, grain: Grain, year: int, month: int, count: int) -> "Period":
        first = date(year, month, 1)
        after = month + count
        if after > 12 and year == date.max.year:
            return cls(text, grain, first, date.max)
        following = date(year + (after > 12), after - 12 * (after > 12), 1)
        return cls(text, grain, first, following - timedelta(days=1))

    def __str__(self) -> str:
        return self.text
