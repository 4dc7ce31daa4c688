"""Small projects to draw: one goal of each kind with no figure, with some and with all of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import pytest

from plansite.draw import draw
from plansite.draw.pictures import svg
from plansite.model.assessment import Assessment, Finding
from plansite.model.figures import Observation, Status
from plansite.model.language import Bilingual, Language
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
from plansite.model.states import State
from plansite.wording import Wording

AREA = "990100"
DEADLINE = date(2025, 12, 31)
PACING = Pacing("linear-path", Decimal("0.9"), Decimal("0.7"))
UNITS = {
    "件": {"one": "patent", "other": "patents"},
    "家": {"one": "enterprise", "other": "enterprises"},
    "件/万人": {"one": "patent per 10,000 people", "other": "patents per 10,000 people"},
    "亿元": {"one": "hundred million yuan", "other": "hundred million yuan"},
    "次": {"one": "selection", "other": "selections"},
}
TITLE = Bilingual("国家级知识产权优势示范企业数量", "National model enterprises for intellectual property")
NAMES = {
    "a": Bilingual("登记的农产品地理标志", "Registered agricultural geographical indications"),
    "b": Bilingual("地理标志商标", "Geographical indication trade marks"),
    "c": Bilingual("地理标志保护产品", "Products with protected geographical indications"),
}


@dataclass(frozen=True)
class Case:
    """A goal with all that is known of it."""

    project: Project
    goal: Goal
    assessment: Assessment

    def wording(self, language: Language) -> Wording:
        """How the plan's words are said."""
        return Wording(language, UNITS)

    def retitled(self, title: Bilingual) -> "Case":
        """The same goal under another title."""
        return replace(self, goal=replace(self.goal, title=title))


def indicator(name: str, unit: str, kind: str = "count", decimals: int = 0) -> Indicator:
    words = NAMES.get(name, TITLE)
    return Indicator(name, words, unit, kind, Measure.STOCK, decimals, None, None, "annual", words)


def goal(kind: Kind, unit: str = "件", **more: object) -> Goal:
    base = Goal(
        "goal",
        "二",
        kind,
        TITLE,
        "原文",
        unit,
        DEADLINE,
        deadline_stated=True,
        pacing=PACING,
        indicators=("a",),
    )
    return replace(base, **more)  # type: ignore[arg-type]


def figure(period: str, value: str, source: str = "official", name: str = "a", step: str = "") -> Observation:
    rounded = Decimal(step) if step else None
    return Observation(
        name, AREA, Period.parse(period), Decimal(value), Status.FINAL, source, rounded_to=rounded
    )


def step(day: str, state: str = "done", precision: str = "exact", source: str = "official") -> Milestone:
    when = date.fromisoformat(day) if day else None
    return Milestone("goal", when, DatePrecision(precision), MilestoneState(state), source)


def source(name: str) -> Source:
    return Source(name, "标题", "发布者", date(2024, 1, 9), "", Provenance(name))


def case(
    the_goal: Goal,
    rows: Sequence[Observation | Milestone] = (),
    windows: Mapping[str, bool | None] | None = None,
    *,
    indicators: Sequence[Indicator] = (),
    as_of: date = date(2026, 11, 22),
) -> Case:
    known = indicators or [indicator(name, the_goal.unit) for name in the_goal.measured]
    document = Document(TITLE, TITLE, "1", TITLE, date(2021, 7, 21), "")
    start = date(2021, 7, 21)
    plan = Plan(document, AREA, start, DEADLINE, PACING, UNITS, {}, (), (), (), (the_goal,))
    project = Project(
        plan,
        {},
        {},
        {each.indicator_id: each for each in known},
        {},
        {name: source(name) for name in ("official", "press", "repost")},
        Observations.of(row for row in rows if isinstance(row, Observation)),
        tuple(row for row in rows if isinstance(row, Milestone)),
        (),
        (),
    )
    finding = Finding(State.UNKNOWN, TITLE, windows=windows or {})  # type: ignore[arg-type]
    return Case(project, the_goal, Assessment(the_goal.id, as_of, "rule", 1, finding, (), ()))


def years(*found: int) -> tuple[tuple[Period, ...], ...]:
    return tuple((Period.year(year),) for year in found)


def _level() -> dict[str, Case]:
    level = goal(Kind.LEVEL, target=Decimal(1500))
    some = [figure("2022", "612"), figure("2023-06", "801", "repost"), figure("2024", "1184")]
    per_head = goal(Kind.LEVEL, "件/万人", target=Decimal("1.5"))
    fraction = [indicator("a", "件/万人", "rate", 2)]
    crowded = [
        figure(f"{year}-Q{n}", str(300 + 90 * (4 * (year - 2021) + n)))
        for year in range(2021, 2026)
        for n in (1, 2, 3, 4)
    ]
    rounded = [figure("2023", "33200", step="100"), figure("2024", "38000", step="8000")]
    return {
        "level-none": case(level),
        "level-some": case(level, some),
        "level-all": case(replace(level, baseline=Period.parse("2022")), [*some, figure("2025", "1533")]),
        "level-one-repost": case(replace(level, target=Decimal(30)), [figure("2024-01-07", "30", "repost")]),
        "level-far-above": case(
            replace(level, target=Decimal(30)),
            [figure("2021-10-21", "33", "repost"), figure("2021-12-27", "3300")],
        ),
        "level-late": case(level, [figure("2025", "1400"), figure("2026-06", "1600")]),
        "level-crowded": case(level, crowded),
        "level-rounded": case(replace(level, target=Decimal(40000)), rounded),
        "level-per-head": case(per_head, indicators=fraction),
        "level-per-head-some": case(
            per_head, [figure("2023", "0.83"), figure("2025", "1.02")], indicators=fraction
        ),
        "level-before": case(level, some[:1], as_of=date(2023, 6, 1)),
    }


