"""Context: the same indicator in the counties inside and in the sister cities, for one and the same time.

Nobody is judged here, since the plan sets no target for them. Places respect rounding: a figure stands
behind those that are surely larger, and may stand behind those that are possibly larger.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from plansite.model.figures import Observation
from plansite.model.project import Project
from plansite.model.records import Measure


class Group(StrEnum):
    """Areas that can be compared with each other."""

    COUNTIES = "counties"
    PEERS = "peers"


@dataclass(frozen=True)
class Placed:
    """A figure and the places that its rounding leaves open; 1 is the largest."""

    row: Observation
    best: int
    worst: int


@dataclass(frozen=True)
class Comparison:
    """One indicator at one time, largest first; `missing` areas of the group have no figure for it."""

    indicator_id: str
    group: Group
    placed: tuple[Placed, ...]
    missing: tuple[str, ...]


def comparisons(project: Project, indicator_id: str, as_of: date) -> Iterator[Comparison]:
    """The latest comparison of each group: at least two areas, and among sister cities the plan's own."""
    for group in Group:
        areas = members(project, group)
        by_time = together(project, indicator_id, areas, as_of)
        fitting = [
            rows for rows in by_time if len(rows) > 1 and (group is Group.COUNTIES or _has_own(project, rows))
        ]
        if fitting:
            rows = fitting[-1]
            missing = set(areas) - {row.area_code for row in rows}
            yield Comparison(indicator_id, group, ranked(rows), tuple(sorted(missing)))


def members(project: Project, group: Group) -> tuple[str, ...]:
    """The areas of a group, by code: those inside the plan's area, or its sisters and itself."""
    own = project.areas.get(project.plan.area_code)
    if own is None:
        return ()
    if group is Group.COUNTIES:
        return tuple(
            sorted(code for code, each in project.areas.items() if each.parent_code == own.area_code)
        )
    sisters = (
        code
        for code, each in project.areas.items()
        if each.parent_code and each.parent_code == own.parent_code and each.level == own.level
    )
    return tuple(sorted(sisters))


def together(
    project: Project, indicator_id: str, areas: Collection[str], as_of: date
) -> list[tuple[Observation, ...]]:
    """The figures of some areas for each time that has any, the earliest first.

    A stock is compared on one day, a flow over one period.
    """
    stock = project.indicators[indicator_id].measure is Measure.STOCK
    found: dict[tuple[date, date | None], dict[str, Observation]] = {}
    for area in areas:
        for row in project.series(indicator_id, area):
            if row.period.last <= as_of:
                time = (row.period.last, None if stock else row.period.first)
                found.setdefault(time, {}).setdefault(area, row)
    ordered = sorted(found, key=lambda time: (time[0], time[1] or date.min))
    return [tuple(found[time].values()) for time in ordered]


def ranked(rows: Sequence[Observation]) -> tuple[Placed, ...]:
    """Figures of one time, largest first; equal ones share their place."""
    largest_first = sorted(rows, key=lambda row: (-row.value, row.area_code))
    return tuple(
        Placed(
            row,
            1 + sum(other.interval.low > row.interval.high for other in rows),
            1 + sum(other.interval.high > row.interval.low for other in rows if other is not row),
        )
        for row in largest_first
    )


def _has_own(project: Project, rows: Sequence[Observation]) -> bool:
    return any(row.area_code == project.plan.area_code for row in rows)
