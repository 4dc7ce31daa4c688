"""What the API answers: one entry an address; files, index, OpenAPI and page follow from it."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, Final

from plansite.model.assessment import Assessment
from plansite.model.edition import Edition
from plansite.model.language import Bilingual, Language
from plansite.model.observations import COLUMNS, Series
from plansite.model.plan import Goal
from plansite.model.project import Project
from plansite.model.records import Area, Indicator, Source
from plansite.publish import assessments_file, derived_file, goal_rows, plan_file
from plansite.publish.formats import rows_json
from plansite.publish.sheet import terms
from plansite.publish.values import number
from plansite.wording import Wording

Payload = Mapping[str, Any]
Answers = Iterator[tuple[str, Callable[[], Payload]]]


@dataclass(frozen=True)
class Content:
    """What answers are made from."""

    project: Project
    assessments: Sequence[Assessment]
    wordings: Mapping[Language, Wording]
    edition: Edition

    @cached_property
    def series(self) -> tuple[Mapping[str, list[Series]], Mapping[str, list[Series]]]:
        """The series that have figures, by their indicator and by their area."""
        by_indicator: dict[str, list[Series]] = {}
        by_area: dict[str, list[Series]] = {}
        for series in sorted({*self.project.observations.places, *self.project.derived}):
            by_indicator.setdefault(series[0], []).append(series)
            by_area.setdefault(series[1], []).append(series)
        return by_indicator, by_area


@dataclass(frozen=True)
class Endpoint:
    """One kind of address below `api/v1/`: its name (also in the locale files), path, schema and answers.

    `answers` gives each value of the path's parameter (an empty one where it has none) and the answer,
    made only when it is asked for.
    """

    name: str
    path: str
    schema: str
    answers: Callable[[Content], Answers]

    @property
    def parameter(self) -> str:
        """The name of the path's parameter; empty where it has none."""
        return self.path.partition("{")[2].partition("}")[0]

    def address(self, value: str) -> str:
        """The path of one answer."""
        return self.path.replace(f"{{{self.parameter}}}", value) if self.parameter else self.path


def _one(payload: Callable[[Content], Payload]) -> Callable[[Content], Answers]:
    return lambda content: iter([("", partial(payload, content))])


def _goals(content: Content) -> Payload:
    goals = zip(content.project.plan.goals, content.assessments, strict=True)
    return {"goals": [_brief(plan_file.goal(goal), goal.id, content, each) for goal, each in goals]}


def _brief(goal: Payload, goal_id: str, content: Content, assessment: Assessment) -> Payload:
    said = assessments_file.assessment(content.project, assessment, content.wordings)
    kept = ("clause", "kind", "title", "target", "minimum", "maximum", "unit", "deadline", "departments")
    return {
        "id": goal_id,
        **{name: goal[name] for name in kept},
        **{name: said[name] for name in ("state", "tags", "sentence")},
        "address": f"goals/{goal_id}.json",
    }


def _each_goal(content: Content) -> Answers:
    for goal, assessment in zip(content.project.plan.goals, content.assessments, strict=True):
        yield goal.id, partial(_goal, content, goal, assessment)


def _goal(content: Content, goal: Goal, assessment: Assessment) -> Payload:
    said = terms(content.project.descriptor, content.edition)
    sheet = goal_rows.sheet(content.project, goal, assessment, said)
    return {
        "goal": {"id": goal.id, **plan_file.goal(goal)},
        "assessment": assessments_file.assessment(content.project, assessment, content.wordings),
        "rows": json.loads(b"".join(rows_json.content(sheet))),
        "sources": [_source(each) for each in sheet.sources],
    }


def _assessments(content: Content) -> Payload:
    return {
        "assessments": {
            each.goal_id: assessments_file.assessment(content.project, each, content.wordings)
            for each in content.assessments
        }
    }


def _by_indicator(content: Content) -> Answers:
    for name, each in sorted(content.project.indicators.items()):
        yield name, partial(_figures, content, 0, name, {"indicator": _indicator(each)})


