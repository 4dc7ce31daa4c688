"""`assessments.json`: every verdict with its working, and the counts that the overview prints."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from plansite.assess import departments
from plansite.model.assessment import Assessment, Finding
from plansite.model.figures import Observation
from plansite.model.language import Language
from plansite.model.messages import Message
from plansite.model.plan import Kind
from plansite.model.project import Project
from plansite.model.states import State, Tag
from plansite.publish.values import encode, number
from plansite.wording import Wording

Wordings = Mapping[Language, Wording]


def content(project: Project, assessments: Sequence[Assessment], wordings: Wordings) -> bytes:
    """All assessments as JSON, by goal."""
    states = Counter(assessment.state for assessment in assessments)
    unverified = Counter(each.state for each in assessments if Tag.UNVERIFIED in each.tags)
    chapters = Counter(project.plan.chapter(goal).id for goal in project.plan.goals)
    kinds = Counter(goal.kind for goal in project.plan.goals)
    return encode(
        {
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
            "unverified": {state.value: unverified[state] for state in State},
            "states": {state.value: states[state] for state in State},
            "chapters": {chapter.id: chapters[chapter.id] for chapter in project.plan.chapters},
            "kinds": {kind.value: kinds[kind] for kind in Kind},
            "departments": departments.counts(project, assessments),
            "goals": {assessment.goal_id: _assessment(assessment, wordings) for assessment in assessments},
        }
    )


def _assessment(assessment: Assessment, wordings: Wordings) -> dict[str, Any]:
    finding = assessment.finding
    return {
        "state": assessment.state.value,
        "computed_state": finding.state.value,
        "tags": [tag.value for tag in assessment.tags],
        "rule": assessment.rule,
        **_numbers(finding),
        "windows": dict(finding.windows),
        "sentence": _said(finding.sentence, wordings),
        "formula": _said(finding.formula, wordings) if finding.formula else None,
        "steps": [_said(step, wordings) for step in finding.steps],
        "inputs": [_address(row) for row in assessment.inputs],
        "deciding": [_address(row) for row in finding.deciding],
    }


def _numbers(finding: Finding) -> dict[str, int | float | None]:
    figure, bounds = finding.figure, finding.bounds
    return {
        "figure": number(figure.value) if figure else None,
        "rounded_to": number(figure.rounded_to) if figure else None,
        "low": number(bounds.low) if bounds else None,
        "high": number(bounds.high) if bounds else None,
        "share": number(finding.share),
        "pace": number(finding.pace),
    }


def _address(row: Any) -> str:
    return f"{'observations' if isinstance(row, Observation) else 'milestones'}/{row.key}"


def _said(message: Message, wordings: Wordings) -> dict[str, str]:
    return {language.value: wording.text(message) for language, wording in wordings.items()}
