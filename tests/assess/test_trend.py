"""Trend: each year against the year before."""

import pytest

from plansite.model.plan import Kind


@pytest.mark.parametrize(
    ("known", "kept", "sign"),
    [
        ("2021=1 2022=2", True, "rise"),
        ("2021=2 2022=2", False, "no-rise"),
        ("2021=3 2022=2", False, "no-rise"),
        ("2021=10~10 2022=20~10", None, "undecided"),
        ("2021=10~10 2022=20.1~10", True, "rise"),
    ],
)
def test_a_pair_of_years(judge, known, kept, sign):
    finding = judge(Kind.TREND, known, "2022-12-31").finding
    assert finding.windows == {"2022": kept}
    assert finding.formula.values["comparison"].key == f"formulas.trend.{sign}"


@pytest.mark.parametrize("known", ["2022=2", "2021=2", "2020=1 2022=2"])
def test_a_year_is_only_compared_with_the_one_just_before(judge, known):
    assert judge(Kind.TREND, known, "2022-12-31").finding.windows == {"2022": None}


def test_a_broken_pair_rests_on_both_its_years(judge, rows):
    assert rows(judge(Kind.TREND, "2022=1 2023=3 2024=2", "2026-06-30")) == "a:2023=3 a:2024=2"