def _by_area(content: Content) -> Answers:
    for code, each in sorted(content.project.areas.items()):
        yield code, partial(_figures, content, 1, code, {"area": _area(each)})


def _figures(content: Content, part: int, name: str, head: Payload) -> Payload:
    """The figures of all series of an indicator (part 0) or an area (part 1), published and worked out."""
    project, series = content.project, content.series[part].get(name, [])
    found = project.observations
    places = sorted(at for each in series for at in found.places.get(each, ()))
    derived = [row for each in series for row in project.derived.get(each, ())]
    return {
        **head,
        "observations": (_observation(project, [column[at] for column in found.columns]) for at in places),
        "derived": [derived_file.figure(row) for row in derived],
    }


def _observation(project: Project, cells: Sequence[str]) -> Payload:
    row = dict(zip(COLUMNS, cells, strict=True))
    return {
        "indicator_id": row["indicator_id"],
        "area_code": row["area_code"],
        "period": row["period"],
        "value": _exact(row["value"]),
        "unit": project.indicators[row["indicator_id"]].unit,
        "status": row["status"],
        "source_id": row["source_id"],
        "note": row["note"] or None,
        "rounded_to": _exact(row["rounded_to"]) if row["rounded_to"] else None,
        "quote": row["quote"] or None,
    }


def _exact(text: str) -> int | float:
    value = float(text)
    return int(value) if value.is_integer() else value


def _plan(content: Content) -> Payload:
    plan = plan_file.document(content.project.plan)
    return {
        **plan,
        "departments": [{"id": name, **each} for name, each in plan["departments"].items()],
        "goals": [{"id": name, **each} for name, each in plan["goals"].items()],
    }


def _indicator(each: Indicator) -> Payload:
    return {
        "indicator_id": each.indicator_id,
        "name": _both(each.name),
        "unit": each.unit,
        "kind": each.kind,
        "measure": each.measure.value,
        "decimals": each.decimals,
        "minimum": number(each.minimum),
        "maximum": number(each.maximum),
        "frequency": each.frequency,
        "definition": _both(each.definition),
    }


def _area(each: Area) -> Payload:
    return {
        "area_code": each.area_code,
        "name": _both(each.name),
        "level": each.level,
        "parent_code": each.parent_code or None,
    }


def _source(each: Source) -> Payload:
    return {
        "source_id": each.source_id,
        "title": each.title,
        "publisher": each.publisher,
        "published": each.published.isoformat() if each.published else None,
        "url": each.url or None,
        "provenance": each.provenance.value,
    }


def _both(text: Bilingual) -> Payload:
    return {"zh": text.zh, "en": text.en}


def _listed(name: str, rows: Callable[[Content], Iterable[Payload]]) -> Callable[[Content], Payload]:
    return lambda content: {name: list(rows(content))}


ENDPOINTS: Final = (
    Endpoint("goals", "goals.json", "goals", _one(_goals)),
    Endpoint("goal", "goals/{goal_id}.json", "goal", _each_goal),
    Endpoint("assessments", "assessments.json", "assessments", _one(_assessments)),
    Endpoint(
        "by-indicator",
        "observations/by-indicator/{indicator_id}.json",
        "observations-by-indicator",
        _by_indicator,
    ),
    Endpoint("by-area", "observations/by-area/{area_code}.json", "observations-by-area", _by_area),
    Endpoint(
        "indicators",
        "indicators.json",
        "indicators",
        _one(_listed("indicators", lambda found: map(_indicator, found.project.indicators.values()))),
    ),
    Endpoint(
        "areas",
        "areas.json",
        "areas",
        _one(_listed("areas", lambda found: map(_area, found.project.areas.values()))),
    ),
    Endpoint(
        "sources",
        "sources.json",
        "sources",
        _one(_listed("sources", lambda found: map(_source, found.project.sources.values()))),
    ),
    Endpoint("plan", "plan.json", "plan", _one(_plan)),
)
