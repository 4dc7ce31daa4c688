"""One problem in words."""

import pytest

from plansite.model.codes import CODES
from plansite.model.language import Language
from plansite.model.problems import Problem
from plansite.report.told import Told, told, visible
from plansite.wording import Wording


def test_unseen_characters_are_set_apart_in_the_message(en):
    said = told(Problem("cell-outer-space", "a.csv", value="\u3000610\t", details={"expected": "610"}), en)
    assert said.message.startswith("“[U+3000]610[U+0009]” has")


def test_a_remedy_names_the_file(en):
    assert "plansite tidy datasets/a.csv --write" in told(Problem("not-utf8", "datasets/a.csv"), en).fix


def test_a_problem_in_words(small, en, zh):
    assert told(small(), en) == Told(
        "error",
        "“-5” is too small; the least is 0.",
        "Check source and unit; stay within.",
    )
    assert told(small(), zh) == Told(
        "错误",
        "“-5”太小，最小是 0。",
        "请核对来源和单位，不要超出范围。",
    )


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("language", list(Language))
def test_every_code_can_be_said_whatever_details_it_comes_with(code, language):
    said = told(Problem(code, "a.csv"), Wording(language, {}))
    assert said.message
    assert said.fix


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("样例 “quote” é 𠮷", "样例 “quote” é 𠮷"),
        ("a\x1b[2Jb", "aU+001B[2Jb"),
        ("two\nlines\t\x07", "twoU+000AlinesU+0009U+0007"),
        ("\u202eturned\u200b", "U+202EturnedU+200B"),
        ("\ufeff\u00a0\u3000", "U+FEFFU+00A0U+3000"),
        ("\u3164\u2800\ufe0f\U000e0100", "U+3164U+2800U+FE0FU+E0100"),
        ("\udc80", "U+DC80"),
        ("x" * 40, "x" * 40),
        ("x" * 41, "x" * 40 + "…"),
    ],
)
def test_text_from_a_file_is_harmless_on_a_terminal(text, shown):
    assert visible(text) == shown


def test_no_detail_of_a_file_reaches_a_person_as_it_is(en):
    hostile = "\x1b[2J" + "x" * 500
    said = told(Problem("cell-minimum", "a", 1, "value", hostile, details={"expected": hostile}), en)
    assert said.message.isprintable()
    assert len(said.message) < 320
