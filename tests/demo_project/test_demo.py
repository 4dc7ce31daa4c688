"""The demonstration project: complete, clearly fictional, and showing everything that can be shown."""

import re
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from plansite.assess import assess
from plansite.check import check
from plansite.derive import derive
from plansite.model.plan import Kind
from plansite.model.records import Provenance
from plansite.model.states import State, Tag
from plansite.read import assemble, read

DEMO = Path(__file__).parents[1] / "demo"
AS_OF = date(2026, 3, 31)

# What every goal is judged to be on that day: its state, and its tags. A rule that changes shows here.
JUDGED = {
    "library-books": (State.MET, ()),
    "charging-points": (State.NOT_MET, ()),
    "volunteers": (State.UNKNOWN, ()),
    "reading-seats": (State.MET, (Tag.PRELIMINARY,)),
    "walking-paths": (State.MET, (Tag.LOWER_BOUND,)),
    "bookish-city": (State.NOT_QUANTIFIED, ()),
    "greenways": (State.REACHED, ()),
    "street-reading-rooms": (State.ON_TRACK, ()),
    "reclaimed-water": (State.OFF_TRACK, ()),
    "school-libraries": (State.MET, ()),
    "reading-families": (State.MET, (Tag.UNVERIFIED,)),
    "street-lectures": (State.MET, ()),
    "culture-spending": (State.MET, ()),
    "book-square": (State.MET, ()),
    "sharing-shelves": (State.NO_DATA, ()),
    "book-exchange": (State.MET, (Tag.UNVERIFIED, Tag.UNDATED)),
    "public-bicycles": (State.MET_LATE, (Tag.PRELIMINARY,)),
    "cycle-trips": (State.NOT_MET, ()),
    "mobility-platform": (State.MET_LATE, ()),
    "low-floor-buses": (State.NOT_MET, ()),
    "buses-on-time": (State.NOT_MET, ()),
    "finest-greenways": (State.NOT_MET, ()),
    "ring-greenway": (State.REACHED, ()),
    "mobility-reports": (State.ON_TRACK, ()),
    "lifts": (State.BEHIND, ()),
    "embedded-services": (State.ON_TRACK, ()),
    "nursery-places": (State.NO_BASELINE, ()),
    "community-gardens": (State.REACHED_BEFORE, (Tag.UNVERIFIED,)),
    "drinking-water": (State.UNKNOWN, ()),
    "shared-kitchen": (State.NOT_MET, ()),
    "hotline": (State.MET, ()),
    "drills": (State.NOT_MET, ()),
    "neighbours-charter": (State.NO_DATA, ()),
    "open-data-rules": (State.UNKNOWN, ()),
    "signage-guide": (State.MET, (Tag.OVERRIDDEN,)),
    "more-funding": (State.NOT_QUANTIFIED, ()),
}


@pytest.fixture(scope="module")
def reading():
    return read(DEMO)


@pytest.fixture(scope="module")
def project(reading):
    return derive(assemble(reading))


@pytest.fixture(scope="module")
def assessments(project):
    return {each.goal_id: each for each in assess(project, AS_OF)}


def test_the_checks_only_mind_the_hostile_texts(reading):
    """Texts with markup stand in two rows on purpose, to be shown as they are."""
    assert [(each.code, each.file.rpartition("/")[2], each.cell) for each in check(reading)] == [
        ("text-html", "observations.csv", "G10"),
        ("text-markdown", "observations.csv", "G10"),
        ("text-html", "observations.csv", "I10"),
        ("text-html", "street-reading-rooms.csv", "A2"),
        ("text-html", "street-reading-rooms.csv", "G2"),
    ]


def test_every_goal_is_judged_as_expected(assessments):
    assert {name: (each.state, each.tags) for name, each in assessments.items()} == JUDGED


def test_every_state_tag_and_kind_is_shown(project, assessments):
    assert {each.state for each in assessments.values()} == set(State)
    assert {tag for each in assessments.values() for tag in each.tags} == set(Tag)
    assert {goal.kind for goal in project.plan.goals} == set(Kind)


def test_every_kind_that_can_be_judged_is_shown_in_more_than_one_state(project, assessments):
    shown = Counter(
        kind for kind, _ in {(goal.kind, assessments[goal.id].finding.state) for goal in project.plan.goals}
    )
    assert [kind for kind in Kind if shown[kind] < 2] == [Kind.QUALITATIVE]


def test_an_override_differs_from_what_was_computed(assessments):
    declared = [each for each in assessments.values() if each.override]
    assert [(each.finding.state, each.state) for each in declared] == [(State.UNKNOWN, State.MET)]


def test_goals_fall_due_before_and_after_the_day(project):
    assert {goal.deadline > AS_OF for goal in project.plan.goals} == {True, False}


def test_goals_have_no_figure_one_and_many(assessments):
    figures = {name: len(each.inputs) for name, each in assessments.items()}
    assert figures["sharing-shelves"] == 0
    assert figures["nursery-places"] == 1
    assert figures["library-books"] == 20
    assert figures["public-bicycles"] == 64


def test_registers_are_complete_incomplete_and_empty(project):
    found = {register.name: (register.complete, bool(register.rows)) for register in project.registers}
    assert found == {
        "greenways": (True, True),
        "street-reading-rooms": (False, True),
        "sister-libraries": (False, False),
    }


