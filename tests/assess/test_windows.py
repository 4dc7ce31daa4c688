"""Promises that recur: which periods are kept, broken or not known, and what decides."""

import pytest

from plansite.assess.windows import label
from plansite.model.periods import Period
from plansite.model.plan import Kind

AFTER = "2026-06-30"


@pytest.mark.parametrize(
    ("known", "deciding"),
    [
        ("2022=94 2023=99 2025=93", "a:2022=94 a:2025=93"),
        ("2022=95 2023=95 2024=95 2025=95", "a:2022=95 a:2023=95 a:2024=95 a:2025=95"),
        ("2022=95 2024=96", "a:2022=95 a:2024=96"),
        ("", ""),
    ],
    ids=["the-broken", "all-kept", "the-kept", "none"],
)
def test_what_decides(judge, rows, known, deciding):
    assert rows(judge(Kind.FLOOR, known, AFTER)) == deciding


def test_every_elapsed_period_has_its_own_state(judge):
    finding = judge(Kind.FLOOR, "2022=94 2023=95 2025=99", "2025-06-30").finding
    assert finding.windows == {"2022": False, "2023": True, "2024": None}


def test_the_sentence_names_the_broken_the_kept_and_the_missing(judge):
    values = judge(Kind.FLOOR, "2022=94 2023=95 2024=96", AFTER).finding.sentence.values
    named = {name: [item.when.text for item in values[name].items] for name in ("broken", "kept", "missing")}
    assert named == {"broken": ["2022"], "kept": ["2023", "2024"], "missing": ["2025"]}


def test_a_period_of_several_years_is_named_by_its_first_and_last(judge):
    [span] = judge(Kind.RANGE, "2022=21", AFTER).finding.sentence.values["broken"].items
    assert (span.values["first"].when.text, span.values["last"].when.text) == ("2022", "2023")


def test_a_missing_period_is_written_down_as_missing(judge):
    steps = judge(Kind.FLOOR, "2022=95", AFTER).finding.steps
    assert [step.key for step in steps].count("steps.window-missing") == 3


def test_before_the_first_period_has_ended_nothing_is_looked_at(judge):
    assert judge(Kind.FLOOR, "2022=94", "2022-12-30").finding.windows == {}


@pytest.mark.parametrize(
    ("years", "name"), [((2023,), "2023"), ((2022, 2023), "2022/2023"), ((2021, 2022, 2023), "2021/2023")]
)
def test_the_name_of_a_period_in_data(years, name):
    assert label(tuple(map(Period.year, years))) == name
