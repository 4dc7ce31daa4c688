"""Beside every download stand its form, size, rows and hash; a form that is not offered has its reason."""

from dataclasses import replace

import pytest

from plansite.model.language import Language
from plansite.publish import formats
from plansite.render import downloads, render
from plansite.wording import Wording


@pytest.fixture
def english(site):
    return Wording(Language.EN, site.project.plan.units)


def test_a_table_that_no_workbook_holds_says_why(site, english, monkeypatch):
    assert downloads.withheld(site, "observations") is None
    short = tuple(replace(form, most_rows=form.most_rows and 30) for form in formats.FORMATS)
    monkeypatch.setattr(downloads, "FORMATS", short)
    assert "more than 30 rows" in english.text(downloads.withheld(site, "observations"))
    assert ">30</data> rows" in render(site, english)["data.md"]


def test_every_download_has_form_size_rows_and_hash(site, english):
    found = list(downloads.of_table(site, "observations"))
    assert len(found) == len(formats.FORMATS)
    for each in found:
        known = site.files[each.address]
        assert english.text(each.name)
        assert each.size.value == round(each.size.value, 1)
        assert (each.rows.value, each.sha256) == (known.rows, known.sha256)


def test_remarks_of_the_check_are_counted_beside_a_table(site, english):
    assert "nothing to remark" in render(site, english)["sources/index.md"]
    remarked = render(replace(site, remarks={"sources": 3}), english)
    assert 'data-ref="check-report/sources/remarks">3</data> remarks' in remarked["sources/index.md"]
    assert 'data-ref="check-report/all/remarks">3</data> remarks' in remarked["goals/street-trees.md"]
