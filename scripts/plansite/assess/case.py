"""What a rule works from: what was known of one goal, its target, and names for what it computes."""

from dataclasses import dataclass
from decimal import Decimal

from plansite.model.figures import Interval, Observation, rounded_apart
from plansite.model.known import Known
from plansite.model.records import Milestone


@dataclass(frozen=True)
class Case(Known):
    """One goal on one day, to be judged."""

    def inputs(self) -> tuple[Observation | Milestone, ...]:
        """Every row the rule may have looked at."""
        figures = [row for indicator in self.goal.measured for row in self.series(indicator)]
        return (*figures, *self.milestones())

    def target(self) -> Decimal:
        """The target of a goal whose kind has one."""
        if self.goal.target is None:
            raise ValueError(f"goal {self.goal.id} has no target")
        return self.goal.target

    def share(self, figure: Interval) -> Decimal:
        """How much of the target is there, in percent to one decimal."""
        return rounded_apart(100 * figure.value / self.target(), 1, Decimal(100))
