"""`assessments.json`: every verdict with its working, and the counts that the overview prints."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from plansite.assess import departments
from plansite.model.assessment import Assessment, Finding
from plansite.model.figures import Observation
from plansite.model.language import Language
from plansite.model.messages import Message
from plansite.model.plan import Kind, Override
from plansite.model.project import Project
from plansite.model.records import Milestone, Provenance
from plansite.model.states import State, Tag
from plansite.publish.values import encode, number
from plansite.wording import Wording

# The numbers of a pace, in the words of `assess.paces`.
WORKED_OUT = (
    *("baseline", "start", "counted", "progress", "way", "days", "days_due", "years", "years_due"),
    *("growth", "growth_due", "before", "yearly_change", "expected", "pace", "miss"),
    *("projection", "projection_low", "projection_high", "projection_points"),
)

Wordings = Mapping[Language, Wording]


def content(project: Project, assessments: Sequence[Assessment], wordings: Wordings) -> bytes:
    """All assessments as JSON, by goal."""
    states = Counter(each.state for each in assessments)
    computed = Counter(each.state for each in assessments if each.override is None)
    declared = Counter(each.state for each in assessments if each.override)
    unverified = Counter(
        each.state for each in assessments if Tag.UNVERIFIED in each.tags and each.override is None
    )
    chapters = Counter(project.plan.chapter(goal).id for goal in project.plan.goals)
    provenance = Counter(project.sources[row.source_id].provenance for row in project.observations)
    kinds = Counter(goal.kind for goal in project.plan.goals)
    return encode(
        {
            "$schema": "assessments.schema.json",
            "as_of": assessments[0].as_of.isoformat(),
            "summary": {
                "goals": len(assessments),
                "due": sum(
                    each.as_of >= goal.deadline
                    for goal, each in zip(project.plan.goals, assessments, strict=True)
                ),
                "indicators": len(project.indicators),
                "sources": len(project.sources),
                "figures": len(project.observations),
            },
            "provenance": {each.value: provenance[each] for each in Provenance},
            "unverified": {state.value: unverified[state] for state in State},
            "states": {state.value: states[state] for state in State},
            "computed": {state.value: computed[state] for state in State},
            "declared": {state.value: declared[state] for state in State},
            "chapters": {chapter.id: chapters[chapter.id] for chapter in project.plan.chapters},
            "kinds": {kind.value: kinds[kind] for kind in Kind},
            "departments": departments.counts(project, assessments),
            "goals": {each.goal_id: assessment(project, each, wordings) for each in assessments},
        }
    )


def assessment(project: Project, judged: Assessment, wordings: Wordings) -> dict[str, Any]:
    """One verdict with its working."""
    finding, declared = judged.finding, judged.override
    return {
        "state": judged.state.value,
        "computed_state": finding.state.value,
        "tags": [tag.value for tag in judged.tags],
        "rule": judged.rule,
        "rule_version": judged.rule_version,
        "case": finding.case,
        **_numbers(finding),
        "windows": dict(finding.windows),
        "sentence": _said(finding.sentence, wordings),
        "formula": _said(finding.formula, wordings) if finding.formula else None,
        "steps": [_said(step, wordings) for step in finding.steps],
        "projected": _said(finding.projection, wordings) if finding.projection else None,
        "inputs": [_input(project, row) for row in judged.inputs],
        "deciding": [row.ref for row in finding.deciding],
        "override": _override(declared) if declared else None,
    }


def _numbers(finding: Finding) -> dict[str, int | float | None]:
    """What the rule compared and worked out; `null` where this finding has no such number."""
    figure, bounds = finding.figure, finding.bounds
    compared = {
        "figure": figure.value if figure else None,
        "rounded_to": figure.rounded_to if figure else None,
        "low": bounds.low if bounds else None,
        "high": bounds.high if bounds else None,
        "share": finding.share,
    }
    return {name: number(compared.get(name, finding.numbers.get(name))) for name in (*compared, *WORKED_OUT)}


def _input(project: Project, row: Observation | Milestone) -> dict[str, Any]:
    found = {"row": row.ref, "sources": list(row.sources), "unverified": project.reposted(row)}
    if isinstance(row, Milestone):
        return {**found, "date": row.date.isoformat() if row.date else None, "said": row.state.value}
    return {
        **found,
        "period": row.period.text,
        "value": number(row.value),
        "rounded_to": number(row.rounded_to),
        "status": row.status.value,
    }


def _override(declared: Override) -> dict[str, Any]:
    return {
        "state": declared.state.value,
        "reason": {"zh": declared.reason.zh, "en": declared.reason.en},
        "office": {"zh": declared.office.zh, "en": declared.office.en},
        "date": declared.date.isoformat(),
        "source_id": declared.source_id,
    }


def _said(message: Message, wordings: Wordings) -> dict[str, str]:
    return {language.value: wording.text(message) for language, wording in wordings.items()}
