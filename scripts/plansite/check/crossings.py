"""What only several files together can tell. One rule a function; a new rule is one more line in RULES."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from plansite.check import glance
from plansite.check.possible_periods import possible_periods
from plansite.check.series import series
from plansite.check.texts import texts
from plansite.check.translations import translations
from plansite.model.figures import Derived, Observation
from plansite.model.plan import Goal, Kind
from plansite.model.problems import Problem
from plansite.model.project import Project
from plansite.model.records import Measure, Provenance
from plansite.read import Reading
from plansite.read.documents import Document
from plansite.read.reading import DERIVED, PLAN

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_WAN = 10_000


def problems(project: Project, reading: Reading, today: date | None = None) -> Iterator[Problem]:
    """Everything the rules find, in their order; without a day nothing is still to come."""
    for rule in RULES:
        yield from rule(project, reading)
    yield from possible_periods(project, reading, today)


def known_indicators(project: Project, reading: Reading) -> Iterator[Problem]:
    """Every indicator a goal names is described, and measured in the goal's unit."""
    for index, goal in enumerate(project.plan.goals):
        for name, indicator_id in _indicators(goal):
            if indicator_id not in project.indicators:
                yield _in_plan(reading, index, name, "indicator-unknown", indicator_id)
        for indicator_id in goal.indicators:
            indicator = project.indicators.get(indicator_id)
            if indicator and goal.unit and indicator.unit != goal.unit:
                yield _in_plan(reading, index, "unit", "unit-differs", goal.unit, indicator.unit)


def _indicators(goal: Goal) -> Iterator[tuple[str, str]]:
    """The indicators a goal names, each with the property that names it."""
    yield from (("indicators", each) for each in goal.indicators)
    yield from ((name, each) for name in ("numerator", "denominator") if (each := getattr(goal, name)))
    yield from (("context", each) for each in goal.context)


def named_units(project: Project, reading: Reading) -> Iterator[Problem]:
    """Every unit has its English name in the plan."""
    used = {indicator.unit for indicator in project.indicators.values()}
    used |= {goal.unit for goal in project.plan.goals if goal.unit and not goal.indicators}
    for unit in sorted(used - set(project.plan.units)):
        yield Problem("unit-unnamed", PLAN, reading.plan.line("units") if reading.plan else 1, "units", unit)


def plan_area(project: Project, reading: Reading) -> Iterator[Problem]:
    """The plan's own area is in the table of areas."""
    if project.plan.area_code not in project.areas and reading.plan:
        line = reading.plan.line("area_code")
        yield Problem("area-unknown", PLAN, line, "area_code", project.plan.area_code)


def source_addresses(_project: Project, reading: Reading) -> Iterator[Problem]:
    """A repost is never linked."""
    table = reading.tables["sources"]
    for line, row in table.rows():
        if row["provenance"] == Provenance.REPOST and row["url"]:
            yield Problem("repost-linked", table.file, line, "url", row["url"])


def used_sources(project: Project, reading: Reading) -> Iterator[Problem]:
    """Every source supports something."""
    citing = (table for name, table in reading.tables.items() if name != "sources")
    cited = (table.columns["source_id"] for table in citing if "source_id" in table.columns)
    used = {text for column in cited for text in column.texts}
    used |= {goal.override.source_id for goal in project.plan.goals if goal.override}
    table = reading.tables["sources"]
    for line, row in table.rows():
        if row["source_id"] not in used:
            yield Problem("source-unused", table.file, line, "source_id", row["source_id"])


def known_overrides(project: Project, reading: Reading) -> Iterator[Problem]:
    """An override names a source that exists."""
    for index, goal in enumerate(project.plan.goals):
        if goal.override and goal.override.source_id not in project.sources:
            yield _in_plan(reading, index, "override.source_id", "source-unknown", goal.override.source_id)


def possible_values(project: Project, reading: Reading) -> Iterator[Problem]:
    """Counts are whole, and no value leaves the bounds of its indicator."""
    table = reading.tables["observations"]
    values = table.columns["value"]
    for at in glance.odd_values(project.observations, project.indicators):
        observation, line, value = project.observations[at], table.lines[at], values[at]
        indicator = project.indicators[observation.indicator_id]
        whole = observation.value == observation.value.to_integral_value()
        if indicator.kind in glance.WHOLE and not whole:
            yield Problem("count-not-whole", table.file, line, "value", value)
        elif indicator.kind in glance.WHOLE and "." in value:
            details = {"expected": value.partition(".")[0]}
            yield Problem("count-decimal", table.file, line, "value", value, details=details)
        low, high = indicator.minimum, indicator.maximum
        if (low is not None and observation.value < low) or (high is not None and observation.value > high):
            bounds = {"minimum": str(low), "maximum": str(high)}
            yield Problem("value-out-of-bounds", table.file, line, "value", value, details=bounds)


