"""What can be said of one goal as of one day, for rules and pictures alike.

Figures count once their period has ended, whenever they were published; a statement counts from
the day it is about, or from the day of its source where it names none.
"""

from dataclasses import dataclass
from datetime import date

from plansite.model.figures import Observation
from plansite.model.messages import Moment, Quantity
from plansite.model.periods import Period
from plansite.model.plan import Goal
from plansite.model.project import Project
from plansite.model.records import Measure, Milestone

_GRAINS = {"annual": "year", "half-yearly": "half", "quarterly": "quarter", "monthly": "month"}


@dataclass(frozen=True)
class Known:
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
        """What sources say of the goal's step by the day; undated rows last."""
        rows = [row for row in self.project.milestones if row.goal_id == self.goal.id]
        past = [row for row in rows if self._said_on(row) <= self.as_of]
        return tuple(sorted(past, key=lambda row: (row.date is None, row.date or date.max, row.source_id)))

    def _said_on(self, row: Milestone) -> date:
        return row.date or self.project.sources[row.source_id].published or date.min

    def reposted(self, row: Observation | Milestone) -> bool:
        """Whether the row rests on a copy, not on a publisher's own site."""
        return self.project.reposted(row)

    def quantity(self, row: Observation) -> Quantity:
        """A published figure, ready to be printed."""
        return self.project.quantity(row)

    def moment(self, row: Observation) -> Moment:
        """The time a published figure is about."""
        return self.project.moment(row)
