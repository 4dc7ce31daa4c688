"""What pages are made from: the project, what was found, and what is published beside them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from plansite.model.assessment import Assessment
from plansite.model.figures import Observation
from plansite.model.language import Bilingual, Language
from plansite.model.messages import Moment, Named, Quantity
from plansite.model.plan import Goal
from plansite.model.project import Project


@dataclass(frozen=True)
class Picture:
    """A drawn chart: its SVG, and the addresses under which it is published."""

    svg: str
    svg_file: str
    png_file: str


@dataclass(frozen=True)
class Site:
    """Everything a page may show; `sizes` are the bytes of the published files by address."""

    project: Project
    assessments: Mapping[str, Assessment]
    pictures: Mapping[tuple[Language, str], Picture]
    bullets: Mapping[tuple[Language, str], str]
    sizes: Mapping[str, int]

    def quantity(self, row: Observation) -> Quantity:
        """A published figure, ready to be printed."""
        indicator = self.project.indicators[row.indicator_id]
        ref = f"observations/{row.key}/value"
        return Quantity(row.value, indicator.unit, ref, indicator.decimals, row.rounded_to)

    def moment(self, row: Observation) -> Moment:
        """The time a published figure is about."""
        return Moment(row.period, self.project.indicators[row.indicator_id].measure)

    def title(self, goal: Goal) -> Named:
        """What a goal is called."""
        return Named(goal.title, f"plan/{goal.id}/title")

    def indicator(self, indicator_id: str) -> Named:
        """What an indicator is called."""
        return Named(self.project.indicators[indicator_id].name, f"indicators/{indicator_id}/name")

    def bound(self, goal: Goal, field: str) -> Quantity:
        """A number the plan sets for a goal."""
        return Quantity(getattr(goal, field), goal.unit, f"plan/{goal.id}/{field}", decimals=2)

    def departments(self, goal: Goal) -> tuple[Bilingual, ...]:
        """The names of those whom the plan makes responsible; empty where it names none."""
        return tuple(self.project.plan.departments[each].name for each in goal.departments)


def count(number: int, ref: str) -> Quantity:
    """A counted number with the address of the published count it repeats."""
    return Quantity(Decimal(number), "", ref)
