"""Test results as other tools read them."""

from xml.etree import ElementTree as ET

import pytest

from plansite.model.problems import Problem
from plansite.report import FORMATS


@pytest.fixture
def say(results, en):
    return lambda *problems: ET.fromstring(FORMATS["junit"](results(*problems), en).encode())  # noqa: S314 - ours


def test_an_error_is_a_failure_in_the_suite_of_its_file(say, small):
    root = say(small(3), small(9), Problem("file-bom", "a.csv"))
    suites = {suite.get("name"): suite for suite in root}
    table = suites["datasets/data/observations.csv"]
    assert (table.get("tests"), table.get("failures")) == ("1", "1")
    (case,) = table
    assert case.attrib == {"classname": "datasets/data/observations.csv", "name": "cell-minimum 3 value D3"}
    (failure,) = case
    assert failure.attrib == {"type": "cell-minimum", "message": "“-5” is too small; the least is 0."}
    assert failure.text.endswith("Check source and unit; stay within. The same 2 times, also on line 9.")


def test_warnings_and_notices_pass_and_are_told(say):
    suite = say(Problem("file-bom", "a.csv"))[0]
    assert (suite.get("tests"), suite.get("failures")) == ("1", "0")
    assert suite[0][0].tag == "system-out"
    assert suite[0][0].text.startswith("a.csv: notice: ")


def test_a_table_without_problems_is_a_test_that_passed(say):
    (suite,) = say()
    assert suite.attrib == {"name": "datasets/data/observations.csv", "tests": "1", "failures": "0"}
    assert [case.get("name") for case in suite] == ["check"]
    assert len(suite[0]) == 0


@pytest.mark.parametrize("text", ["\x00\x08\x0b\x1f", "\ufffe\uffff", "\ud800", "<a>&\"'", "]]>", "\r\n"])
def test_any_text_makes_xml_that_can_be_read(say, text):
    root = say(Problem("cell-minimum", f"a{text}.csv", 3, text, text, details={"expected": text}))
    assert root[0].get("failures") == "1"
