"""The stages of the check, one after another."""

import pytest

from plansite.check import has_errors
from plansite.model.problems import Problem


def test_the_sample_has_no_problems(found):
    assert found() == ()


def test_problems_come_in_the_order_of_files_and_lines(edit, found):
    edit("data/observations.csv", "things-repaired,990100,2025,1985", "things-repaired,990100,2025,x")
    edit("data/observations.csv", "accessible-stops,990100,2024,150", "accessible-stops,990100,2024,x")
    edit("data/areas.csv", "样例南县,Sample South County,county", "样例南县,Sample South County,town")
    places = [(problem.file, problem.line) for problem in found()]
    assert places == [
        ("datasets/data/areas.csv", 5),
        ("datasets/data/observations.csv", 2),
        ("datasets/data/observations.csv", 36),
    ]


def test_an_independent_mistake_in_the_plan_and_in_a_table_are_both_told(edit, found):
    edit("plan.yaml", "quote: 节能路灯达到 500 盏", "quote: 节能路灯达到 600 盏")
    edit("data/areas.csv", "990121,", "99012,")
    assert [problem.code for problem in found()] == ["cell-pattern", "quote-not-in-plan"]


@pytest.mark.parametrize("text", [None, b"", "样例".encode("gbk")])
def test_a_text_that_cannot_be_read_is_told_once_and_its_quotations_are_not_blamed(
    sample_folder, found, text
):
    file = sample_folder / "datasets/plan.txt"
    file.unlink() if text is None else file.write_bytes(text)
    assert [problem.file for problem in found()] == ["datasets/plan.txt"]


@pytest.mark.parametrize(
    ("code", "stops"), [("cell-required", True), ("source-unused", False), ("file-bom", False)]
)
def test_only_errors_stop(code, stops):
    assert has_errors([Problem(code, "file")]) is stops