def _places() -> dict[str, Case]:
    three = goal(Kind.LEVEL, "家", target=Decimal(3))
    return {
        "places-none": case(three),
        "places-one-none": case(replace(three, target=Decimal(1))),
        "places-some": case(three, [figure("2024", "2")]),
        "places-all": case(three, [figure("2024", "2"), figure("2025", "3")]),
        "places-short": case(replace(three, target=Decimal(10)), [figure("2025", "7")]),
        "places-zero": case(three, [figure("2025", "0")]),
        "places-many": case(three, [figure("2024-01-07", "21", "repost")]),
        "places-twelve-none": case(replace(three, target=Decimal(12))),
    }


def _parts() -> dict[str, Case]:
    total = goal(Kind.LEVEL, target=Decimal(60), indicators=("a", "b", "c"))
    some = [figure("2025", "18"), figure("2021-12-27", "33", "press", "b")]
    return {
        "parts-none": case(total),
        "parts-some": case(total, some),
        "parts-all": case(total, [*some, figure("2025", "14", "repost", "c")]),
    }


def _yearly() -> dict[str, Case]:
    floor = goal(Kind.FLOOR, "%", target=Decimal(95), windows=years(2022, 2023, 2024, 2025))
    percent = [indicator("a", "%", "percent", 1)]
    again = goal(Kind.RECURRING, "次", windows=years(2022, 2023, 2024, 2025))
    trend = goal(Kind.TREND, "亿元", windows=years(2022, 2023, 2024, 2025))
    money = [indicator("a", "亿元", "amount", 2)]
    pairs = (tuple(map(Period.year, (2022, 2023))), tuple(map(Period.year, (2024, 2025))))
    band = goal(Kind.RANGE, minimum=Decimal(5), maximum=Decimal(20), windows=pairs)
    missing = dict.fromkeys(("2022", "2023", "2024", "2025"))
    rates = [
        figure("2022", "96.4"),
        figure("2023", "93.1", "repost"),
        figure("2024", "95"),
        figure("2025", "98.25"),
    ]
    counts = [figure("2022", "1"), figure("2023", "0"), figure("2024", "12", "repost"), figure("2025", "2")]
    loans = [
        figure("2021", "3.2"),
        figure("2022", "4.15"),
        figure("2023", "3.98", "repost"),
        figure("2024", "6.5"),
        figure("2025", "9.05"),
    ]
    pairs_rows = [figure("2022", "4"), figure("2023", "8"), figure("2024", "11"), figure("2025", "13")]
    kept = {"2022": True, "2023": False, "2024": True, "2025": True}
    return {
        "dots-none": case(floor, (), missing, indicators=percent),
        "dots-some": case(floor, rates[:2], {**missing, "2022": True, "2023": False}, indicators=percent),
        "dots-all": case(floor, rates, kept, indicators=percent),
        "dots-hundred": case(
            replace(floor, target=Decimal(100)),
            [replace(row, value=Decimal(100)) for row in rates[:3]],
            {**missing, "2022": True, "2023": True, "2024": True},
            indicators=percent,
        ),
        "boxes-none": case(again, (), missing),
        "boxes-some": case(again, [counts[0], counts[2]], {**missing, "2022": True, "2024": True}),
        "boxes-all": case(again, counts, kept),
        "steps-none": case(trend, (), missing, indicators=money),
        "steps-some": case(
            trend, [loans[0], loans[1], loans[3]], {**missing, "2022": True}, indicators=money
        ),
        "steps-all": case(trend, loans, kept, indicators=money),
        "bands-none": case(band, (), {"2022/2023": None, "2024/2025": None}),
        "bands-some": case(band, [pairs_rows[0], *pairs_rows[2:]], {"2022/2023": None, "2024/2025": False}),
        "bands-all": case(band, pairs_rows, {"2022/2023": True, "2024/2025": False}),
    }


