"""The published figures: kept as text by column, and made into numbers when they are asked for.

A table of a million figures is read in full to be checked, yet a goal asks for a few of them.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import overload

from plansite.model.columns import Column
from plansite.model.figures import Observation, Status
from plansite.model.periods import Period

COLUMNS = (
    "indicator_id", "area_code", "period", "value", "status", "source_id", "note", "rounded_to", "quote",
)  # fmt: skip

Series = tuple[str, str]


@dataclass(frozen=True)
class Observations(Sequence[Observation]):
    """All figures in the order of their table; `columns` has one column for each of `COLUMNS`."""

    columns: tuple[Column, ...]
    _made: dict[Series, tuple[Observation, ...]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, figures: Iterable[Observation]) -> "Observations":
        """The collection of some figures."""
        texts = [_texts(figure) for figure in figures]
        return cls(tuple(map(Column.of, zip(*texts, strict=True))) or tuple(Column.of(()) for _ in COLUMNS))

    def __len__(self) -> int:
        return len(self.columns[0])

    def __iter__(self) -> Iterator[Observation]:
        return map(_figure, *self.columns)

    @overload
    def __getitem__(self, at: int) -> Observation: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Observation, ...]: ...
    def __getitem__(self, at: int | slice) -> Observation | tuple[Observation, ...]:
        if isinstance(at, slice):
            return tuple(map(_figure, *(column[at] for column in self.columns)))
        return _figure(*(column[at] for column in self.columns))

    @cached_property
    def places(self) -> Mapping[Series, Sequence[int]]:
        """The rows of each series, that is of one indicator in one area."""
        indicators, areas = self.columns[:2]
        found: dict[tuple[int, int], array[int]] = {}
        for at, key in enumerate(zip(indicators.codes, areas.codes, strict=True)):
            if key in found:
                found[key].append(at)
            else:
                found[key] = array("I", (at,))
        return {(indicators.texts[one], areas.texts[two]): rows for (one, two), rows in found.items()}

    def series(self, indicator_id: str, area_code: str) -> tuple[Observation, ...]:
        """The figures of one indicator in one area, oldest first."""
        key = (indicator_id, area_code)
        if key not in self._made:
            found = (self[at] for at in self.places.get(key, ()))
            self._made[key] = tuple(sorted(found, key=lambda row: (row.period.last, row.period.first)))
        return self._made[key]


def _figure(*cells: str) -> Observation:
    indicator, area, period, value, status, source, note, rounded_to, quote = cells
    return Observation(
        indicator,
        area,
        Period.parse(period),
        Decimal(value),
        Status(status),
        source,
        note,
        Decimal(rounded_to) if rounded_to else None,
        quote,
    )


def _texts(figure: Observation) -> tuple[str, ...]:
    return (
        figure.indicator_id,
        figure.area_code,
        figure.period.text,
        str(figure.value),
        figure.status.value,
        figure.source_id,
        figure.note,
        "" if figure.rounded_to is None else str(figure.rounded_to),
        figure.quote,
    )
