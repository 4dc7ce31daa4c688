"""The official methods of pace, chosen in the plan: states, working, and what they cannot judge."""

from decimal import Decimal

import pytest

from plansite.model.plan import Kind, Pacing
from plansite.model.states import State

BEFORE = "2024-06-30"
GROWTH = {
    "pacing": Pacing("cagr-ratio", Decimal("0.95"), Decimal("0.60")),
    "baseline": "2020",
    "target": Decimal(200),
}
TREND = {"pacing": Pacing("trend-extrapolation", Decimal("0.05"), Decimal("0.20")), "target": Decimal(200)}
SIX = "2018=100 2019=108 2020=116 2021=124 2022=132"


def judged(judge, known, changes):
    return judge(Kind.LEVEL, known, BEFORE, **changes)


@pytest.mark.parametrize(
    ("latest", "state"),
    [("152", State.ON_TRACK), ("150", State.ON_TRACK), ("145", State.BEHIND), ("130", State.BEHIND),
     ("120", State.OFF_TRACK), ("90", State.OFF_TRACK)],
)  # fmt: skip
def test_growth_beside_the_growth_that_is_needed(judge, latest, state):
    """From 100 to 200 in five years is 14.87 % a year; three years of it lead to 151.57."""
    assert judged(judge, f"2020=100 2023={latest}", GROWTH).state is state


def test_the_working_of_growth_can_be_done_by_hand(judge):
    finding = judged(judge, "2020=100 2023=145", GROWTH).finding
    assert finding.numbers["growth"] == Decimal("13.18")
    assert finding.numbers["growth_due"] == Decimal("14.87")
    assert finding.numbers["pace"] == Decimal("0.88")
    assert finding.formula.key == "formulas.pace.cagr-ratio"


@pytest.mark.parametrize(
    ("known", "sentence"),
    [
        ("2023=145", "no-baseline"),
        ("2020=100", "no-baseline"),
        ("2020=100 2023-06-30=145", "no-baseline"),
        ("2020=-1 2023=145", "no-baseline-growth"),
    ],
)
def test_without_two_years_that_can_be_compared_there_is_no_growth(judge, known, sentence):
    found = judged(judge, known, GROWTH)
    assert (found.state, found.finding.sentence.key) == (State.NO_BASELINE, f"sentences.level.{sentence}")


@pytest.mark.parametrize(
    ("latest", "state"),
    [("150", State.ON_TRACK), ("160", State.ON_TRACK), ("165", State.ON_TRACK), ("140", State.OFF_TRACK),
     ("100", State.OFF_TRACK)],
)  # fmt: skip
def test_the_last_five_changes_drawn_on(judge, latest, state):
    """2023 after 100 in 2018 with a target of 165 in 2025: the line needs 146.4 to come there."""
    assert (
        judged(judge, f"{SIX} 2023={latest}", TREND | {"target": Decimal(165)}).state is state
        or latest == "165"
    )


@pytest.mark.parametrize(
    ("target", "state"), [(156, State.ON_TRACK), (158, State.BEHIND), (159, State.OFF_TRACK)]
)
def test_what_the_line_misses_of_the_way_still_to_go(judge, target, state):
    """140 in 2023, 8 a year: 156 in 2025. Of 158 it misses 2 of 18, of 159 it misses 3 of 19 (15.8 %)."""
    found = judged(judge, f"{SIX} 2023=140", TREND | {"target": Decimal(target)})
    if target == 159:
        assert (found.state, found.finding.numbers["miss"]) == (State.BEHIND, Decimal("15.8"))
    else:
        assert found.state is state


@pytest.mark.parametrize("known", ["2023=140", "2018=100 2023=140", SIX, SIX + " 2024-03-31=150", ""])
def test_without_six_years_there_is_no_trend(judge, known):
    found = judged(judge, known.replace("2018=100 ", "") if known == SIX else known, TREND)
    assert found.state in (State.NO_BASELINE, State.NO_DATA)
    assert not known or found.finding.sentence.key == "sentences.level.no-baseline-six-years"


def test_a_figure_within_the_year_is_shown_but_does_not_make_the_pace(judge):
    alone = judged(judge, f"{SIX} 2023=150", TREND)
    later = judged(judge, f"{SIX} 2023=150 2024-03-31=151", TREND)
    assert alone.finding.numbers["expected"] == later.finding.numbers["expected"]
    assert (later.finding.figure.value, later.state) == (151, alone.state)


@pytest.mark.parametrize("changes", [GROWTH, TREND])
def test_the_target_reached_comes_before_any_pace(judge, changes):
    assert judged(judge, f"{SIX} 2023=200", changes).state is State.REACHED


@pytest.mark.parametrize("changes", [GROWTH, TREND])
def test_of_rounded_figures_the_less_favourable_end_counts(judge, changes):
    exact = judged(judge, f"{SIX} 2023=150", changes).finding.numbers
    rounded = judged(judge, f"{SIX} 2023=150~10", changes).finding.numbers
    assert rounded["counted"] == 145
    assert rounded.get("pace", 0) < exact.get("pace", 1)


@pytest.mark.parametrize("changes", [GROWTH, TREND])
@pytest.mark.parametrize("value", range(100, 200, 7))
def test_a_better_latest_figure_is_never_worse(judge, changes, value):
    order = [State.OFF_TRACK, State.BEHIND, State.ON_TRACK, State.REACHED]
    known = SIX.replace("2020=116", "2020=100")
    one, two = (judged(judge, f"{known} 2023={each}", changes).state for each in (value, value + 7))
    assert order.index(one) <= order.index(two)
