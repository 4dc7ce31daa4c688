"""Range: the sum of a period's years against two bounds, 5 and 20."""

import pytest

from plansite.model.plan import Kind


@pytest.mark.parametrize(
    ("known", "kept"),
    [
        ("2022=2 2023=3", True),
        ("2022=0 2023=20", True),
        ("2022=2 2023=2", False),
        ("2022=10 2023=11", False),
        ("2022=21", False),
        ("2023=21~4", None),
        ("2022=5", None),
        ("2022=20", None),
        ("2022=4", None),
        ("2022=2 2023=3~2", None),
        ("2022=10 2023=10~2", None),
        ("", None),
    ],
)
def test_a_period_against_its_bounds(judge, known, kept):
    assert judge(Kind.RANGE, known, "2023-12-31").finding.windows == {"2022/2023": kept}


@pytest.mark.parametrize(
    ("known", "comparison"),
    [("2022=2 2023=3", "inside"), ("2022=21", "outside"), ("2022=2", "undecided")],
)
def test_the_comparison_is_written_down(judge, known, comparison):
    written = judge(Kind.RANGE, known, "2023-12-31").finding.formula
    assert written.values["comparison"].key == f"formulas.range.{comparison}"


def test_the_broken_period_rests_on_all_its_years(judge, rows):
    assert rows(judge(Kind.RANGE, "2022=10 2023=11 2024=5", "2026-06-30")) == "a:2022=10 a:2023=11"


def test_a_goal_without_bounds_is_no_range(judge):
    with pytest.raises(ValueError, match="no bounds"):
        judge(Kind.RANGE, "2022=1", "2023-12-31", maximum=None)
