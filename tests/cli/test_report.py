"""Problems as one line each."""

import pytest

from plansite.cli import report
from plansite.model.language import Language
from plansite.model.problems import Problem
from plansite.wording import Wording

EN = Wording(Language.EN, {})


def test_a_problem_says_where_what_and_how_to_mend_it():
    problem = Problem("cell-minimum", "datasets/a.csv", 3, "value", "-5", details={"expected": "0"})
    assert report.problem_line(problem, EN) == (
        "datasets/a.csv:3 value: error: “-5” is too small; the least is 0. Check source and unit."
    )


def test_a_problem_of_a_whole_file_has_no_line():
    line = report.problem_line(Problem("file-bom", "a.csv"), EN)
    assert line.startswith("a.csv: notice: ")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("cell-unheard-of", "Something is wrong in this row: x"),
        ("table-unheard-of", "Something is wrong with this table: x"),
    ],
)
def test_what_only_frictionless_knows_is_said_in_its_words(code, said):
    assert (
        report.problem_line(Problem(code, "a.csv", details={"expected": "x"}), EN) == f"a.csv: error: {said}"
    )


@pytest.mark.parametrize(
    ("text", "visible"),
    [
        ("样例 “quote” é", "样例 “quote” é"),
        ("a\x1b[2Jb", "aU+001B[2Jb"),
        ("two\nlines\t\x07", "twoU+000AlinesU+0009U+0007"),
        ("\u202eturned\u200b", "U+202EturnedU+200B"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 60 + "…"),
    ],
)
def test_text_from_a_file_is_harmless_on_a_terminal(text, visible):
    assert report.visible(text) == visible
