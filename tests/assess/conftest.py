"""A small town's plan, built in memory: one goal, its figures in a short notation, one day to judge on.

Figures: `period=value`, before it `b:` for another indicator than `a`, after it `~100` for "rounded to 100",
`!preliminary` for a status, `@repost` for a source: `"a:2023=10 b:2025=1500~100!preliminary@repost"`.
Milestones: `state`, `state/date` (exact) or `state/date/precision`, and `@repost`:
`"started/2022-05-01 done/2026-02-01/no-later-than@repost"`.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from plansite.assess import assess_goal
from plansite.assess.case import Case
from plansite.model.assessment import Assessment
from plansite.model.figures import Observation, Status
from plansite.model.language import Bilingual
from plansite.model.observations import Observations
from plansite.model.periods import Period
from plansite.model.plan import Document, Goal, Kind, Pacing, Plan
from plansite.model.project import Project
from plansite.model.records import (
    DatePrecision,
    Indicator,
    Measure,
    Milestone,
    MilestoneState,
    Provenance,
    Source,
)

AREA = "990100"
PACING = Pacing("linear-path", Decimal("0.95"), Decimal("0.60"))
DEADLINE = date(2025, 12, 31)
NAME = Bilingual("甲", "A")
YEARS = "2022 2023 2024 2025"
SETTINGS = {
    Kind.LEVEL: {"target": Decimal(1500), "indicators": ("a",)},
    Kind.COVERAGE: {"target": Decimal(100), "numerator": "part", "denominator": "whole"},
    Kind.FLOOR: {"target": Decimal(95), "indicators": ("a",), "windows": YEARS},
    Kind.RECURRING: {"indicators": ("a",), "windows": YEARS},
    Kind.RANGE: {
        "minimum": Decimal(5),
        "maximum": Decimal(20),
        "indicators": ("a",),
        "windows": "2022/2023 2024/2025",
    },
    Kind.TREND: {"indicators": ("a",), "windows": YEARS},
    Kind.MILESTONE: {},
    Kind.QUALITATIVE: {},
}
FIGURE = re.compile(
    r"(?:(?P<indicator>[a-z]+):)?(?P<period>[0-9SQ-]+)=(?P<value>[-0-9.]+)"
    r"(?:~(?P<rounded>[0-9.]+))?(?:!(?P<status>[a-z]+))?(?:@(?P<source>[a-z]+))?"
)
STEP = re.compile(
    r"(?P<state>[a-z-]+)(?:/(?P<date>[0-9-]+)(?:/(?P<precision>[a-z-]+))?)?(?:@(?P<source>[a-z]+))?"
)


def _observation(text: str) -> Observation:
    match = FIGURE.fullmatch(text)
    assert match, text
    return Observation(
        indicator_id=match["indicator"] or "a",
        area_code=AREA,
        period=Period.parse(match["period"]),
        value=Decimal(match["value"]),
        status=Status(match["status"] or "final"),
        source_id=match["source"] or "official",
        rounded_to=Decimal(match["rounded"]) if match["rounded"] else None,
    )


def _milestone(text: str) -> Milestone:
    match = STEP.fullmatch(text)
    assert match, text
    return Milestone(
        goal_id="goal",
        date=date.fromisoformat(match["date"]) if match["date"] else None,
        date_precision=DatePrecision(match["precision"] or ("exact" if match["date"] else "unknown")),
        state=MilestoneState(match["state"]),
        source_id=match["source"] or "official",
    )


def _goal(kind: Kind, **changes: object) -> Goal:
    settings = {"deadline": DEADLINE, **SETTINGS[kind], **changes}
    windows = str(settings.pop("windows", ""))
    if "baseline" in settings:
        settings["baseline"] = Period.parse(str(settings["baseline"]))
    settings["windows"] = tuple(tuple(map(_year, window.split("/"))) for window in windows.split())
    return Goal(
        id="goal",
        clause="1",
        kind=kind,
        title=NAME,
        quote="…",
        unit="件",
        deadline_stated=True,
        **{"pacing": PACING, **settings},
    )


def _year(text: str) -> Period:
    return Period.year(int(text))


def _plan(goal: Goal) -> Plan:
    return Plan(
        document=Document(NAME, NAME, "1", NAME, date(2021, 7, 1), ""),
        area_code=AREA,
        start=date(2021, 1, 1),
        end=DEADLINE,
        pacing=PACING,
        units={},
        departments={},
        chapters=(),
        tasks=(),
        safeguards=(),
        goals=(goal,),
    )


def _indicator(name: str, measure: str, frequency: str) -> Indicator:
    return Indicator(name, NAME, "件", "count", Measure(measure), 0, None, None, frequency, NAME)


def _case(
    kind: Kind,
    known: str,
    on: str,
    *,
    measure: str = "stock",
    frequency: str = "annual",
    **goal: object,
) -> Case:
    commitment = _goal(kind, **goal)
    steps = kind is Kind.MILESTONE
    project = Project(
        plan=_plan(commitment),
        descriptor={},
        tables={},
        indicators={name: _indicator(name, measure, frequency) for name in ("a", "b", "part", "whole")},
        areas={},
        sources={each.value: Source(each.value, "T", "P", None, "", each) for each in Provenance},
        observations=Observations.of(() if steps else map(_observation, known.split())),
        milestones=tuple(map(_milestone, known.split())) if steps else (),
        registers=(),
        terms=(),
    )
    return Case(project, commitment, date.fromisoformat(on))


def _judge(kind: Kind, known: str, on: str, **settings: object) -> Assessment:
    case = _case(kind, known, on, **settings)
    return assess_goal(case.project, case.goal, case.as_of)


@pytest.fixture(scope="session")
def case() -> Callable[..., Case]:
    """Build the case of a goal: kind, what is known, the day; settings of the goal and its indicators."""
    return _case


@pytest.fixture(scope="session")
def judge() -> Callable[..., Assessment]:
    """The assessment of such a case."""
    return _judge


@pytest.fixture(scope="session")
def rows() -> Callable[[Assessment], str]:
    """What decided, in the notation of this module: `a:2025=1500`, or `done/2025-06-30`."""

    def written(assessment: Assessment) -> str:
        return " ".join(map(_written, assessment.finding.deciding))

    return written


def _written(row: Observation | Milestone) -> str:
    if isinstance(row, Observation):
        return f"{row.indicator_id}:{row.period}={row.value}"
    return f"{row.state}/{row.date}" if row.date else row.state.value
