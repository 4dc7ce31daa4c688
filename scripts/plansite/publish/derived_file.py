"""`derived.json`: every figure that was worked out, and the rows that it comes from."""

from typing import Any

from plansite.model.figures import Derived
from plansite.model.project import Project
from plansite.publish.values import encode, number


def content(project: Project) -> bytes:
    """All derived figures by their key, in the order of indicators, areas and time."""
    figures = [row for key in sorted(project.derived) for row in project.derived[key]]
    return encode({"$schema": "derived.schema.json", "figures": {row.key: figure(row) for row in figures}})


def figure(row: Derived) -> dict[str, Any]:
    """One of them."""
    return {
        "indicator_id": row.indicator_id,
        "area_code": row.area_code,
        "period": row.period.text,
        "value": number(row.value),
        "low": number(row.interval.low),
        "high": number(row.interval.high),
        "rounded_to": number(row.rounded_to),
        "status": row.status.value,
        "rule": row.rule,
        "times": number(row.times),
        "from": [each.ref for each in row.lineage],
        "sources": list(row.sources),
    }
