"""What a picture is of: a goal, its figures by the day of the assessment, and the words for them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from plansite.model.assessment import Assessment
from plansite.model.figures import Observation
from plansite.model.known import Known
from plansite.model.messages import Listing, Quantity, Value
from plansite.model.periods import Period
from plansite.model.plan import Goal
from plansite.model.project import Project
from plansite.wording import Wording


@dataclass(frozen=True)
class Subject(Known):
    """One goal, ready to be drawn in one language."""

    assessment: Assessment
    wording: Wording

    @classmethod
    def of(cls, project: Project, goal: Goal, assessment: Assessment, wording: Wording) -> "Subject":
        """The subject of an assessment, on its day."""
        return cls(project, goal, assessment.as_of, assessment, wording)

    def say(self, key: str, **values: Value) -> str:
        """A phrase of the charts' own wording."""
        return self.wording.phrase(f"charts.{key}", **values)

    def shown(self, indicator_id: str) -> Observation | None:
        """The one figure to show: what was compared, else what decided, the deadline's or the latest."""
        finding, series = self.assessment.finding, self.series(indicator_id)
        if finding.date is not None and isinstance(finding.date.when, Period):
            day = finding.date.when.last
            return next((row for row in series if row.period.last == day), None)
        mine = [row for row in finding.deciding if row in series]
        final = self.on_deadline(indicator_id)
        return mine[0] if mine else final or next(iter(series[::-1]), None)

    def figure(self, row: Observation, *, bare: bool = False) -> str:
        """A published figure in words; a bare one without its unit, unless that is a mere %."""
        quantity = self.quantity(row)
        return self.wording.amount(replace(quantity, unit="") if bare and quantity.unit != "%" else quantity)

    def unit(self, row: Observation) -> str:
        """The unit of a figure by itself."""
        return self.wording.unit(self.project.indicators[row.indicator_id].unit)

    def dated(self, row: Observation) -> str:
        """A figure with its time, and whether it still has to be verified."""
        said = self.say("dated", time=self.moment(row), figure=self.quantity(row))
        return self.say("unverified", figure=said) if self.reposted(row) else said

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
