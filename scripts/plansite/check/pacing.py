"""How the plan's data asks for the pace to be judged: thresholds in order, a baseline before the deadline."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from plansite.model.periods import Period
from plansite.model.problems import Problem
from plansite.read.documents import Document

_PACED = ("level", "coverage")


def problems(document: Document) -> Iterator[Problem]:
    """What is wrong with the plan's own pace and with that of its goals, whose periods are sound."""
    yield from _thresholds(document, document.data["pace"], "pace")
    for index, goal in enumerate(document.data["goals"]):
        deadline = goal.get("deadline", document.data["period"]["end"])
        baseline = goal.get("baseline")
        if baseline and Period.parse(baseline).last >= date.fromisoformat(deadline):
            yield _at(document, index, "baseline", "baseline-late", baseline, deadline)
        method = goal.get("pace", document.data["pace"])["method"]
        is_yearly = goal["kind"] in _PACED and method != "linear-path"
        if is_yearly and not deadline.endswith("-12-31"):
            yield _at(document, index, "deadline", "deadline-not-year-end", deadline, method)
        if "pace" in goal:
            yield from _thresholds(document, goal["pace"], "goals", index, "pace")


def _at(document: Document, index: int, name: str, code: str, value: str, expected: str) -> Problem:
    line = document.line("goals", index, name)
    return Problem(code, document.file, line, name, value, details={"expected": expected})


def _thresholds(document: Document, pace: Mapping[str, Any], *place: str | int) -> Iterator[Problem]:
    """Thresholds in the order that their method needs."""
    on_track, behind = Decimal(pace["on_track"]), Decimal(pace["behind"])
    falling = pace["method"] == "trend-extrapolation"
    if on_track == behind or (on_track < behind) is not falling:
        line = document.line(*place, "on_track")
        yield Problem("pace-thresholds", document.file, line, "on_track", f"{on_track}, {behind}")
