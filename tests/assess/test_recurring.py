"""Recurring: at least once in each year; only a sourced 0 says that nothing happened."""

import pytest

from plansite.model.plan import Kind


@pytest.mark.parametrize(
    ("known", "kept"),
    [
        ("2022=1", True),
        ("2022=30~10", True),
        ("2022=0", False),
        ("2022=0~10", None),
        ("2022=5~10", None),
        ("", None),
    ],
)
def test_a_year(judge, known, kept):
    assert judge(Kind.RECURRING, known, "2022-12-31").finding.windows == {"2022": kept}


def test_the_year_without_is_named_and_decides(judge, rows):
    assessment = judge(Kind.RECURRING, "2022=1 2023=0", "2026-06-30")
    assert rows(assessment) == "a:2023=0"
    assert [item.when.text for item in assessment.finding.sentence.values["broken"].items] == ["2023"]