def milestones_of_milestones(project: Project, reading: Reading) -> Iterator[Problem]:
    """A milestone row belongs to a milestone goal, and is dated unless its date is unknown."""
    kinds = {goal.id: goal.kind for goal in project.plan.goals}
    table = reading.tables["milestones"]
    for line, row in table.rows():
        if kinds.get(row["goal_id"]) is not Kind.MILESTONE:
            yield Problem("milestone-unknown", table.file, line, "goal_id", row["goal_id"])
        if bool(row["date"]) == (row["date_precision"] == "unknown"):
            yield Problem("date-and-precision", table.file, line, "date", row["date"])


def one_final_figure(project: Project, reading: Reading) -> Iterator[Problem]:
    """Figures of a stock, of whatever grain, that end on the deadline agree."""
    for goal in project.plan.goals:
        for indicator_id in goal.measured:
            indicator = project.indicators.get(indicator_id)
            if indicator is None or indicator.measure is not Measure.STOCK:
                continue
            final = [row for row in project.series(indicator_id) if row.period.last == goal.deadline]
            if len({row.value for row in final}) > 1:
                shown = ", ".join(f"{row.period}: {row.value}" for row in final)
                yield _in_observations(project, reading, final[-1], "final-figures-differ", shown)


def possible_shares(project: Project, reading: Reading) -> Iterator[Problem]:
    """No part is larger than its whole."""
    for goal in project.plan.goals:
        wholes = {row.period.last: row for row in project.series(goal.denominator)}
        for row in project.series(goal.numerator):
            whole = wholes.get(row.period.last)
            if whole is not None and row.value > whole.value:
                shown = f"{row.indicator_id} {row.period}: {row.value} > {whole.indicator_id}: {whole.value}"
                yield _in_observations(project, reading, row, "part-exceeds-whole", shown)


def possible_targets(project: Project, reading: Reading) -> Iterator[Problem]:
    """A target is more than nothing and a share at most the whole; ranges and deadlines can be met."""
    for index, goal in enumerate(project.plan.goals):
        impossible = list(_impossible(goal))
        for field, value in impossible:
            yield _in_plan(reading, index, field, "target-impossible", value)
        for field, value in () if impossible else _unquoted(goal):
            yield _in_plan(reading, index, field, "target-not-quoted", value)
        if not project.plan.start <= goal.deadline <= project.plan.end:
            yield _in_plan(reading, index, "deadline", "deadline-outside", goal.deadline.isoformat())


def _impossible(goal: Goal) -> Iterator[tuple[str, str]]:
    highest = Decimal(100) if goal.unit == "%" else Decimal("Infinity")
    if goal.target is not None and not 0 < goal.target <= highest:
        yield "target", str(goal.target)
    if goal.minimum is not None and goal.maximum is not None and goal.minimum > goal.maximum:
        yield "minimum", f"{goal.minimum}..{goal.maximum}"


def _unquoted(goal: Goal) -> Iterator[tuple[str, str]]:
    """Numbers that the plan's own words do not hold (full coverage has none: it is all of them)."""
    quoted = {Decimal(number) for number in _NUMBER.findall(goal.quote.replace(",", ""))}
    for field, bound in goal.bounds().items():
        if goal.kind is not Kind.COVERAGE and not quoted & {bound.value, bound.value / _WAN}:
            yield field, str(bound.value)


RULES: tuple[Callable[[Project, Reading], Iterator[Problem]], ...] = (
    known_indicators,
    named_units,
    plan_area,
    source_addresses,
    used_sources,
    known_overrides,
    possible_values,
    milestones_of_milestones,
    one_final_figure,
    possible_shares,
    possible_targets,
    series,
    translations,
    texts,
)


def _in_plan(reading: Reading, index: int, name: str, code: str, value: str, expected: str = "") -> Problem:
    document = reading.plan or Document(PLAN, {}, {})
    details: Mapping[str, str] = {"expected": expected} if expected else {}
    return Problem(code, PLAN, document.line("goals", index, *name.split(".")), name, value, details=details)


def _in_observations(project: Project, reading: Reading, row: Observation, code: str, value: str) -> Problem:
    if isinstance(row, Derived):
        document = reading.derived or Document(DERIVED, {}, {})
        return Problem(code, DERIVED, document.line("indicators", row.indicator_id), "rule", value)
    table = reading.tables["observations"]
    line = table.lines[project.observations.index(row)]
    return Problem(code, table.file, line, "value", value)
