"""The summary of a job."""

import pytest

from plansite.model.problems import Problem
from plansite.report import FORMATS
from plansite.report.markdown import ROWS, escaped


@pytest.fixture
def say(results, en):
    return lambda *problems: FORMATS["markdown"](results(*problems), en)


def test_a_summary_is_a_table(say, small):
    assert say(Problem("file-bom", "a.csv"), small(3), small(9)) == (
        "## Data check\n"
        "\n"
        "Failed: errors 2, warnings 0, notices 1.\n"
        "\n"
        "| Level | Where | What is wrong | How to mend it |\n"
        "| --- | --- | --- | --- |\n"
        "| error | datasets/data/observations.csv&#58;3 value (D3) "
        "| “-5” is too small; the least is 0. The same 2 times, also on line 9. "
        "| Check source and unit; stay within. |\n"
        "| notice | a.csv | The file begins with a byte order mark; it was read all the same. "
        "| Nothing to do. |\n"
    )


def test_a_sound_project_needs_no_table(say):
    assert say() == "## Data check\n\nPassed: 1 tables, nothing to mend.\n"


def test_warnings_pass(say):
    assert "Passed: warnings 1, notices 0." in say(Problem("label-order", "a.csv", 1))


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a | b", "a &#124; b"),
        ("<b>&", "&#60;b&#62;&#38;"),
        ("`x`", "&#96;x&#96;"),
        ("two\r\nlines", "two  lines"),
        ("[a](b)", "&#91;a&#93;(b)"),
        ("![a](b)", "&#33;&#91;a&#93;(b)"),
        ("\\|", "&#92;&#124;"),
        ("**a** _b_ ~c~", "&#42;&#42;a&#42;&#42; &#95;b&#95; &#126;c&#126;"),
        ("https://a www.a WWW.a", "https&#58;//a www&#46;a WWW&#46;a"),
        ("@name #1 $x$ :smile:", "&#64;name &#35;1 &#36;x&#36; &#58;smile:"),
        ("Excel: 样例 1.5", "Excel: 样例 1.5"),
    ],
)
def test_nothing_out_of_a_file_is_taken_for_markdown(text, safe):
    assert escaped(text) == safe


def test_a_summary_has_an_end(say, small):
    warnings = [Problem("source-unused", "a.csv", line, value=str(line)) for line in range(1, ROWS + 2)]
    lines = say(*warnings, small(3)).splitlines()
    assert len([line for line in lines if line.startswith("| ")]) == ROWS + 2
    assert lines[6].startswith("| error |")
    assert lines[-1] == "2 more not listed here; run plansite check to see them all."
