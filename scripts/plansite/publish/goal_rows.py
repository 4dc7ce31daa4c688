"""The rows behind one goal as one flat table, with names and sources beside the codes."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from plansite.assess.behind import Behind, behind
from plansite.model.assessment import Assessment
from plansite.model.figures import Derived, Entry, Observation
from plansite.model.plan import Goal
from plansite.model.project import Project
from plansite.model.records import Milestone, Source
from plansite.model.tables import Table
from plansite.publish.sheet import Sheet, Terms, cited
from plansite.publish.values import number


def sheet(project: Project, goal: Goal, assessment: Assessment, terms: Terms) -> Sheet:
    """The rows behind a goal, ready for any format; a table without rows where nothing was published."""
    fields = schema()["fields"]
    header = tuple(str(field["name"]) for field in fields)
    found = [_row(project, each) for each in behind(project, goal, assessment)]
    records = [tuple(row.get(name, "") for name in header) for row in found]
    table = Table.of(goal.id, f"{goal.id}.csv", header, records, range(2, len(records) + 2))
    return Sheet(goal.id, goal.title, fields, table, cited(table, project.sources), terms)


@cache
def schema() -> Mapping[str, Any]:
    """The Table Schema of such a table."""
    text = (files("plansite.publish") / "goal_rows.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


def _row(project: Project, each: Behind) -> Mapping[str, str]:
    row = each.row
    found = {
        "role": each.role.value,
        "row": row.ref,
        **_sources([project.sources[name] for name in row.sources]),
    }
    match row:
        case Milestone():
            when = row.date.isoformat() if row.date else ""
            own: Mapping[str, str] = {
                "period": when,
                "status": row.state.value,
                "note": row.note,
                "quote": row.quote,
            }
        case Entry():
            own = {}
        case Observation():
            own = _figure(project, row)
    return {**found, **own}


def _figure(project: Project, row: Observation) -> Mapping[str, str]:
    indicator, area = project.indicators[row.indicator_id], project.areas[row.area_code]
    return {
        "indicator_id": row.indicator_id,
        "indicator_zh": indicator.name.zh,
        "indicator_en": indicator.name.en,
        "area_code": row.area_code,
        "area_zh": area.name.zh,
        "area_en": area.name.en,
        "period": row.period.text,
        "value": _plain(row.value),
        "unit": indicator.unit,
        "rounded_to": "" if row.rounded_to is None else _plain(row.rounded_to),
        "status": row.status.value,
        "rule": row.rule if isinstance(row, Derived) else "",
        "note": row.note,
        "quote": row.quote,
    }


def _plain(value: Decimal) -> str:
    """A number as the JSON files have it: a quotient ends where a double does."""
    return str(number(value))


def _sources(sources: Sequence[Source]) -> Mapping[str, str]:
    """The sources of a row; those of a figure that was worked out side by side."""
    texts = {
        "source_id": [each.source_id for each in sources],
        "source_title": [each.title for each in sources],
        "publisher": [each.publisher for each in sources],
        "published": [each.published.isoformat() if each.published else "" for each in sources],
        "url": [each.url for each in sources],
        "provenance": [each.provenance.value for each in sources],
    }
    return {name: "; ".join(filter(None, each)) for name, each in texts.items()}
