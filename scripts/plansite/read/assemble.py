"""Turns a reading that passed its checks into typed records."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from plansite.model.columns import Column
from plansite.model.language import Bilingual
from plansite.model.observations import COLUMNS, Observations
from plansite.model.project import Project
from plansite.model.records import (
    Area,
    DatePrecision,
    Indicator,
    Measure,
    Milestone,
    MilestoneState,
    Provenance,
    Register,
    Source,
    Term,
)
from plansite.model.tables import Table
from plansite.read.derivations import derivations
from plansite.read.plan import plan
from plansite.read.reading import Reading

Row = Mapping[str, str]


def assemble(reading: Reading) -> Project:
    """The project of a reading in which the checks found no error."""
    if reading.plan is None:
        raise ValueError("a reading without a plan cannot be assembled")

    def rows(table: str) -> Iterator[Row]:
        return (row for _, row in reading.tables[table].rows())

    return Project(
        plan=plan(reading.plan.data, reading.text),
        descriptor=reading.package(),
        tables=reading.tables,
        indicators={row["indicator_id"]: _indicator(row) for row in rows("indicators")},
        areas={row["area_code"]: _area(row) for row in rows("areas")},
        sources={row["source_id"]: _source(row) for row in rows("sources")},
        observations=_observations(reading.tables["observations"]),
        milestones=tuple(_milestone(row) for row in rows("milestones")),
        registers=tuple(_registers(reading)),
        derivations=tuple(derivations(reading.derived.data)) if reading.derived else (),
        terms=tuple(_term(row) for row in rows("terms")),
    )


def _indicator(row: Row) -> Indicator:
    return Indicator(
        indicator_id=row["indicator_id"],
        name=_both(row, "name"),
        unit=row["unit"],
        kind=row["kind"],
        measure=Measure(row["measure"]),
        decimals=int(row["decimals"]),
        minimum=_decimal(row["minimum"]),
        maximum=_decimal(row["maximum"]),
        frequency=row["frequency"],
        definition=_both(row, "definition"),
    )


def _area(row: Row) -> Area:
    return Area(row["area_code"], _both(row, "name"), row["level"], row["parent_code"])


def _source(row: Row) -> Source:
    return Source(
        source_id=row["source_id"],
        title=row["title"],
        publisher=row["publisher"],
        published=_date(row["published"]),
        url=row["url"],
        provenance=Provenance(row["provenance"]),
    )


def _observations(table: Table) -> Observations:
    """The figures; an optional column that the file does without is empty."""
    none = Column(("",), (0,) * table.height)
    return Observations(tuple(table.columns.get(name, none) for name in COLUMNS))


def _milestone(row: Row) -> Milestone:
    return Milestone(
        goal_id=row["goal_id"],
        date=_date(row["date"]),
        date_precision=DatePrecision(row["date_precision"]),
        state=MilestoneState(row["state"]),
        source_id=row["source_id"],
        note=row["note"],
        quote=row.get("quote", ""),
    )


def _registers(reading: Reading) -> Iterator[Register]:
    for resource in reading.resources():
        if resource.get("role") == "register":
            name = resource["name"]
            found = tuple(row for _, row in reading.tables[name].rows())
            yield Register(name, complete=bool(resource.get("complete")), rows=found)


def _term(row: Row) -> Term:
    return Term(row["term_id"], _both(row, "term"), _both(row, "definition"), row.get("short_for", ""))


def _both(row: Row, name: str) -> Bilingual:
    return Bilingual(row[f"{name}_zh"], row[f"{name}_en"])


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
