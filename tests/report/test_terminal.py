"""Problems as a person at a terminal reads them."""

import pytest

from plansite.model.problems import Problem
from plansite.report import FORMATS

PLACE = "datasets/data/observations.csv"
SAID = "error: “-5” is too small; the least is 0. Check source and unit; stay within."


@pytest.fixture
def say(results, en):
    return lambda *problems: FORMATS["text"](results(*problems), en)


@pytest.mark.parametrize(
    ("lines", "again"),
    [
        ([3], ""),
        ([3, 9], " The same 2 times, also on line 9."),
        ([3, 9, 12], " The same 3 times, also on lines 9, 12."),
        ([3, 9, 12, 14], " The same 4 times, also on lines 9, 12 and more."),
    ],
)
def test_a_problem_is_one_line_with_its_first_places(say, small, lines, again):
    said = say(*(small(line) for line in lines))
    assert said == f"{PLACE}:3: value (D3): {SAID}{again}\n"


def test_it_is_said_in_chinese_too(results, small, zh):
    said = FORMATS["text"](results(*(small(line) for line in range(3, 8))), zh)
    again = "同样的共 5 处，另见第 4、5 行等。"
    assert (
        said == f"{PLACE}:3: value (D3): 错误: “-5”太小，最小是 0。请核对来源和单位，不要超出范围。{again}\n"
    )


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (Problem("file-bom", "a.csv"), "a.csv: notice: The file begins with"),
        (Problem("cell-blank-row", "a.csv", 4), "a.csv:4: error: There is an empty row"),
        (Problem("cell-required", "a.csv", 4, "value"), "a.csv:4: value: error: This cell"),
        (Problem("cell-blank-row", "a.csv", 4, cell="A4"), "a.csv:4: A4: error: There is an empty row"),
        (Problem("file-bom", "a\n\x1b.csv"), "aU+000AU+001B.csv: notice: "),
    ],
)
def test_a_place_names_what_is_known_of_it(say, problem, said):
    assert say(problem).startswith(said)


def test_rows_that_are_gone_have_no_line(say):
    gone = [Problem("row-gone", "a.csv", value=each, details={"base": "v1"}) for each in ("x", "y")]
    assert say(*gone).endswith("say why in note. The same 2 times.\n")


def test_what_is_not_listed_is_counted(say):
    unused = [Problem("source-unused", "a.csv", line, value=str(line)) for line in range(1003)]
    assert say(*unused).splitlines()[-1] == "a.csv: 3 more not listed."


def test_without_problems_there_is_nothing_to_say(say):
    assert say() == ""
