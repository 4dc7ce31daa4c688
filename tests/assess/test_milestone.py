"""Milestone: which statement decides, and how its time is said."""

import pytest

from plansite.model.plan import Kind

AFTER = "2026-06-30"


@pytest.mark.parametrize(
    ("known", "deciding"),
    [
        ("started/2022-01-01 done/2025-01-01", "done/2025-01-01"),
        ("done/2026-02-01 done", "done"),
        ("done/2026-02-01 done done/2025-01-01", "done/2025-01-01"),
        ("started/2022-01-01 not-done/2025-12-31", "not-done/2025-12-31"),
        ("done/2025-01-01 not-done/2026-01-01", "done/2025-01-01 not-done/2026-01-01"),
        ("not-done/2026-01-01 not-done/2026-02-01", "not-done/2026-02-01"),
        ("started/2022-01-01", ""),
    ],
)
def test_the_statement_that_decides(judge, rows, known, deciding):
    assert rows(judge(Kind.MILESTONE, known, AFTER)) == deciding


def test_sources_that_disagree_are_said_to(judge):
    finding = judge(Kind.MILESTONE, "done/2025-01-01 not-done/2026-01-01", AFTER).finding
    assert finding.steps[-1].key == "steps.sources-disagree"


@pytest.mark.parametrize(
    ("known", "when"),
    [
        ("done/2025-01-01", "exact"),
        ("done/2025-01-01/no-later-than", "no-later-than"),
        ("done", "unknown"),
    ],
)
def test_the_time_is_said_as_well_as_it_is_known(judge, known, when):
    values = judge(Kind.MILESTONE, known, AFTER).finding.sentence.values
    assert values["when"].key == f"common.when.{when}"


def test_a_denial_is_dated_by_the_statement_that_decides(judge):
    finding = judge(Kind.MILESTONE, "not-done/2026-01-01 not-done/2026-02-01", AFTER).finding
    assert finding.sentence.values["when"].values["date"].when == finding.deciding[0].date


def test_every_statement_is_a_step_in_the_order_of_the_table(judge):
    steps = judge(
        Kind.MILESTONE, "planned/2022-01-01 started/2023-01-01 done/2025-01-01", AFTER
    ).finding.steps
    assert [step.key for step in steps[1:]] == [
        f"steps.milestone.{name}" for name in ("planned", "started", "done")
    ]


def test_a_statement_about_another_goal_says_nothing(case):
    given = case(Kind.MILESTONE, "done/2025-01-01", AFTER)
    other = case(Kind.MILESTONE, "", AFTER)
    assert len(given.milestones()) == 1
    assert other.milestones() == ()
