"""Floor: each year against the line."""

import pytest

from plansite.model.plan import Kind


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("95", True),
        ("94.99", False),
        ("95~0.1", None),
        ("95.05~0.1", True),
        ("94.94~0.1", False),
        ("0", False),
    ],
)
def test_a_year_against_the_line(judge, value, kept):
    assert judge(Kind.FLOOR, f"2022={value}", "2022-12-31").finding.windows == {"2022": kept}


@pytest.mark.parametrize(("value", "formula"), [("95", "at-least"), ("94", "below"), ("95~1", "undecided")])
def test_the_comparison_is_written_down(judge, value, formula):
    written = judge(Kind.FLOOR, f"2022={value}", "2022-12-31").finding.formula
    assert (written.key, written.values["comparison"].key) == ("formulas.window", f"formulas.short.{formula}")
