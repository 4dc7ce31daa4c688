"""A small plan with two chapters, and projects that follow it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from plansite.model.figures import Observation, Status
from plansite.model.language import Bilingual
from plansite.model.observations import Observations
from plansite.model.periods import Period
from plansite.model.plan import Document, Goal, Kind, Pacing, Plan, Section
from plansite.model.project import Project

AREA = "990100"
NAME = Bilingual("甲", "A")
END = date(2025, 12, 31)
PACING = Pacing("linear-path", Decimal("0.95"), Decimal("0.60"))


def _section(name: str, clause: str, chapter: str = "") -> Section:
    return Section(name, clause, "…", NAME, NAME, chapter)


def _goal(clause: str = "1", **changes: object) -> Goal:
    return Goal(
        "goal", clause, Kind.LEVEL, NAME, "…", "件", END, deadline_stated=True, pacing=PACING, **changes
    )


def _project(*rows: tuple[str, str, str]) -> Project:
    plan = Plan(
        document=Document(NAME, NAME, "1", NAME, date(2021, 7, 1), ""),
        area_code=AREA,
        start=date(2021, 1, 1),
        end=END,
        pacing=PACING,
        units={},
        departments={},
        chapters=(_section("aims", "1"), _section("works", "2"), _section("means", "3")),
        tasks=(_section("books", "2.1", "works"), _section("parks", "2.2", "works")),
        safeguards=(_section("money", "3.1", "means"),),
        goals=(),
    )
    observations = Observations.of(
        Observation(indicator, area, Period.parse(period), Decimal(place), Status.FINAL, "official")
        for place, (indicator, area, period) in enumerate(rows)
    )
    return Project(plan, {}, {}, {}, {}, {}, observations, (), (), ())


@pytest.fixture
def goal() -> Callable[..., Goal]:
    """A goal by its clause and whatever else matters."""
    return _goal


@pytest.fixture
def project() -> Callable[..., Project]:
    """A project by its figures: indicator, area, period; values count up from 0."""
    return _project
