"""What a rule gets to see: one goal, the day, and what had been published by then."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plansite.model.figures import Interval, Observation, rounded_apart
from plansite.model.messages import Moment, Quantity
from plansite.model.periods import Period
from plansite.model.plan import Goal
from plansite.model.project import Project
from plansite.model.records import Measure, Milestone

_GRAINS = {"annual": "year", "half-yearly": "half", "quarterly": "quarter", "monthly": "month"}


@dataclass(frozen=True)
class Case:
    """One goal on one day."""

    project: Project
    goal: Goal
    as_of: date

    @property
    def due(self) -> bool:
        """Whether the deadline has come."""
        return self.as_of >= self.goal.deadline

    def series(self, indicator_id: str) -> tuple[Observation, ...]:
        """The city's figures of an indicator whose periods have ended, oldest first."""
        found = self.project.series(indicator_id)
        return tuple(row for row in found if row.period.last <= self.as_of)

    def comparable(self, indicator_id: str) -> tuple[Observation, ...]:
        """The figures that a target can be compared with: a stock at any grain, a flow at its own."""
        indicator = self.project.indicators[indicator_id]
        grain = _GRAINS.get(indicator.frequency)
        if indicator.measure is Measure.STOCK or grain is None:
            return self.series(indicator_id)
        return tuple(row for row in self.series(indicator_id) if row.period.grain == grain)

    def on_deadline(self, indicator_id: str) -> Observation | None:
        """The D-figure: a stock at the deadline at any grain, a flow at its own grain."""
        found = self.comparable(indicator_id)
        return next((row for row in found if row.period.last == self.goal.deadline), None)

    def in_year(self, indicator_id: str, year: Period) -> Observation | None:
        """The figure of one full calendar year: of a stock, the one of its last day."""
        stock = self.project.indicators[indicator_id].measure is Measure.STOCK
        for row in self.series(indicator_id):
            if row.period == year or (stock and row.period.last == year.last):
                return row
        return None

    def milestones(self) -> tuple[Milestone, ...]:
        """What sources say of the goal's step, by the day of the case."""
        return tuple(
            row
            for row in self.project.milestones
            if row.goal_id == self.goal.id and (row.date is None or row.date <= self.as_of)
        )

    def inputs(self) -> tuple[Observation | Milestone, ...]:
        """Every row the rule may have looked at."""
        figures = [row for indicator in self.goal.measured for row in self.series(indicator)]
        return (*figures, *self.milestones())

    def quantity(self, row: Observation) -> Quantity:
        """A published figure, ready to be printed."""
        indicator = self.project.indicators[row.indicator_id]
        ref = f"observations/{row.key}/value"
        return Quantity(row.value, indicator.unit, ref, indicator.decimals, row.rounded_to)

    def moment(self, row: Observation) -> Moment:
        """The time a published figure is about."""
        return Moment(row.period, self.project.indicators[row.indicator_id].measure)

    def bound(self, field: str) -> Quantity:
        """A number the plan sets: `target`, `minimum` or `maximum`."""
        value = getattr(self.goal, field)
        return Quantity(value, self.goal.unit, f"plan/{self.goal.id}/{field}", decimals=2)

    def computed(
        self, value: Decimal, field: str, unit: str = "", rounded_to: Decimal | None = None
    ) -> Quantity:
        """A number that the rule worked out; published under `field` of the assessment."""
        return Quantity(value, unit, f"assessments/{self.goal.id}/{field}", decimals=6, rounded_to=rounded_to)

    def target(self) -> Decimal:
        """The target of a goal whose kind has one."""
        if self.goal.target is None:
            raise ValueError(f"goal {self.goal.id} has no target")
        return self.goal.target

    def share(self, figure: Interval) -> Decimal:
        """How much of the target is there, in percent to one decimal."""
        return rounded_apart(100 * figure.value / self.target(), 1, Decimal(100))
