"""A hostile title in the data stays text on every page of a built site."""

import json

import pytest

TITLE = '<script>alert(1)</script> & "quotes" | *stars*'


@pytest.fixture(scope="module")
def hostile_site(build_folder, sample_copy):
    return build_folder(sample_copy)


@pytest.fixture(scope="module")
def hostile_pages(read_pages, hostile_site):
    return list(read_pages(hostile_site))


def test_it_runs_nowhere(hostile_pages):
    for page in hostile_pages:
        for script in page.root.find("script"):
            assert "alert(1)" not in script.text or script.attributes.get("id") == "__config", page.address


def test_it_is_shown_as_it_was_written(hostile_pages):
    pages = [page for page in hostile_pages if page.address.endswith("goals/rain-gardens/index.html")]
    assert len(pages) == 2
    for page in pages:
        assert TITLE in page.root.find("h1")[0].text
        assert TITLE in page.root.find("title")[0].text
        assert TITLE in page.root.find("meta", name="description")[0].attributes["content"]


@pytest.mark.parametrize("index", ["search/search_index.json", "en/search/search_index.json"])
def test_the_search_which_prints_its_index_as_html_gets_it_escaped(hostile_site, index):
    entries = json.loads((hostile_site / index).read_text(encoding="utf-8"))["docs"]
    hostile = [entry for entry in entries if "alert(1)" in entry["title"] + entry["text"]]
    assert hostile
    for entry in hostile:
        assert "<script" not in entry["title"] + entry["text"]
