"""For machines: what changed, with the ids of goals and the codes of problems."""

import json
from collections.abc import Mapping
from typing import Any

from plansite.compare.comparison import Effect, Gap
from plansite.compare.words import Words
from plansite.model.assessment import Assessment
from plansite.model.history import Revision
from plansite.report.grouping import Group, Grouped
from plansite.report.told import told
from plansite.wording import Wording


def as_json(words: Words) -> str:
    """The comparison as a JSON document."""
    found = words.comparison
    document = {
        "base": found.base,
        "head": found.head or None,
        "summary": words.summary(),
        "valid": found.valid,
        "judged": found.judged,
        "unread": list(found.unread),
        "rows": [_row(row) for row in found.rows],
        "effects": [_effect(each) for each in found.effects],
        "gaps": {name: [_gap(each) for each in getattr(found, name)] for name in ("opened", "closed")},
        "problems": _problems(found.problems, words.wording),
        "suspicious": _problems(found.suspicious, words.wording),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _row(cells: tuple[Revision, ...]) -> Mapping[str, Any]:
    first = cells[0]
    said = [{"column": each.column, "before": each.before, "after": each.after} for each in cells]
    return {"table": first.table, "key": first.key, "change": first.change.value, "cells": said}


def _effect(effect: Effect) -> Mapping[str, Any]:
    return {"goal": effect.goal.id, "before": _verdict(effect.before), "after": _verdict(effect.after)}


def _verdict(judged: Assessment | None) -> Mapping[str, Any] | None:
    if judged is None:
        return None
    finding = judged.finding
    return {
        "state": judged.state.value,
        "tags": [tag.value for tag in judged.tags],
        "figure": str(finding.figure.value) if finding.figure else None,
        "share": str(finding.share) if finding.share is not None else None,
    }


def _gap(gap: Gap) -> Mapping[str, Any]:
    when = gap.what.when
    return {
        "goal": gap.goal.id,
        "indicator": gap.what.indicator_id or None,
        "when": getattr(when, "text", None) or str(when),
    }


def _problems(problems: Grouped, wording: Wording) -> list[Mapping[str, Any]]:
    return [_problem(group, wording) for group in problems.groups]


def _problem(group: Group, wording: Wording) -> Mapping[str, Any]:
    problem, said = group.problem, told(group.problem, wording)
    return {
        "code": problem.code,
        "level": problem.severity.value,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "message": said.message,
        "fix": said.fix,
        "count": group.count,
    }
