"""A hostile title in the data stays text on every page of a built site."""

import pytest

TITLE = '<script>alert(1)</script> & "quotes" | *stars*'


@pytest.fixture(scope="module")
def hostile_pages(build_folder, read_pages, sample_copy):
    return list(read_pages(build_folder(sample_copy)))


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