def test_titles_are_hostile_and_long(project):
    titles = {goal.id: goal.title for goal in project.plan.goals}
    for text in (titles["charging-points"].zh, titles["charging-points"].en):
        assert all(sign in text for sign in ("<script>", "&", "|", "*", '"', "`", "]("))
    assert len(titles["school-libraries"].zh) >= 55
    assert len(titles["school-libraries"].en) >= 200
    names = project.plan.departments["leading-group-office"].name
    assert len(names.zh) >= 40
    assert len(names.en) >= 150


def test_counties_have_figures_of_other_periods_too(project):
    counties = {code for code, area in project.areas.items() if area.level == "county"}
    found = {row.area_code: set() for row in project.observations if row.area_code in counties}
    for row in project.observations:
        if row.indicator_id == "charging-points" and row.area_code in counties:
            found[row.area_code].add(row.period.text)
    assert set(found) == counties
    assert {frozenset(periods) for periods in found.values()} == {frozenset({"2024"}), frozenset({"2025"})}


def test_every_quotation_stands_in_its_clause(project):
    plan = project.plan
    text = plan.document.text
    sections = sorted(
        (*plan.chapters, *plan.tasks, *plan.safeguards), key=lambda section: text.index(section.heading)
    )
    starts = [text.index(section.heading) for section in sections] + [len(text)]
    span = {section.clause: text[starts[index] : starts[index + 1]] for index, section in enumerate(sections)}
    for goal in plan.goals:
        assert goal.quote in span[goal.clause], goal.id


def test_every_target_is_in_its_quotation(project):
    for goal in project.plan.goals:
        for bound in filter(None, (goal.target, goal.minimum, goal.maximum)):
            numbers = _numbers(goal.quote)
            assert numbers & {bound, bound / 10_000} or goal.kind is Kind.COVERAGE, goal.id


def test_departments_are_those_that_the_clause_names(project):
    lines = project.plan.document.text.splitlines()
    for task in project.plan.tasks:
        paragraph = next(line for line in lines if line.startswith(task.heading))
        named = re.search(r"（责任单位：([^）]*)）", paragraph).group(1).split("、")
        assert [project.plan.departments[each].name.zh for each in task.departments] == named
        for goal in project.plan.goals:
            if goal.clause == task.clause:
                assert goal.departments == task.departments, goal.id


def test_every_figure_is_in_its_quotation(project):
    for row in project.observations:
        assert {row.value, row.value / 10_000} & _numbers(row.quote), (row.key, row.quote)
        if row.rounded_to:
            assert row.value % row.rounded_to == 0, row.key


def _numbers(text):
    return {Decimal(found) for found in re.findall(r"[0-9]+(?:\.[0-9]+)?", text.replace(",", ""))}


def test_rows_are_in_key_order_without_bom(reading):
    for table in reading.tables.values():
        assert not table.bom
        assert not table.crlf
        at = [table.header.index(name) for name in reading.schemas[table.name].data["primaryKey"]]
        rows = [tuple(record[index] for index in at) for record in table.records()]
        assert rows == sorted(rows), table.name


def test_the_project_demands_a_notice(reading):
    notice = reading.descriptor.data["notice"]
    assert notice == {"zh": "演示数据，非真实数据", "en": "Demonstration data, not real"}


def test_everything_says_that_it_is_fictional(project):
    document = project.plan.document
    for chinese in (document.title.zh, document.short_title.zh, document.text):
        assert "演示" in chinese
    for english in (document.title.en, document.short_title.en):
        assert "demo" in english
    for source in project.sources.values():
        assert "虚构" in source.title, source.source_id
        assert re.search("虚构|演示", source.publisher), source.source_id
    for row in (*project.observations, *project.milestones):
        assert row.note.startswith("演示数据"), row.key
    for indicator in project.indicators.values():
        assert "虚构演示" in indicator.definition.zh
        assert "fictional demo" in indicator.definition.en
    for term in project.terms:
        assert not term.definition.zh or "虚构演示" in term.definition.zh
        assert not term.definition.en or "fictional demo" in term.definition.en
    for page in DEMO.glob("docs/*/*.md"):
        assert re.search("虚构|fictional", page.read_text(encoding="utf-8")), page


def test_no_source_leads_anywhere(project):
    for source in project.sources.values():
        repost = source.provenance is Provenance.REPOST
        assert source.url == ("" if repost else f"https://example.org/demo/{source.source_id}")


def test_no_name_of_the_real_plan_stands_in_it(real_folder):
    """The places of the published plan, as its own table of areas and its title write them."""
    tables = assemble(read(real_folder))
    names = {each for area in tables.areas.values() for each in (area.name.zh, area.name.en)}
    names |= {name[:-1] for name in (area.name.zh for area in tables.areas.values()) if len(name) > 2}
    names |= {area.name.en.split()[0] for area in tables.areas.values()}
    for path in _written():
        text = path.read_text(encoding="utf-8")
        assert [
            name
            for name in sorted(names)
            if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) or (not name.isascii() and name in text)
        ] == [], path


def test_its_configuration_is_that_of_the_sample():
    """Both show the same pages: only the name of the site differs."""
    demo, sample = (
        yaml.safe_load((DEMO.parent / name / "mkdocs.yml").read_text(encoding="utf-8"))
        for name in ("demo", "sample")
    )
    assert demo.pop("site_name") != sample.pop("site_name")
    assert demo == sample


def _written():
    made = {".plansite", "site"}
    return [path for path in DEMO.rglob("*") if path.is_file() and not made & {*path.relative_to(DEMO).parts}]
