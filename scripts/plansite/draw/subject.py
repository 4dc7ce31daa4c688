"""What a picture is of: a goal, its figures by the day of the assessment, and the words for them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from plansite.model.assessment import Assessment
from plansite.model.figures import Observation
from plansite.model.messages import Listing, Moment, Quantity, Value
from plansite.model.periods import Grain, Period
from plansite.model.plan import Goal
from plansite.model.project import Project
from plansite.model.records import Measure, Milestone, Provenance
from plansite.wording import Wording

_GRAINS = {
    "annual": Grain.YEAR, "half-yearly": Grain.HALF, "quarterly": Grain.QUARTER, "monthly": Grain.MONTH,
}  # fmt: skip


@dataclass(frozen=True)
class Subject:
    """One goal, ready to be drawn in one language."""

    project: Project
    goal: Goal
    assessment: Assessment
    wording: Wording

    @property
    def due(self) -> bool:
        """Whether the deadline has come."""
        return self.assessment.as_of >= self.goal.deadline

    def say(self, key: str, **values: Value) -> str:
        """A phrase of the charts' own wording."""
        return self.wording.phrase(f"charts.{key}", **values)

    def series(self, indicator_id: str) -> tuple[Observation, ...]:
        """The figures in the plan's own area whose periods have ended, oldest first."""
        found = self.project.series(indicator_id)
        return tuple(row for row in found if row.period.last <= self.assessment.as_of)

    def in_year(self, indicator_id: str, year: Period) -> Observation | None:
        """The figure of one calendar year."""
        return next((row for row in self.series(indicator_id) if row.period == year), None)

    def final(self, indicator_id: str) -> Observation | None:
        """The figure on the deadline: of a flow only at the indicator's own grain."""
        indicator = self.project.indicators[indicator_id]
        grain = _GRAINS.get(indicator.frequency)
        for row in self.series(indicator_id):
            whole = indicator.measure is Measure.STOCK or grain in (None, row.period.grain)
            if row.period.last == self.goal.deadline and whole:
                return row
        return None

    def shown(self, indicator_id: str) -> Observation | None:
        """The one figure to show: what decided, else the deadline's, else the latest."""
        decided = [row for row in self.assessment.finding.deciding if isinstance(row, Observation)]
        mine = [row for row in decided if row.indicator_id == indicator_id]
        final = self.final(indicator_id)
        return mine[-1] if mine else final or next(iter(self.series(indicator_id)[::-1]), None)

    @cached_property
    def milestones(self) -> tuple[Milestone, ...]:
        """What sources say of the goal's step by the day of the assessment, undated ones last."""
        known = [row for row in self.project.milestones if row.goal_id == self.goal.id]
        past = [row for row in known if row.date is None or row.date <= self.assessment.as_of]
        return tuple(sorted(past, key=lambda row: (row.date is None, row.date or date.max, row.source_id)))

    def verified(self, row: Observation | Milestone) -> bool:
        """Whether the row rests on a publisher's own site."""
        source = self.project.sources.get(row.source_id)
        return source is not None and source.provenance is not Provenance.REPOST

    def quantity(self, row: Observation) -> Quantity:
        """A published figure, ready to be said."""
        indicator = self.project.indicators[row.indicator_id]
        ref = f"observations/{row.key}/value"
        return Quantity(row.value, indicator.unit, ref, indicator.decimals, row.rounded_to)

    def figure(self, row: Observation) -> str:
        """A published figure in words."""
        return self.wording.amount(self.quantity(row))

    def unit(self, row: Observation) -> str:
        """The unit of a figure by itself."""
        return self.wording.unit(self.project.indicators[row.indicator_id].unit)

    def moment(self, row: Observation) -> Moment:
        """The time a figure is about."""
        return Moment(row.period, self.project.indicators[row.indicator_id].measure)

    def bound(self, name: str, value: Decimal) -> Quantity:
        """A number that the plan sets: `target`, `minimum` or `maximum`."""
        return Quantity(value, self.goal.unit, f"plan/{self.goal.id}/{name}", decimals=6)

    def dated(self, row: Observation) -> str:
        """A figure with its time, and whether it still has to be verified."""
        said = self.say("dated", time=self.moment(row), figure=self.quantity(row))
        return said if self.verified(row) else self.say("unverified", figure=said)

    def total(self, rows: Sequence[Observation]) -> Quantity:
        """The sum of published figures, as coarse as the coarsest of them."""
        first = self.project.indicators[rows[0].indicator_id]
        decimals = max(self.project.indicators[row.indicator_id].decimals for row in rows)
        steps = [row.rounded_to for row in rows if row.rounded_to is not None]
        value = sum((row.value for row in rows), Decimal(0))
        return Quantity(value, first.unit, f"plan/{self.goal.id}/sum", decimals, max(steps, default=None))

    def percent(self, value: Decimal) -> str:
        """An end of a scale from nothing to everything."""
        return self.wording.amount(Quantity(value, "%", f"plan/{self.goal.id}/scale"))

    def joined(self, said: Sequence[str]) -> str:
        """Several phrases as one, joined as the language joins them."""
        return self.wording.text(Listing(tuple(said)))

    def name(self, indicator_id: str) -> str:
        """What an indicator is called."""
        return self.wording.text(self.project.indicators[indicator_id].name)

    def listing(self, rows: Iterable[Observation]) -> Listing:
        """Figures one after another; of a long series the first and the last ones."""
        said = [self.dated(row) for row in rows]
        return Listing(tuple(said if len(said) <= 6 else [*said[:2], "…", *said[-3:]]))
