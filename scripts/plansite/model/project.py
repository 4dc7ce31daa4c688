"""A whole project, checked and typed: what every later stage works from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from plansite.model.derivations import Derivation
from plansite.model.figures import Derived, Observation
from plansite.model.messages import Moment, Quantity
from plansite.model.observations import Observations, Series
from plansite.model.plan import Plan
from plansite.model.records import Area, Indicator, Milestone, Provenance, Register, Source, Term
from plansite.model.tables import Table


@dataclass(frozen=True)
class Project:
    """The plan and all its tables. `descriptor` is the Data Package with its schemas inlined."""

    plan: Plan
    descriptor: Mapping[str, Any]
    tables: Mapping[str, Table]
    indicators: Mapping[str, Indicator]
    areas: Mapping[str, Area]
    sources: Mapping[str, Source]
    observations: Observations
    milestones: tuple[Milestone, ...]
    registers: tuple[Register, ...]
    terms: tuple[Term, ...]
    derivations: tuple[Derivation, ...] = ()
    derived: Mapping[Series, tuple[Derived, ...]] = field(default_factory=dict)

    def series(self, indicator_id: str, area_code: str | None = None) -> tuple[Observation, ...]:
        """The figures of one indicator in one area (the plan's own by default), oldest first."""
        key = (indicator_id, area_code or self.plan.area_code)
        return self.derived[key] if key in self.derived else self.observations.series(*key)

    def reposted(self, row: Observation | Milestone) -> bool:
        """Whether the row rests on a copy somewhere, not on the publisher's own site alone."""
        return any(self.sources[each].provenance is Provenance.REPOST for each in row.sources)

    def quantity(self, row: Observation) -> Quantity:
        """A published figure, ready to be printed."""
        indicator = self.indicators[row.indicator_id]
        return Quantity(row.value, indicator.unit, f"{row.ref}/value", indicator.decimals, row.rounded_to)

    def moment(self, row: Observation) -> Moment:
        """The time a published figure is about."""
        return Moment(row.period, self.indicators[row.indicator_id].measure)

    def elsewhere(self, indicator_id: str) -> Iterator[Observation]:
        """The latest figure of an indicator in every other area, by area code."""
        for area_code in self._areas_of.get(indicator_id, ()):
            if area_code != self.plan.area_code:
                yield self.series(indicator_id, area_code)[-1]

    @cached_property
    def _areas_of(self) -> Mapping[str, list[str]]:
        """The areas in which an indicator has figures, in the order of their codes."""
        found: dict[str, list[str]] = {}
        for indicator, area_code in sorted({*self.observations.places, *self.derived}):
            found.setdefault(indicator, []).append(area_code)
        return found
