"""What holds for all figures: better is never worse, order is nothing, missing is never 0."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plansite.assess import assess_goal
from plansite.model.observations import Observations
from plansite.model.plan import Kind
from plansite.model.states import State

ROUNDINGS = st.sampled_from(["", "~1", "~10"])
DAYS = st.sampled_from(["2023-12-31", "2024-12-31", "2025-12-31", "2026-06-30"])
YEARS = ("2020", "2021", "2022", "2023", "2024", "2025", "2026-Q1")
JUDGED = tuple(kind for kind in Kind if kind not in (Kind.MILESTONE, Kind.QUALITATIVE))
VERDICTS = {
    State.MET,
    State.MET_LATE,
    State.NOT_MET,
    State.REACHED,
    State.ON_TRACK,
    State.BEHIND,
    State.OFF_TRACK,
    State.REACHED_BEFORE,
}
# From the worst that can be said to the best. Before and after the deadline are never mixed.
ORDER = (
    State.OFF_TRACK,
    State.NOT_MET,
    State.BEHIND,
    State.NO_DATA,
    State.UNKNOWN,
    State.NO_BASELINE,
    State.REACHED_BEFORE,
    State.ON_TRACK,
    State.REACHED,
    State.MET_LATE,
    State.MET,
)
SMALL = settings(max_examples=100, deadline=None)


def names(kind):
    return ("part", "whole") if kind is Kind.COVERAGE else ("a", "b") if kind is Kind.LEVEL else ("a",)


@st.composite
def figures(draw, kind, least=0):
    """Figures of a goal, at most one an indicator and period; parts stay below their whole."""
    keys = st.tuples(st.sampled_from(names(kind)), st.sampled_from(YEARS))
    chosen = draw(st.lists(keys, unique=True, min_size=least, max_size=8))
    return tuple(
        f"{name}:{period}={draw(st.integers(100, 120) if name == 'whole' else st.integers(10, 100))}"
        + draw(ROUNDINGS)
        for name, period in chosen
    )


@st.composite
def cases(draw, least=0):
    """A kind, its figures, a day and settings that make every state possible."""
    kind = draw(st.sampled_from(JUDGED))
    changes = {"target": 90} if kind in (Kind.COVERAGE, Kind.FLOOR, Kind.LEVEL) else {}
    if kind is Kind.LEVEL:
        changes["indicators"] = draw(st.sampled_from([("a",), ("a", "b")]))
    if kind is Kind.RANGE:
        changes |= {"minimum": 60, "maximum": 120}
    if kind in (Kind.LEVEL, Kind.COVERAGE):
        changes["baseline"] = draw(st.sampled_from(["2020", "2021"]))
    return kind, draw(figures(kind, least)), draw(DAYS), changes


@given(known=figures(Kind.LEVEL), better=st.integers(1, 90), which=st.sampled_from(YEARS), day=DAYS)
@SMALL
@pytest.mark.parametrize("kind", [Kind.LEVEL, Kind.FLOOR])
def test_a_better_figure_never_worsens_the_state(judge, kind, known, better, which, day):
    earlier = [text for text in known if text.startswith("a:") and f":{which}=" not in text]
    worse, more = (" ".join([*earlier, f"a:{which}={value}"]) for value in (50, 50 + better))
    before, after = (judge(kind, text, day, target=90).state for text in (worse, more))
    assert ORDER.index(before) <= ORDER.index(after)


@given(value=st.integers(0, 200), better=st.integers(0, 100), rounding=ROUNDINGS, day=DAYS)
@SMALL
@pytest.mark.parametrize(
    ("kind", "baseline"), [(Kind.LEVEL, {}), (Kind.LEVEL, {"baseline": "2020"}), (Kind.FLOOR, {})]
)
def test_a_better_latest_figure_never_worsens_the_state_however_rounded(
    judge, kind, baseline, value, better, rounding, day
):
    year = day[:4] if day < "2026" else "2025"
    known = "2020=0 2022=95 2023=95 2024=95"
    rest = " ".join(text for text in known.split() if not text.startswith(year))
    worse, more = (f"{rest} {year}={number}{rounding}" for number in (value, value + better))
    before, after = (judge(kind, text, day, target=95, **baseline).state for text in (worse, more))
    assert ORDER.index(before) <= ORDER.index(after)


@given(part=st.integers(0, 100), better=st.integers(0, 100), rounding=ROUNDINGS, day=DAYS)
@SMALL
@pytest.mark.parametrize("baseline", [{}, {"baseline": "2020"}])
def test_a_better_numerator_never_worsens_a_coverage(judge, baseline, part, better, rounding, day):
    year = day[:4] if day < "2026" else "2025"
    whole = f"part:2020=10 whole:2020=100 whole:{year}=200"
    before, after = (
        judge(Kind.COVERAGE, f"{whole} part:{year}={number}{rounding}", day, target=50, **baseline).state
        for number in (part, part + better)
    )
    assert ORDER.index(before) <= ORDER.index(after)


@given(data=st.data(), drawn=cases(least=2))
@SMALL
def test_the_order_of_figures_does_not_matter(judge, data, drawn):
    kind, known, day, changes = drawn
    shuffled = data.draw(st.permutations(known))
    assert judge(kind, " ".join(known), day, **changes) == judge(kind, " ".join(shuffled), day, **changes)


@given(drawn=cases())
@SMALL
def test_a_verdict_always_rests_on_a_figure(judge, drawn):
    kind, known, day, changes = drawn
    found = judge(kind, " ".join(known), day, **changes)
    assert found.state not in VERDICTS or found.finding.deciding
    assert set(found.finding.deciding) <= set(found.inputs)


@given(drawn=cases(least=1))
@SMALL
def test_figures_after_the_day_change_nothing(case, judge, drawn):
    kind, known, day, changes = drawn
    whole = case(kind, " ".join(known), day, **changes)
    seen = Observations.of(
        row for row in whole.project.observations if row.period.last <= date.fromisoformat(day)
    )
    alone = assess_goal(replace(whole.project, observations=seen), whole.goal, whole.as_of)
    assert judge(kind, " ".join(known), day, **changes) == alone


@given(drawn=cases(least=1), data=st.data())
@SMALL
def test_taking_a_figure_away_never_makes_a_goal_met(judge, drawn, data):
    kind, known, _, changes = drawn
    taken = data.draw(st.sampled_from(known))
    rest = " ".join(text for text in known if text != taken)
    full, less = (judge(kind, text, "2026-06-30", **changes).state for text in (" ".join(known), rest))
    assert full is State.MET or less is not State.MET


@given(values=st.lists(st.integers(0, 200), min_size=6, max_size=6), missing=st.integers(2, 5))
@SMALL
@pytest.mark.parametrize("kind", [Kind.FLOOR, Kind.RANGE, Kind.RECURRING, Kind.TREND])
def test_with_one_year_missing_no_promise_is_kept_or_broken_in_that_year(judge, kind, values, missing):
    known = {2020 + place: value for place, value in enumerate(values) if place != missing}
    found = judge(kind, " ".join(f"{year}={value}" for year, value in known.items()), "2026-06-30")
    [kept] = [kept for name, kept in found.finding.windows.items() if str(2020 + missing) in name]
    assert kept is None or (kind is Kind.RANGE and kept is False)
    assert found.state is not State.MET


@given(earlier=st.integers(0, 200), later=st.integers(0, 200))
@SMALL
def test_without_the_figure_of_the_deadline_a_level_is_never_met_or_missed(judge, earlier, later):
    found = judge(Kind.LEVEL, f"2024={earlier} 2026-Q1={later}", "2026-06-30", target=90)
    assert found.state is (State.REACHED_BEFORE if earlier >= 90 else State.UNKNOWN)


@given(part=st.integers(0, 100))
@SMALL
@pytest.mark.parametrize("whole", ["whole:2024=100", "whole:2026-Q1=100", "whole:2025=0", ""])
def test_without_a_whole_a_coverage_has_no_share(judge, part, whole):
    finding = judge(Kind.COVERAGE, f"part:2025={part} {whole}", "2026-06-30").finding
    assert (finding.state, finding.figure, finding.share) == (State.UNKNOWN, None, None)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("day", ["2024-06-30", "2025-12-31", "2026-06-30"])
def test_nothing_known_is_no_data_and_never_0(judge, kind, day):
    found = judge(kind, "", day)
    assert found.state is (State.NOT_QUANTIFIED if kind is Kind.QUALITATIVE else State.NO_DATA)
    assert (found.finding.figure, found.finding.share, found.inputs) == (None, None, ())
