"""Annotations of GitHub Actions."""

import re

import pytest

from plansite.model.codes import Severity
from plansite.model.problems import Problem
from plansite.report import FORMATS
from plansite.report.github import github

SAID = "“-5” is too small; the least is 0. Check source and unit; stay within."


@pytest.fixture
def say(results, en):
    return lambda *problems: FORMATS["github"](results(*problems), en)


def test_a_problem_is_an_annotation_at_its_line(say, small):
    assert say(small(3)) == (f"::error file=datasets/data/observations.csv,line=3,title=value (D3)::{SAID}\n")


def test_a_problem_of_a_whole_file_has_no_line(say):
    assert say(Problem("file-bom", "a.csv")).startswith("::notice file=a.csv,title=notice::The file begins")


@pytest.mark.parametrize(
    ("problem", "command"),
    [
        (
            Problem("cell-minimum", "a,b:c%d.csv", 3, "x:y,z", "5%\n::error::", details={"expected": "1"}),
            "::error file=a%2Cb%3Ac%25d.csv,line=3,title=x%3Ay%2Cz::“5%25[U+000A]::error::” is too small",
        ),
        (
            Problem("file-empty", "a\r\n::warning::b.csv"),
            "::error file=aU+000DU+000A%3A%3Awarning%3A%3Ab.csv,title=error::",
        ),
    ],
)
def test_nothing_out_of_a_file_is_taken_for_a_command(say, problem, command):
    said = say(problem)
    assert said.startswith(command)
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("errors", "warnings", "notices", "shown", "left"),
    [
        (10, 10, 9, (10, 10, 9), 0),
        (11, 0, 0, (10, 0, 1), 1),
        (0, 12, 0, (0, 10, 1), 2),
        (30, 20, 20, (10, 10, 10), 41),
    ],
)
def test_what_the_platform_would_drop_is_counted(say, errors, warnings, notices, shown, left):
    problems = [Problem("file-bom", f"n{each}.csv") for each in range(notices)]
    problems += [Problem("label-order", f"w{each}.csv", 1) for each in range(warnings)]
    problems += [Problem("file-empty", f"e{each}.csv") for each in range(errors)]
    lines = say(*problems).splitlines()
    levels = [re.match("::([a-z]+)", line)[1] for line in lines]
    assert tuple(levels.count(level.value) for level in Severity) == shown
    more = f"::notice::{left} more not listed here; run plansite check to see them all."
    assert (lines[-1] == more) is bool(left)


@pytest.mark.parametrize(("problems", "lines"), [(3, 3), (9, 9), (10, 10), (40, 10)])
def test_a_review_asks_for_few(results, en, problems, lines):
    found = [Problem("file-empty", f"e{each}.csv") for each in range(problems)]
    said = github(results(*found), en, 10).splitlines()
    assert len(said) == lines
    assert said[-1].startswith("::error" if problems < 10 else "::notice")
