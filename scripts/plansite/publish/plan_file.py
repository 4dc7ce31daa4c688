"""`plan.json`: the plan's document, bodies, clauses and goals."""

from typing import Any

from plansite.model.language import Bilingual
from plansite.model.plan import Goal, Kind, Plan, Section
from plansite.publish.values import encode, number


def content(plan: Plan) -> bytes:
    """The plan as JSON; goals and departments by id, in the plan's order."""
    return encode(document(plan))


def document(plan: Plan) -> dict[str, Any]:
    """The same before it is written."""
    return {
        "document": {
            "title": _both(plan.document.title),
            "number": plan.document.number,
            "issuer": _both(plan.document.issuer),
            "issued": plan.document.issued.isoformat(),
            "text": "plan.txt",
        },
        "area_code": plan.area_code,
        "period": {"start": plan.start.isoformat(), "end": plan.end.isoformat()},
        "pace": {
            "method": plan.pacing.method,
            "on_track": number(plan.pacing.on_track),
            "behind": number(plan.pacing.behind),
        },
        "departments": {each.id: {"name": _both(each.name)} for each in plan.departments.values()},
        "chapters": [_section(each) for each in plan.chapters],
        "tasks": [_section(each) for each in plan.tasks],
        "safeguards": [_section(each) for each in plan.safeguards],
        "goals": {each.id: goal(each) for each in plan.goals},
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "id": section.id,
        "clause": section.clause,
        "heading": section.heading,
        "title": _both(section.title),
        "chapter": section.chapter or None,
        "departments": list(section.departments),
    }


def goal(goal: Goal) -> dict[str, Any]:
    """One goal, but for its id."""
    return {
        "clause": goal.clause,
        "kind": goal.kind.value,
        "title": _both(goal.title),
        "quote": goal.quote,
        "target": number(goal.target),
        "minimum": number(goal.minimum),
        "maximum": number(goal.maximum),
        "unit": goal.unit or None,
        "deadline": goal.deadline.isoformat(),
        "deadline_stated": goal.deadline_stated,
        **_pacing(goal),
        "windows": [[period.text for period in window] for window in goal.windows],
        "indicators": list(goal.indicators),
        "numerator": goal.numerator or None,
        "denominator": goal.denominator or None,
        "departments": list(goal.departments),
        "reading": _both(goal.reading) if goal.reading else None,
    }


def _pacing(goal: Goal) -> dict[str, Any]:
    """How the pace is judged, for the kinds that have one."""
    if goal.kind not in (Kind.LEVEL, Kind.COVERAGE):
        return dict.fromkeys(("method", "on_track", "behind", "baseline"))
    pacing = goal.pacing
    return {
        "method": pacing.method,
        "on_track": number(pacing.on_track),
        "behind": number(pacing.behind),
        "baseline": goal.baseline.text if goal.baseline else None,
    }


def _both(text: Bilingual) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}
