"""Figures of several indicators for the same time."""

from collections.abc import Iterator
from datetime import date
from decimal import Context, Decimal

from plansite.model.derivations import Derivation
from plansite.model.figures import Derived, Interval, Observation, Status
from plansite.model.project import Project
from plansite.model.records import Measure

# As many digits as a JSON number keeps exactly.
_DIGITS = Context(prec=12)


def aligned(project: Project, derivation: Derivation, area: str) -> Iterator[tuple[Observation, ...]]:
    """One figure of each input, for every time at which all of them are known.

    Stocks meet on their day; a flow meets a flow of the same period, and a stock on its period's last day.
    """
    any_stock = any(project.indicators[each].measure is Measure.STOCK for each in derivation.inputs)
    known: list[dict[tuple[date | None, date], Observation]] = []
    for each in derivation.inputs:
        rows = reversed(project.series(each, area))
        known.append({(None if any_stock else row.period.first, row.period.last): row for row in rows})
    for time in sorted(set.intersection(*map(set, known)), key=lambda time: time[1]):
        yield tuple(each[time] for each in known)


def derived(
    derivation: Derivation,
    rows: tuple[Observation, ...],
    bounds: Interval,
    rounded_to: Decimal | None = None,
    times: Decimal = Decimal(1),
) -> Derived:
    """The figure that some rows make; as settled as the least settled of them."""
    value = _DIGITS.plus(bounds.value)
    first = rows[0]
    return Derived(
        derivation.indicator_id,
        first.area_code,
        first.period,
        value,
        _status(rows),
        first.source_id,
        rounded_to=rounded_to,
        rule=derivation.rule.value,
        times=times,
        bounds=bounds,
        lineage=rows,
    )


def _status(rows: tuple[Observation, ...]) -> Status:
    found = {row.status for row in rows}
    return next((each for each in (Status.PRELIMINARY, Status.REVISED) if each in found), Status.FINAL)
