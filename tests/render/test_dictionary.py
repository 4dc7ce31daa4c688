"""The dictionary says of every column and indicator what it means, and when that changed."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from markupsafe import escape

from plansite.model.history import Change, History, Reach, Revision
from plansite.model.language import Language
from plansite.render import render
from plansite.wording import Wording

WHEN = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.mark.parametrize("language", list(Language))
def test_every_column_stands_on_the_page_of_its_table(sample, rendered, language):
    for resource in sample.descriptor["resources"]:
        page = rendered[language][f"dictionary/{resource['name']}.md"]
        for field in resource["schema"]["fields"]:
            (part,) = [each for each in page.split("<section") if f'id="column-{field["name"]}"' in each]
            title = field["title_zh" if language is Language.ZH else "title"]
            assert f"<h3 data-search-exclude>{title} <code>{field['name']}</code>" in part
            assert f">{field['example']}</code>" in part
            assert ("</dt><dd>" in part) is True
            for value in field.get("constraints", {}).get("enum", ()):
                assert f">{value}</code>" in part
            word = {Language.ZH: "单位", Language.EN: "Unit"}[language]
            assert (f"<dt>{word}</dt>" in part) == (field["type"] in ("number", "integer"))


@pytest.mark.parametrize("language", list(Language))
def test_every_indicator_is_defined(sample, rendered, language):
    page = rendered[language]["indicators/index.md"]
    for name, indicator in sample.indicators.items():
        (part,) = [each for each in page.split("<section") if f'id="indicator-{name}"' in each]
        assert escape(indicator.definition[language]) in part
        for goal in sample.plan.goals:
            if name in goal.measured:
                assert f"goals/{goal.id}/" in part


def test_a_definition_that_changed_says_so_with_both_wordings_and_its_day(site):
    cells = ("definition_zh", Change.CHANGED, "旧的定义", "新的定义")
    changed = Revision("0" * 16, "indicators", "street-trees", *cells, WHEN, "a" * 40, "reason")
    field = Revision("1" * 16, "fields", "observations:value", "unit", *cells[1:], WHEN, "a" * 40, "reason")
    history = History(Reach.WHOLE, WHEN, (changed, field))
    pages = render(replace(site, history=history), Wording(Language.EN, site.project.plan.units))
    for name, anchor in (
        ("indicators/index.md", "indicator-street-trees"),
        ("dictionary/observations.md", "column-value"),
    ):
        parts = pages[name].split("<section")
        told = [each for each in parts if "旧的定义" in each]
        assert len(told) == 1
        assert anchor in told[0]
        assert "新的定义" in told[0]
        assert "1 March 2026" in told[0]


def test_what_cannot_be_seen_is_said(rendered):
    assert "no repository could be seen" in rendered[Language.EN]["indicators/index.md"]
