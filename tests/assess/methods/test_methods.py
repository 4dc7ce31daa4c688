"""What the methods say where no sample does: of nothing, one value, gaps, signs, the target itself."""

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plansite.assess.methods import METHODS, Pace, combine, pace

SIX = {2015 + year: 10 + year for year in range(6)}
UP = {"direction": "increase", "target": 20, "target_year": 2025}
NUMBERS = (
    st.floats(allow_nan=False, allow_infinity=False) | st.just(0) | st.integers(-5, 5) | st.decimals(-9, 9)
)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("values", [{}, {2020: None}, {2020: 1}], ids=["none", "an empty year", "one"])
def test_of_too_few_values_nothing_is_said(method, values):
    assert pace(method, values, **UP) == Pace("not_available")


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("values", "target"), [({2020: -2, 2021: 0}, 0), ({2015: 20, 2020: 10}, 20)])
def test_a_way_of_no_length_has_no_pace(method, values, target):
    found = pace(method, values, target=target, target_year=2025, direction="increase")
    assert found.status in ("not_available", "target_achieved", "reached")


@pytest.mark.parametrize(
    ("method", "status"),
    [
        ("linear-path", "not_available"),
        ("cagr-ratio", "not_available"),
        ("trend-extrapolation", "assessment_ended"),
    ],
)
def test_a_deadline_before_the_values_is_none(method, status):
    assert pace(method, SIX, direction="increase", target=50, target_year=2010).status == status


def test_the_examples_of_the_documentation():
    line = pace("linear-path", {2020: 500, 2023: 1040}, target=1500, target_year=2025, direction="increase")
    assert (line.status, line.value) == ("behind", 0.9)
    values = {2017: 83.1, 2021: 89.0}
    ratio = pace("cagr-ratio", values, target=90, target_year=2025, direction="increase")
    assert (ratio.status, round(ratio.value, 2)) == ("substantial_progress", 1.73)
    years = dict(zip(range(2011, 2017), (20.6, 23.8, 25.3, 27.5, 31.6, 31.8), strict=True))
    assert (
        pace("trend-extrapolation", years, target=35, target_year=2020, direction="increase").status == "sun"
    )


def test_a_gap_in_the_last_six_years_leaves_no_trend():
    whole = pace("trend-extrapolation", SIX, **UP)
    gap = pace("trend-extrapolation", {year: value for year, value in SIX.items() if year != 2017}, **UP)
    assert (whole.status, gap.status) == ("sun", "not_available")


def test_the_base_year_is_the_first_with_a_value_at_or_after_the_one_asked_for():
    late = pace("cagr-ratio", {2015: 1, 2017: 10, 2020: 11}, base_year=2016, **UP)
    assert late == pace("cagr-ratio", {2017: 10, 2020: 11}, **UP)


@pytest.mark.parametrize("values", [{2015: -1, 2020: 1}, {2015: 1, 2020: -1}])
def test_growth_through_nothing_is_no_growth(values):
    assert pace("cagr-ratio", values, **UP).status == "not_available"


def test_a_base_of_nothing_counts_as_a_thousandth():
    assert pace("cagr-ratio", {2015: 0, 2020: 5}, **UP) == pace("cagr-ratio", {2015: 0.001, 2020: 5}, **UP)


@pytest.mark.parametrize(("statuses", "worst"), [(("sun", "cloud"), "cloud"), ((), "not_available"),
                                                 (("sun", "not_available"), "sun")])  # fmt: skip
def test_of_several_targets_the_worst_counts(statuses, worst):
    assert combine([Pace(status) for status in statuses]).status == worst


def test_several_series_are_achieved_only_together():
    best = Pace("target_achieved", None, 5.0)
    assert combine([best, best]).status == "target_achieved"
    assert combine([best, Pace("substantial_progress", None, 5.0)]).status == "substantial_progress"


@pytest.mark.parametrize("given_", [{"method": "guess"}, {"direction": "sideways"}])
def test_an_unknown_method_or_direction_is_an_error(given_):
    asked = {"method": "linear-path", "direction": "increase", **given_}
    with pytest.raises(ValueError, match="unknown"):
        pace(asked.pop("method"), SIX, **asked)


@given(
    values=st.dictionaries(st.integers(1990, 2030), st.none() | NUMBERS, max_size=9),
    target=st.none() | NUMBERS,
    year=st.none() | st.integers(1985, 2035),
    base=st.none() | st.integers(1985, 2035),
    limit=st.none() | NUMBERS,
    direction=st.sampled_from(["increase", "decrease"]),
)
@pytest.mark.parametrize("method", METHODS)
def test_any_values_have_an_answer(method, values, target, year, base, limit, direction):
    found = pace(
        method, values, target=target, target_year=year, base_year=base, limit=limit, direction=direction
    )
    assert found.value is None or math.isfinite(found.value)
    assert found.score is None or -5 <= found.score <= 5
    assert found.status


@given(latest=st.integers(0, 300), better=st.integers(0, 100))
@pytest.mark.parametrize("method", METHODS)
def test_a_better_latest_value_is_never_worse(method, latest, better):
    order = {
        "linear-path": ["off-track", "behind", "on-track", "reached"],
        "cagr-ratio": [
            "deterioration",
            "limited_progress",
            "moderate_progress",
            "substantial_progress",
            "target_achieved",
        ],
        "trend-extrapolation": ["thunderstorm", "cloud", "slightly_cloudy", "sun"],
    }[method]
    settings = {"target": Decimal(250), "target_year": 2025, "direction": "increase"}
    found = [pace(method, {**SIX, 2020: value}, **settings).status for value in (latest, latest + better)]
    assert order.index(found[0]) <= order.index(found[1])
