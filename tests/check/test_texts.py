"""What is worth a word in running text, what it shows of it, and what is left alone."""

import time

import pytest

from plansite.check import pasted, personal
from plansite.check.texts import texts
from plansite.model.codes import Severity
from plansite.read import assemble, read

NOTES = "data/observations.csv"
BUSES = "bus-stops,990100,2024,200,final,yearbook-2024,合成数据,,公交站台200座"
AT = 4


@pytest.fixture
def said(sample_folder):
    """What is said of a text in the note (or the quotation) of one row: code, value and what is expected."""

    def said(text, column="note"):
        path = sample_folder / "datasets" / NOTES
        cell = '"' + text.replace('"', '""') + '"'
        note, quote = (cell, "公交站台200座") if column == "note" else ("合成数据", cell)
        row = f"bus-stops,990100,2024,200,final,yearbook-2024,{note},,{quote}"
        content = path.read_text(encoding="utf-8")
        assert BUSES in content
        path.write_text(content.replace(BUSES, row), encoding="utf-8")
        reading = read(sample_folder)
        found = [each for each in texts(assemble(reading), reading) if each.line == AT]
        assert {(each.file, each.column) for each in found} <= {(f"datasets/{NOTES}", column)}
        assert {each.severity for each in found} <= {Severity.WARNING}
        return [(each.code, each.value, *each.details.values()) for each in found]

    return said


TOLD = [
    ('""说明', [("text-quotes", '""说明')]),
    ('见"说明', [("text-quotes", '见"说明')]),
    (" 说明", [("text-spaces", " 说明")]),
    ("说明 ", [("text-spaces", "说明 ")]),
    ("说明\u3000", [("text-spaces", "说明\u3000")]),
    ("a  b", [("text-spaces", "a  b")]),
    ("甲\u00a0乙", [("text-spaces", "甲\u00a0乙")]),
    ("甲\u2003乙", [("text-spaces", "甲\u2003乙")]),
    ("一二三四五六七八九十一二三四五六七八九十　乙", [("text-spaces", "…九十一二三四五六七八九十　乙")]),
    ("甲\t乙", [("text-tab", "甲\t乙")]),
    ("甲\u200b乙\u200d", [("text-invisible", "甲\u200b乙\u200d", "U+200B")]),
    ("甲\u2060乙", [("text-invisible", "甲\u2060乙", "U+2060")]),
    ("甲\u00ad乙", [("text-invisible", "甲\u00ad乙", "U+00AD")]),
    ("<b>粗</b>", [("text-html", "<b>")]),
    ("换行<br/>", [("text-html", "<br/>")]),
    ("<img src=x onerror=alert(1)>", [("text-html", "<img src=x onerror=alert(1)>")]),
    ("<script", [("text-html", "<script")]),
    ("甲&nbsp;乙", [("text-html", "&nbsp;")]),
    ("甲&#x4e59;", [("text-html", "&#x4e59;")]),
    ("<!-- 注 -->", [("text-html", "<!--")]),
    ("见[链接](x)。", [("text-markdown", "[链接](x)")]),
    ("![图](a.png)", [("text-markdown", "![图](a.png)")]),
    ("**重要**", [("text-markdown", "**重要**")]),
    ("见 *重要* 处", [("text-markdown", "*重要*")]),
    ("见 __重要__ 处", [("text-markdown", "__重要__")]),
    ("见 _重要_ 处", [("text-markdown", "_重要_")]),
    ("{{ x }}", [("text-template", "{{ x }}")]),
    ("{% if x %}", [("text-template", "{% if x %}")]),
    ("${x}", [("text-template", "${x}")]),
    ("::error::甲", [("text-workflow", "::error::")]),
    ("::set-output name=a::b", [("text-workflow", "::set-output name=a::")]),
    ("${{ secrets.X }}", [("text-workflow", "${{ secrets.X }}")]),
    ("联系13900001234。", [("text-personal", "139********")]),
    ("联系+8613900001234", [("text-personal", "139********")]),
    ("联系139-0000-1234", [("text-personal", "139**********")]),
    ("身份证11010519491231002X", [("text-personal", "110***************")]),
    ("13900001234  甲", [("text-spaces", "139********  甲"), ("text-personal", "139********")]),
    ("<b>13900001234", [("text-html", "<b>"), ("text-personal", "139********")]),
]  # fmt: skip

QUIET = [
    "公交站台200座，“合计”《年鉴》（2024）",
    'the "city" plan',
    "first line\nsecond line\n",
    "a < b > c & d",
    "R&D; 增长<5%>",
    "3*4*5",
    "带*为预计数",
    "*",
    "_",
    "____",
    "139****1234、138****5678",
    "street_trees_total",
    "https://a.sample.invalid/a_b_c/13912345678.html?x=13912345678",
    "见[2021]33号",
    "[1] (2)",
    "$ {x} { {y} }",
    "std::vector::size",
    "12:30::45",
    "时间：：甲",
    "213900001234",
    "139000012345",
    "3.13912345678",
    "14000000000",
    "13912345678元",
    "12345678901",
    "110105194912310021",
    "110105194913310020",
    "𠮷家村",
    "",
    "0",
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_is_worth_a_word(said, text, told):
    assert said(text) == told


@pytest.mark.parametrize("text", QUIET)
def test_what_may_be_is_left_alone(said, text):
    assert said(text) == []


@pytest.mark.parametrize("text", ["山西  1\u30002\u00a03", "公交"])
def test_spaces_inside_a_quotation_are_its_own(said, text):
    assert said(text, "quote") == []


@pytest.mark.parametrize("text", [" 公交", "公交\u3000"])
def test_spaces_around_a_quotation_are_not(said, text):
    assert said(text, "quote") == [("text-spaces", text)]


def test_columns_of_codes_are_not_texts(sample_folder):
    path = sample_folder / "datasets/data/sources.csv"
    path.write_text(
        path.read_text(encoding="utf-8").replace(
            "stats.sample.invalid/2025", "stats.sample.invalid/_a_*b*<i>"
        ),
        encoding="utf-8",
    )
    reading = read(sample_folder)
    assert [each for each in texts(assemble(reading), reading) if "sources" in each.file] == []


def test_the_published_data_needs_no_word(real_folder):
    reading = read(real_folder)
    assert list(texts(assemble(reading), reading)) == []


def test_every_rule_has_a_case():
    assert {code for _, told in TOLD for code, *_ in told} == {
        *pasted.IN_CONTEXT,
        *pasted.BY_THEMSELVES,
        "text-personal",
    }


@pytest.mark.parametrize(
    "part",
    [
        " ",
        "  x",
        "\u3000",
        '"',
        "<a ",
        "<a",
        "[",
        "[x](",
        "*a",
        "**a ",
        "_a ",
        "__a",
        "{{",
        "${",
        "::error",
        "&#1",
        "139",
    ],
)
def test_no_text_takes_long(part):
    text = "x" + part * (100_000 // len(part)) + "x"
    start = time.process_time()
    for rule in (*pasted.IN_CONTEXT.values(), *pasted.BY_THEMSELVES.values(), pasted.outer_spaces):
        rule(text)
    personal.numbers(text)
    assert time.process_time() - start < 5
