"""Coverage: the share, its bounds and what it rests on."""

from decimal import Decimal

import pytest

from plansite.model.figures import Interval
from plansite.model.plan import Kind
from plansite.model.states import State

AFTER = "2026-06-30"


def test_the_share_is_in_percent():
    assert (
        Interval.rounded(Decimal(150), None).per(Interval.rounded(Decimal(200), None), Decimal(100)).value
        == 75
    )


def test_the_share_carries_both_roundings():
    found = Interval.rounded(Decimal(90), Decimal(20)).per(
        Interval.rounded(Decimal(180), Decimal(40)), Decimal(100)
    )
    assert (found.low, found.value, found.high) == (40, 50, Decimal("62.5"))


def test_it_rests_on_both_numbers(judge, rows):
    assessment = judge(Kind.COVERAGE, "part:2025=30 whole:2025=40", AFTER)
    assert rows(assessment) == "part:2025=30 whole:2025=40"
    assert assessment.finding.figure.value == 75


def test_both_numbers_are_written_down(judge):
    [step] = [
        step
        for step in judge(Kind.COVERAGE, "part:2025=30 whole:2025=40", AFTER).finding.steps
        if step.key == "steps.share"
    ]
    assert (step.values["numerator"].value, step.values["denominator"].value) == (30, 40)


def test_the_share_of_the_target_differs_from_the_share_of_the_whole(judge):
    finding = judge(Kind.COVERAGE, "part:2025=30 whole:2025=40", AFTER, target=Decimal(50)).finding
    assert (finding.state, finding.figure.value, finding.share) == (State.MET, 75, 150)


@pytest.mark.parametrize(
    ("known", "step"),
    [
        ("whole:2025=40", "steps.no-numerator"),
        ("part:2025=40", "steps.no-final-pair"),
        ("", "steps.no-numerator"),
    ],
)
def test_a_missing_number_is_named_and_gives_no_share(judge, known, step):
    finding = judge(Kind.COVERAGE, known, AFTER).finding
    assert (finding.steps[-1].key, finding.figure, finding.share) == (step, None, None)


@pytest.mark.parametrize(
    ("known", "state"),
    [
        ("part:2025=40 whole:2025=40 whole:2025-Q4=80", State.MET),
        ("part:2025-Q4=40 whole:2025-Q4=40", State.UNKNOWN),
        ("part:2025-Q4=40 whole:2025=40", State.UNKNOWN),
    ],
)
def test_of_flows_only_the_own_grain_is_compared(judge, known, state):
    assert judge(Kind.COVERAGE, known, AFTER, measure="flow").state is state


def test_a_share_just_below_the_target_never_reads_as_the_target(judge):
    finding = judge(Kind.COVERAGE, "part:2025=2499 whole:2025=2500", AFTER).finding
    assert (finding.state, finding.figure.value, finding.share) == (
        State.NOT_MET,
        Decimal("99.96"),
        Decimal("99.96"),
    )
