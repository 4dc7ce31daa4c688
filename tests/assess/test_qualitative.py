"""Qualitative: never judged, whatever has been published."""

import pytest

from plansite.model.plan import Kind
from plansite.model.states import State


@pytest.mark.parametrize("day", ["2024-06-30", "2025-12-31", "2026-06-30"])
def test_it_is_never_judged_and_says_why(judge, day):
    assessment = judge(Kind.QUALITATIVE, "2025=1500", day, context=("a",))
    assert assessment.state is State.NOT_QUANTIFIED
    assert assessment.finding.steps[-1].key == "steps.not-quantified"
    assert (assessment.finding.share, assessment.finding.deciding, assessment.inputs) == (None, (), ())
