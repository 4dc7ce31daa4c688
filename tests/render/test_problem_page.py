"""The page of problems, the codes and their wording keep together."""

import re
from html import unescape

import pytest

from plansite.model.codes import CODES, Stage
from plansite.model.language import Language
from plansite.render.problem_page import marked, pages
from plansite.report.examples import example
from plansite.report.told import told
from plansite.wording import Wording


@pytest.fixture(scope="session")
def entries(site):
    (page,) = pages(site, Wording(Language.EN, {}))
    return dict(page.context["stages"])


def test_every_code_is_there_once_under_its_stage(entries):
    listed = {entry.code: stage for stage, found in entries.items() for entry in found}
    assert listed == {code: known.stage for code, known in CODES.items()}
    assert sum(map(len, entries.values())) == len(CODES)
    assert list(entries) == list(Stage)


def test_every_code_is_an_address_on_the_page(rendered):
    for made in rendered.values():
        ids = re.findall(r'<div id="([^"]+)"', made["problems/index.md"])
        assert sorted(ids) == sorted(CODES)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("language", list(Language))
def test_an_example_fills_every_gap_of_its_message(code, language):
    wording = Wording(language, {})
    empty = re.compile(r"“”|（）|\(\)|（，|  ")
    problem = example(code)
    known = {"file": problem.file, "value": problem.value, "column": problem.column, **problem.details}
    for part in ("message", "fix"):
        phrase = wording.book.phrase(f"problems.{code}.{part}")
        assert [name for name in re.findall(r"\{(\w+)\}", phrase) if not known.get(name)] == []
        assert not empty.search(getattr(told(problem, wording), part))


@pytest.mark.parametrize(
    ("language", "text", "html"),
    [
        (Language.ZH, "“1,250”带千位分隔符。", "“<code>1,250</code>”带千位分隔符。"),
        (Language.ZH, "写成 2023-S1 或 2023。", "写成 <code>2023-S1</code> 或 <code>2023</code>。"),
        (Language.ZH, "“３０ 家”", "“<code>３０ 家</code>”"),
        (Language.ZH, "选“CSV UTF-8（逗号分隔）”", "选“<code>CSV UTF-8（逗号分隔）</code>”"),
        (Language.ZH, "超出范围（0至100）。", "超出范围（<code>0</code>至<code>100</code>）。"),
        (Language.ZH, "有“<b>”，见 <i>", "有“&lt;b&gt;”，见 &lt;i&gt;"),
        (Language.ZH, "“<b>1</b>”", "“<code>&lt;b&gt;1&lt;/b&gt;</code>”"),
        (Language.EN, "for instance 100.", "for instance <code>100</code>."),
        (Language.EN, "(0.5, 95%)", "(<code>0.5</code>, <code>95%</code>)"),
        (Language.EN, "“30家” has", '“<code lang="zh">30家</code>” has'),
        (Language.EN, "“合计” is", '“<span lang="zh">合计</span>” is'),
    ],
)
def test_examples_are_marked(language, text, html):
    assert marked(text, language) == html


def test_no_digit_stands_unmarked(entries):
    for found in entries.values():
        for entry in found:
            for html in (entry.message, entry.fix):
                bare = unescape(re.sub(r"<code[^>]*>.*?</code>", "", html))
                assert not re.search(r"[0-9０-９]", bare), entry.code