def _others() -> dict[str, Case]:
    cover = goal(Kind.COVERAGE, "%", target=Decimal(100), indicators=(), numerator="a", denominator="b")
    firms = [indicator("a", "家"), indicator("b", "家")]
    both = [figure("2025", "212"), figure("2025", "291", "repost", "b")]
    step_goal = goal(Kind.MILESTONE, "", indicators=())
    quality = goal(Kind.QUALITATIVE, "", indicators=(), context=("a",))
    return {
        "share-none": case(cover, indicators=firms),
        "share-some": case(cover, [figure("2023", "291", "repost", "b")], indicators=firms),
        "share-all": case(cover, both, indicators=firms),
        "share-verified": case(cover, [both[0], replace(both[1], source_id="official")], indicators=firms),
        "timeline-none": case(step_goal),
        "timeline-some": case(
            step_goal, [step("2023-03-15", "started"), step("", "planned", "unknown", "repost")]
        ),
        "timeline-all": case(
            step_goal, [step("2022-03-15", "planned"), step("2023-03-15", "started"), step("2024-11-02")]
        ),
        "timeline-later-than": case(step_goal, [step("2024-01-07", "done", "no-later-than", "repost")]),
        "timeline-early": case(step_goal, [step("2019-04-02", "done", "no-later-than")]),
        "timeline-not-done": case(step_goal, [step("2026-02-02", "not-done")]),
        "timeline-undated": case(step_goal, [step("", "done", "unknown")]),
        "context-some": case(
            quality,
            [figure("2018", "2100"), figure("2023", "2247"), figure("2024", "2391")],
            indicators=[indicator("a", "件")],
        ),
    }


def _extremes() -> dict[str, Case]:
    """Longer plans, larger figures and longer words than any to be expected."""
    ten = years(*range(2021, 2031))
    unit = "件/万人"
    late = date(2031, 6, 1)
    floor = goal(Kind.FLOOR, unit, target=Decimal("95.25"), windows=ten)
    again = goal(Kind.RECURRING, unit, windows=ten)
    trend = goal(Kind.TREND, unit, windows=ten)
    band = goal(Kind.RANGE, unit, minimum=Decimal(5), maximum=Decimal(20), windows=years(*range(2022, 2026)))
    huge = [figure(str(year), str(10**11 + year * 10**8)) for year in range(2021, 2026)]
    steps = [step(f"202{n}-0{n}-10", "started", "no-later-than", "repost") for n in range(1, 6)]
    return {
        "extreme-dots": case(
            floor, [figure(str(year), str(year - 1930)) for year in range(2021, 2029)], as_of=late
        ),
        "extreme-boxes": case(
            again,
            [figure(str(year), "12345") for year in range(2021, 2029)],
            dict.fromkeys(map(str, range(2021, 2029)), True),
            as_of=late,
        ),
        "extreme-steps": case(
            trend, [figure(str(year), str(year**3)) for year in (2020, 2021, 2023, 2024, 2026)], as_of=late
        ),
        "extreme-bands": case(
            band, [figure("2022", "4000"), figure("2023", "7")], {"2022": False, "2023": True}
        ),
        "extreme-level": case(goal(Kind.LEVEL, unit, target=Decimal(10) ** 11), huge),
        "extreme-time": case(
            goal(Kind.LEVEL, unit, target=Decimal(900)),
            [figure(str(year), str(year)) for year in range(1990, 2025)],
        ),
        "extreme-places": case(
            goal(Kind.LEVEL, unit, target=Decimal(12)), [figure("2024-12-30", "30", "repost")]
        ),
        "extreme-parts": case(
            goal(Kind.LEVEL, unit, target=Decimal(10) ** 11, indicators=("a", "b", "c")),
            [replace(row, indicator_id=name) for row, name in zip(huge, "ab", strict=False)],
        ),
        "extreme-timeline": case(
            goal(Kind.MILESTONE, "", indicators=()), [*steps, step("", "not-done", "unknown", "repost")]
        ),
    }


CASES: dict[str, Case] = {**_level(), **_places(), **_parts(), **_yearly(), **_others(), **_extremes()}


def _names(*endings: str) -> list[str]:
    return [name for name in CASES if name.startswith(endings) or name.endswith(endings)]


@pytest.fixture(params=CASES)
def any_case(request: pytest.FixtureRequest) -> Case:
    """Every kind of picture, one after another."""
    return CASES[request.param]


@pytest.fixture(params=_names("-none"))
def bare_case(request: pytest.FixtureRequest) -> Case:
    """Every kind of picture of a goal without any figure."""
    return CASES[request.param]


@pytest.fixture(params=_names("-all"))
def full_case(request: pytest.FixtureRequest) -> Case:
    """Every kind of picture of a goal with all figures."""
    return CASES[request.param]


@pytest.fixture(params=_names("level-"))
def level_case(request: pytest.FixtureRequest) -> Case:
    """Every case of figures over time."""
    return CASES[request.param]


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest) -> Language:
    """Both languages."""
    return Language(request.param)


@pytest.fixture
def named() -> Callable[[str], Case]:
    """A case by its name."""
    return CASES.__getitem__


@pytest.fixture(scope="session")
def rendered() -> Callable[[Case, Language], str]:
    """The SVG of a case, rendered once for all tests that only look at it."""
    kept: dict[tuple[int, Language], str] = {}

    def render(case: Case, language: Language) -> str:
        key = (id(case), language)
        if key not in kept:
            found = draw(case.project, case.goal, case.assessment, case.wording(language))
            assert found is not None
            kept[key] = svg(found)
        return kept[key]

    return render
