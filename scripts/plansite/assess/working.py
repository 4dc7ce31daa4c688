"""Writes down how a rule came to its state, so that a reader can do the sum again.

Keys: `sentences.<kind>.<state>` for the finding, `steps.<name>` for the working and
`formulas.<comparison>` for the comparison with the numbers put in.
"""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from plansite.assess.case import Case
from plansite.assess.decisions import decided
from plansite.assess.points import Point
from plansite.assess.projection import Projection
from plansite.model.assessment import Finding
from plansite.model.figures import Comparison, Derived, Observation, rounded_apart
from plansite.model.messages import Listing, Message, Moment, Quantity, Value
from plansite.model.plan import Kind
from plansite.model.records import Milestone
from plansite.model.states import State, Tag

Row = Observation | Milestone

# States that leave the outcome open: a share of the target would say more than is known.
_OPEN = (State.REACHED_BEFORE, State.UNKNOWN)


class Working:
    """Collects the steps of one case and closes with the finding."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.deadline = Moment(case.goal.deadline)
        opening = f"steps.{'due' if case.due else 'not-due'}.{case.goal.kind.value}"
        self._steps = [self._message(opening, as_of=Moment(case.as_of))]
        self._formula: Message | None = None
        self._numbers: dict[str, Decimal] = {}

    def number(
        self, name: str, value: Decimal, unit: str = "", rounded_to: Decimal | None = None
    ) -> Quantity:
        """A number that the rule worked out; it is published under its name beside the finding."""
        self._numbers[name] = value
        ref = f"assessments/{self.case.goal.id}/{name}"
        return Quantity(value, unit, ref, decimals=6, rounded_to=rounded_to)

    def difference(self, name: str, value: Decimal) -> Value:
        """The same for the difference of two figures of the goal: between percents, in percentage points."""
        if self.case.goal.unit != "%":
            return self.number(name, value, self.case.goal.unit)
        return Message("common.points", {"value": self.number(name, value)})

    def add(self, step: str, /, **values: Value) -> "Working":
        """Write down one step, `steps.<step>`."""
        self._steps.append(self._message(f"steps.{step}", **values))
        return self

    def add_point(self, step: str, point: Point) -> "Working":
        """Write down a dated figure and its comparison with the target."""
        values = self._said(point)
        self._add_parts(point).add(step, **values)
        found = point.compare(self.case)
        parts = found is Comparison.UNDECIDED and not point.complete
        return self.compare("parts" if parts else found.value, **values)

    def add_baseline(self, point: Point) -> "Working":
        """Write down where the way to the target began."""
        figure, date = self._total(point, "baseline"), self.case.moment(point.rows[0])
        return self._add_parts(point, "baseline").add("baseline", figure=figure, date=date)

    def add_thresholds(self, measure: str) -> "Working":
        """Write down which pace leads to which state."""
        pacing, ref = self.case.goal.pacing, f"plan/{self.case.goal.id}"
        return self.add(
            f"thresholds.{measure}",
            method=Message(f"method.pace.name.{pacing.method}"),
            on_track=Quantity(pacing.on_track, "", f"{ref}/on_track", decimals=6),
            behind=Quantity(pacing.behind, "", f"{ref}/behind", decimals=6),
        )

    def compare(self, comparison: str, /, **values: Value) -> "Working":
        """Write down a comparison with the numbers put in, `formulas.<comparison>`."""
        self._steps.append(self.formula(comparison, **values))
        return self

    def formula(self, comparison: str, /, **values: Value) -> Message:
        """Name the comparison that decides, without writing it down (again)."""
        self._formula = self._message(f"formulas.{comparison}", **values)
        return self._formula

    def conclude(
        self,
        case: str,
        point: Point | None = None,
        *,
        beside: Point | None = None,
        variant: str = "",
    ) -> Finding:
        """The finding of a goal that is judged by one dated figure; a sum that lacks parts is tagged.

        `beside` is another figure that the state rests on: a baseline, or the one that fell short.
        """
        values = self._said(point) if point else {}
        tags = () if point is None or point.complete else (Tag.LOWER_BOUND,)
        rows = tuple(row for each in (point, beside) if each for row in each.rows)
        found = self.close(case, rows, values=values, tags=tags, variant=variant)
        if point is None:
            return found
        return replace(
            found,
            figure=self._total(point),
            date=self.case.moment(point.rows[0]),
            bounds=point.figure,
            share=None if found.state in _OPEN else self.case.share(point.figure),
        )

    def close(
        self,
        case: str,
        deciding: tuple[Row, ...] = (),
        *,
        values: Mapping[str, Value] = MappingProxyType({}),
        windows: Mapping[str, bool | None] = MappingProxyType({}),
        tags: tuple[Tag, ...] = (),
        variant: str = "",
    ) -> Finding:
        """The finding of a case of the published table, with the values that its sentence needs.

        `variant` picks another sentence for the same state.
        """
        state = decided(self.case.goal.kind, case, due=self.case.due)
        return Finding(
            state=state,
            case=case,
            sentence=self._message(f"sentences.{self.case.goal.kind.value}.{state.value}{variant}", **values),
            formula=self._formula,
            steps=tuple(self._steps),
            deciding=deciding,
            windows=windows,
            tags=tags,
            numbers=dict(self._numbers),
        )

    def drawn_on(self, found: Finding, line: Projection | None) -> Finding:
        """The finding with what the figures would come to on a straight line; it decides nothing."""
        if line is None:
            return found
        unit = self.case.goal.unit
        said = self._message(
            "projection.line" if line.low < line.high else "projection.exact",
            points=self.number("projection_points", Decimal(line.points)),
            value=self.number("projection", line.value, unit),
            low=self.number("projection_low", line.low, unit),
            high=self.number("projection_high", line.high, unit),
        )
        return replace(found, numbers=dict(self._numbers), projection=said)

    def caveat(self, rows: tuple[Row, ...], *, complete: bool = True) -> Message:
        """What the reader must know of a figure: that it is a repost, or that parts of it are missing."""
        reposted = "repost" if any(self.case.reposted(row) for row in rows) else "none"
        return Message(f"sentences.caveat.{reposted if complete else 'part-' + reposted}")

    def _add_parts(self, point: Point, name: str = "figure") -> "Working":
        """Write down how a figure is made of several: the share of one in another, or a sum."""
        figures = [self.case.quantity(row) for row in point.rows]
        date, total = self.case.moment(point.rows[0]), self._total(point, name)
        if self.case.goal.kind is Kind.COVERAGE:
            part, whole = figures
            return self.add("share", date=date, numerator=part, denominator=whole, share=total)
        if len(figures) > 1:
            return self.add("sum", date=date, figures=Listing(tuple(figures)), total=total)
        return self

    def _message(self, key: str, /, **values: Value) -> Message:
        standing: dict[str, Value] = {"deadline": self.deadline, **self.case.goal.bounds()}
        return Message(key, {**standing, **values})

    def _said(self, point: Point) -> dict[str, Value]:
        first = point.rows[0]
        values: dict[str, Value] = {
            "figure": self._total(point),
            "date": self.case.moment(first),
            "caveat": self.caveat(point.rows, complete=point.complete),
        }
        if point.compare(self.case) is Comparison.UNDECIDED:
            values["low"] = self.number("low", point.figure.low, self.case.goal.unit)
            values["high"] = self.number("high", point.figure.high, self.case.goal.unit)
        return values

    def _total(self, point: Point, name: str = "figure") -> Quantity:
        first = point.rows[0]
        single = len(self.case.goal.indicators) == 1
        if single and not isinstance(first, Derived):
            return self.case.quantity(first)
        places = self.case.quantity(first).decimals if single else 1
        value = rounded_apart(point.figure.value, places, self.case.target())
        return self.number(name, value, self.case.goal.unit, point.rounded_to)
