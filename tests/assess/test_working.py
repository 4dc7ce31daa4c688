"""The working that every finding carries."""

import pytest

from plansite.model.plan import Kind
from plansite.model.states import State

KNOWN = {Kind.COVERAGE: "part:2025=1 whole:2025=2", Kind.MILESTONE: "done"}


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(("day", "opening"), [("2025-12-30", "not-due"), ("2025-12-31", "due")])
def test_it_opens_with_the_day_and_the_rule(judge, kind, day, opening):
    first, *_ = judge(kind, KNOWN.get(kind, "2024=1500"), day).finding.steps
    assert first.key == f"steps.{opening}.{kind}"
    assert first.values["as_of"].when.isoformat() == day
    assert first.values["deadline"].when.isoformat() == "2025-12-31"


@pytest.mark.parametrize("kind", Kind)
def test_the_sentence_is_named_by_kind_and_state(judge, kind):
    found = judge(kind, KNOWN.get(kind, "2025=1500"), "2026-06-30")
    assert found.finding.sentence.key == f"sentences.{kind}.{found.state}"


def test_every_message_knows_the_numbers_of_the_plan(judge):
    finding = judge(Kind.RANGE, "", "2026-06-30").finding
    bounds = {name: finding.sentence.values[name].value for name in ("minimum", "maximum")}
    assert bounds == {"minimum": 5, "maximum": 20}
    assert "target" not in finding.sentence.values


@pytest.mark.parametrize(
    ("source", "caveat"), [("official", "none"), ("press", "none"), ("repost", "repost")]
)
def test_a_repost_is_said_in_the_sentence(judge, source, caveat):
    found = judge(Kind.LEVEL, f"2025=1500@{source}", "2026-06-30")
    assert found.state is State.MET
    assert found.finding.sentence.values["caveat"].key == f"sentences.caveat.{caveat}"


def test_a_sum_with_one_part_from_a_repost_says_so(judge):
    found = judge(Kind.LEVEL, "a:2025=900 b:2025=900@repost", "2026-06-30", indicators=("a", "b"))
    assert found.finding.sentence.values["caveat"].key == "sentences.caveat.repost"


def test_the_last_comparison_is_the_formula(judge):
    finding = judge(Kind.LEVEL, "2025=1400 2026-Q1=1500", "2026-06-30").finding
    written = [step for step in finding.steps if step.key.startswith("formulas.")]
    assert [step.key for step in written] == ["formulas.below", "formulas.at-least"]
    assert finding.formula == written[-1]
