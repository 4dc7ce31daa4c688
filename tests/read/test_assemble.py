"""A checked reading as typed records."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from plansite.model.figures import Status
from plansite.model.plan import Kind
from plansite.model.records import DatePrecision, Measure, MilestoneState, Provenance
from plansite.model.states import State, Tag
from plansite.read import assemble, read


def test_a_figure_keeps_its_exact_number_and_rounding(sample):
    found = {row.key: row for row in sample.observations}
    row = found["park-space:990100:2025"]
    assert (row.value, row.rounded_to, row.status) == (Decimal(33200), Decimal(100), Status.FINAL)
    assert (row.interval.low, row.interval.high) == (33150, 33250)
    assert found["street-trees:990100:2025"].rounded_to is None


def test_records_of_the_other_tables(sample):
    assert sample.indicators["things-repaired"].measure is Measure.FLOW
    assert sample.areas["990102"].parent_code == "990100"
    assert sample.sources["repost-page"].provenance is Provenance.REPOST
    assert (sample.sources["repost-page"].published, sample.sources["repost-page"].url) == (None, "")
    undated = sample.milestones[0]
    assert (undated.date, undated.date_precision, undated.state) == (
        None,
        DatePrecision.UNKNOWN,
        MilestoneState.DONE,
    )
    register = sample.registers[0]
    assert (register.name, register.complete, len(register.rows)) == ("pocket-parks", False, 2)
    assert [term.term.zh for term in sample.terms] == ["雨水花园", "行道树", "树"]


def test_the_sample_has_every_kind_of_goal(sample):
    assert {goal.kind for goal in sample.plan.goals} == set(Kind)


def test_goals_are_read_with_their_days(sample):
    goals = {goal.id: goal for goal in sample.plan.goals}
    assert goals["street-trees"].baseline is not None
    assert goals["street-trees"].baseline.text == "2020"
    lectures = goals["green-lectures"]
    assert [[year.text for year in window] for window in lectures.windows] == [
        ["2022", "2023"],
        ["2024", "2025"],
    ]
    assert (lectures.deadline, lectures.minimum, lectures.maximum) == (date(2025, 12, 31), 5, 20)
    assert goals["water-rules"].override is not None
    assert goals["water-rules"].override.state is State.MET
    assert not goals["exchange-centre"].deadline_stated


def test_a_goal_is_found_in_its_section_and_chapter(sample):
    goal = next(goal for goal in sample.plan.goals if goal.id == "things-repaired")
    assert (sample.plan.section(goal).id, sample.plan.chapter(goal).id) == ("task-3", "services")


def test_optional_columns_may_be_absent(sample_folder):
    file = sample_folder / "datasets/data/observations.csv"
    rows = file.read_text(encoding="utf-8").splitlines()
    file.write_text(
        "\n".join(",".join(row.split(",")[:7]) for row in rows if '"' not in row) + "\n", encoding="utf-8"
    )
    found = assemble(read(sample_folder)).observations
    assert {(row.rounded_to, row.quote) for row in found} == {(None, "")}


def test_a_reading_without_a_plan_is_refused(sample_folder):
    with pytest.raises(ValueError, match="without a plan"):
        assemble(replace(read(sample_folder), plan=None))


def test_the_sample_shows_what_its_comments_say(sample, as_of):
    from plansite.assess import assess

    found = {each.goal_id: (each.state, each.tags) for each in assess(sample, as_of)}
    assert found == {
        "street-trees": (State.MET, ()),
        "repair-points": (State.REACHED_BEFORE, (Tag.UNVERIFIED,)),
        "rain-gardens": (State.NO_DATA, ()),
        "green-space": (State.MET, (Tag.PRELIMINARY,)),
        "street-lamps": (State.MET_LATE, ()),
        "pleasant-city": (State.NOT_QUANTIFIED, ()),
        "accessible-stops": (State.NOT_MET, ()),
        "repairs-closed": (State.UNKNOWN, ()),
        "green-lectures": (State.MET, ()),
        "green-communities": (State.NOT_MET, ()),
        "things-repaired": (State.MET, ()),
        "exchange-centre": (State.MET, (Tag.UNDATED,)),
        "water-rules": (State.MET, (Tag.OVERRIDDEN,)),
    }
