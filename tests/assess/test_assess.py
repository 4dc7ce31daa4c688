"""The package's door: one assessment a goal, its tags, its inputs and any declared state."""

from dataclasses import replace
from datetime import date

import pytest

from plansite.assess import RULES, assess, assess_goal
from plansite.model.language import Bilingual
from plansite.model.observations import Observations
from plansite.model.plan import Kind, Override
from plansite.model.states import State, Tag

AFTER = "2026-06-30"
SAID = Bilingual("已办", "Done")


def test_every_kind_has_a_rule():
    assert set(RULES) == set(Kind)


def test_every_goal_is_assessed_in_the_plans_order(case):
    given = case(Kind.LEVEL, "2025=1500", AFTER)
    goals = tuple(replace(given.goal, id=name) for name in ("z", "a", "m"))
    project = replace(given.project, plan=replace(given.project.plan, goals=goals))
    found = assess(project, given.as_of)
    assert [each.goal_id for each in found] == ["z", "a", "m"]
    assert {(each.rule, each.as_of.isoformat()) for each in found} == {("level", AFTER)}


@pytest.mark.parametrize(
    ("kind", "known", "tags"),
    [
        (Kind.LEVEL, "2025=1500", []),
        (Kind.LEVEL, "2025=1500@press", []),
        (Kind.LEVEL, "2025=1500@repost", [Tag.UNVERIFIED]),
        (Kind.LEVEL, "2024=9@repost 2025=1500", []),
        (Kind.LEVEL, "2025=1500!preliminary", [Tag.PRELIMINARY]),
        (Kind.LEVEL, "2025=1500!revised", []),
        (Kind.LEVEL, "2025=1500!preliminary@repost", [Tag.UNVERIFIED, Tag.PRELIMINARY]),
        (Kind.COVERAGE, "part:2025=1 whole:2025=2@repost", [Tag.UNVERIFIED]),
        (Kind.COVERAGE, "part:2025=1!preliminary whole:2025=2", [Tag.PRELIMINARY]),
        (Kind.FLOOR, "2022=94 2023=99@repost", []),
        (Kind.FLOOR, "2022=94@repost 2023=99", [Tag.UNVERIFIED]),
        (Kind.TREND, "2022=9@repost 2023=8", [Tag.UNVERIFIED]),
        (Kind.RANGE, "2022=21!preliminary", [Tag.PRELIMINARY]),
        (Kind.MILESTONE, "done@repost", [Tag.UNVERIFIED, Tag.UNDATED]),
        (Kind.MILESTONE, "started/2023-01-01@repost done/2024-01-01", []),
    ],
)
def test_tags_tell_of_the_rows_that_decide_and_no_others(judge, kind, known, tags):
    assert list(judge(kind, known, AFTER).tags) == tags


def test_a_lower_bound_from_a_repost_has_both_tags(judge):
    found = judge(Kind.LEVEL, "a:2025=1500@repost", AFTER, indicators=("a", "b"))
    assert (found.state, found.tags) == (State.MET, (Tag.UNVERIFIED, Tag.LOWER_BOUND))


def test_a_declared_state_is_shown_beside_the_computed_one(judge):
    declared = Override(State.MET, SAID, SAID, date(2026, 1, 5), "official")
    found = judge(Kind.LEVEL, "2025=1400", AFTER, override=declared)
    assert (found.state, found.finding.state) == (State.MET, State.NOT_MET)
    assert (found.tags, found.override) == ((Tag.OVERRIDDEN,), declared)


def test_inputs_are_all_that_was_known_by_the_day(judge):
    found = judge(Kind.COVERAGE, "part:2024=1 whole:2025=2 part:2026=3 a:2025=4", AFTER)
    assert [row.key for row in found.inputs] == ["part:990100:2024", "whole:990100:2025"]


def test_figures_of_other_areas_decide_nothing(case):
    given = case(Kind.LEVEL, "2025=1500", AFTER)
    elsewhere = Observations.of(replace(row, area_code="990200") for row in given.project.observations)
    found = assess_goal(replace(given.project, observations=elsewhere), given.goal, given.as_of)
    assert (found.state, found.inputs) == (State.NO_DATA, ())
