"""The page of the method says what the code does: its table, its limits, its examples."""

import json
import re
from dataclasses import replace
from html import unescape

import pytest

from plansite.assess.decisions import DECISIONS
from plansite.assess.methods import METHODS
from plansite.cli.demonstration import demonstrated
from plansite.model.language import Language
from plansite.model.plan import Kind
from plansite.publish import examples_file
from plansite.render import method_page
from plansite.render.pages import write
from plansite.wording import Phrasebook, Wording

ROW = re.compile(r'<tr data-case="(\w+)/([a-z-]+)">.*?data-state="([a-z-]+)"')
TAG = re.compile(r"</?(?:span|li|data)[^<>]*>")
SECTION = re.compile(r'<section class="rule" id="kind-(\w+)">(.*?)</section>', re.DOTALL)


@pytest.fixture(scope="module")
def demonstration():
    found = demonstrated()
    assert found is not None
    return found


@pytest.fixture(scope="module", params=list(Language))
def language(request):
    return request.param


@pytest.fixture(scope="module")
def page(site, demonstration, language):
    words = Wording(language, site.project.plan.units)
    [found] = method_page.pages(replace(site, demonstration=demonstration), words)
    return write(found, words)


def test_the_printed_table_is_the_one_that_decides(page):
    sections = dict(SECTION.findall(page))
    assert list(sections) == [kind.value for kind in Kind]
    for kind, halves in DECISIONS.items():
        printed = ROW.findall(sections[kind.value])
        told = [
            (when.value, case, state.value) for when, cases in halves.items() for case, state in cases.items()
        ]
        assert printed == (told[:1] if kind is Kind.QUALITATIVE else told)


def test_every_case_limit_and_method_has_words_and_no_words_are_left_over(language):
    book = Phrasebook(language)
    cases = {
        f"{kind.value}.{case}"
        for kind, halves in DECISIONS.items()
        for cases in halves.values()
        for case in cases
    }
    assert _below(book, "method.decision.") == cases
    assert _below(book, "method.limit.") == {kind.value for kind in Kind}
    assert _below(book, "method.pace.name.") == _below(book, "method.pace.how.") == set(METHODS)
    assert _below(book, "method.official.") == {"title", *method_page.OFFICIAL}
    assert _below(book, "method.made.") == {"title", *method_page.MADE}
    assert _below(book, "method.undone.") == {"title", *method_page.UNDONE}


def _below(book, start):
    return {key.removeprefix(start) for key in book.phrases if key.startswith(start)}


def test_every_kind_and_every_method_has_an_example_that_says_it_is_invented(page, demonstration, language):
    names = [each.name for each in demonstration.examples()]
    assert sorted(names) == sorted([*(kind.value for kind in Kind), *METHODS])
    assert page.count('<details class="example"') == len(names)
    assert page.count(demonstration.notice[language]) == len(names)


def test_examples_are_worked_anew_and_published_as_printed(page, demonstration, language):
    published = json.loads(examples_file.content(demonstration))
    assert published["notice"] == {"zh": demonstration.notice.zh, "en": demonstration.notice.en}
    words = demonstration.words(language)
    for each in demonstration.examples():
        steps = [words.text(step) for step in each.assessment.finding.steps]
        assert [step[language] for step in published["examples"][each.name]["steps"]] == steps
        for number, step in enumerate(steps, 1):
            assert f'data-ref="method-examples/{each.name}/step-{number}">' in page
            assert step in unescape(TAG.sub("", page))


def test_without_a_demonstration_the_page_says_so(site, language):
    words = Wording(language, site.project.plan.units)
    [found] = method_page.pages(site, words)
    text = write(found, words)
    assert words.phrase("method.examples.none") in text
    assert 'class="example"' not in text
