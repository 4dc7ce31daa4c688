"""What was found about a goal, and how."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from plansite.model.figures import Interval, Observation
from plansite.model.messages import Message, Moment, Quantity
from plansite.model.plan import Override
from plansite.model.records import Milestone
from plansite.model.states import State, Tag


@dataclass(frozen=True)
class Finding:
    """What a rule concludes: the state, the `case` of the table of decisions, and the working in words.

    `figure` is the number that was compared, ready to be printed, `date` its time and `bounds` what
    its rounding leaves open, in the goal's unit; `share` is it in percent of the target. `windows`
    gives the state of each judged period: True kept, False broken, None not known. `numbers` are what
    the rule worked out, by name, each printed somewhere in the working; `projection` is a straight line
    drawn on to the deadline, which decides nothing.
    """

    state: State
    sentence: Message
    case: str = ""
    formula: Message | None = None
    steps: tuple[Message, ...] = ()
    deciding: tuple[Observation | Milestone, ...] = ()
    figure: Quantity | None = None
    date: Moment | None = None
    bounds: Interval | None = None
    share: Decimal | None = None
    windows: Mapping[str, bool | None] = field(default_factory=dict)
    tags: tuple[Tag, ...] = ()
    numbers: Mapping[str, Decimal] = field(default_factory=dict)
    projection: Message | None = None


@dataclass(frozen=True)
class Assessment:
    """A finding on a day (`as_of`), with its inputs and the name and version of its rule."""

    goal_id: str
    as_of: date
    rule: str
    rule_version: int
    finding: Finding
    tags: tuple[Tag, ...]
    inputs: tuple[Observation | Milestone, ...]
    override: Override | None = None

    @property
    def state(self) -> State:
        """The state the site shows: the declared one where there is an override."""
        return self.override.state if self.override else self.finding.state
