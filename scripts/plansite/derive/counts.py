"""Count: the rows of a complete register, of one kind and in one area, by date.

A stock counts what was there at the end of each year (and on the last day for which the register is
complete), a flow what came in each year. A day on which a row might or might not count yet, because its
date is not known well enough, has no figure.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from plansite.model.derivations import Count, Derivation
from plansite.model.figures import Derived, Entry, Interval, Status
from plansite.model.periods import Period
from plansite.model.project import Project
from plansite.model.records import Measure

Row = Mapping[str, str]


def figures(project: Project, derivation: Derivation, area: str) -> Iterator[Derived]:
    """The counts of the plan's area and of those inside it: a register of the city knows no others."""
    count = derivation.count
    if count is None:
        raise ValueError(f"{derivation.indicator_id} counts no register")
    if area not in _inside(project, project.plan.area_code):
        return
    inside = _inside(project, area)
    rows = [row for row in _rows(project, count) if row.get("area_code", area) in inside]
    dated = [(row, Period.parse(row[count.dated]) if row[count.dated] else None) for row in rows]
    stock = project.indicators[derivation.indicator_id].measure is Measure.STOCK
    for period in _periods(count, [when for _, when in dated if when], stock=stock):
        first = date.min if stock else period.first
        if all(_is_decided(when, first, period.last) for _, when in dated):
            counted = [
                row for row, when in dated if when and first <= when.first and when.last <= period.last
            ]
            yield _figure(project, derivation, count, area, period, counted)


def _figure(
    project: Project, derivation: Derivation, count: Count, area: str, period: Period, counted: list[Row]
) -> Derived:
    number = Decimal(len(counted))
    keys = _keys(project, count.register)
    entries = tuple(
        Entry(count.register, ":".join(row[name] for name in keys), row["source_id"]) for row in counted
    )
    return Derived(
        derivation.indicator_id,
        area,
        period,
        number,
        Status.FINAL,
        entries[0].source_id if entries else next(_rows(project, replace(count, where={})))["source_id"],
        rule=derivation.rule.value,
        bounds=Interval(number, number, number),
        lineage=entries,
    )


def _rows(project: Project, count: Count) -> Iterator[Row]:
    register = next(each for each in project.registers if each.name == count.register)
    for row in register.rows:
        if all(row.get(name) == value for name, value in count.where.items()):
            yield row


def _keys(project: Project, register: str) -> list[str]:
    described = next(each for each in project.descriptor["resources"] if each["name"] == register)
    keys = described["schema"].get("primaryKey", [])
    return [keys] if isinstance(keys, str) else list(keys)


def _inside(project: Project, area: str) -> set[str]:
    """The area and all below it."""
    found = {area}
    while more := {code for code, each in project.areas.items() if each.parent_code in found} - found:
        found |= more
    return found


def _periods(count: Count, known: list[Period], *, stock: bool) -> Iterator[Period]:
    if not known:
        return
    for year in range(min(each.first.year for each in known), count.through.year + 1):
        if (period := Period.year(year)).last <= count.through:
            yield period
    if stock and (count.through.month, count.through.day) != (12, 31):
        yield Period.parse(count.through.isoformat())


def _is_decided(when: Period | None, first: date, last: date) -> bool:
    """Whether it is clear that a row counts or not: its date lies wholly inside, before or after."""
    if when is None:
        return False
    return (when.last <= last and (when.first >= first or when.last < first)) or when.first > last
