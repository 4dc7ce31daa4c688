"""ProperDocs, the maintained fork of MkDocs, builds the same site from the same files.

MkDocs gets no more releases and the theme ends on 2027-05-05: the way on is kept open by this test.
"""

import json
from html.parser import HTMLParser

import pytest

LANGUAGES = ("zh", "en")


class _Page(HTMLParser):
    """The language and the visible words of a page."""

    def __init__(self, text):
        super().__init__()
        self.lang, self.words, self._unseen = "", [], 0
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag == "html":
            self.lang = dict(attrs).get("lang", "")
        self._unseen += tag in ("script", "style")

    def handle_endtag(self, tag):
        self._unseen -= tag in ("script", "style")

    def handle_data(self, data):
        if not self._unseen:
            self.words += data.split()


def _pages(folder):
    """Every page below a folder by its address; the English site within the Chinese one apart."""
    addresses = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*.html")}
    return {
        address: _Page(file.read_text(encoding="utf-8"))
        for address, file in addresses.items()
        if not address.startswith("en/")
    }


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def default_folder(project, language):
    return project / "site" / {"zh": "", "en": "en"}[language]


@pytest.fixture
def pages(default_folder, other, language):
    """The pages of the default engine, and of the other."""
    return _pages(default_folder), _pages(other[language])


def test_it_builds_the_same_addresses(pages):
    default, other = pages
    assert len(default) > 15
    assert set(other) == set(default)


def test_its_pages_are_in_the_same_language(pages, language):
    default, other = pages
    assert {page.lang for page in default.values()} == {language}
    assert {address: page.lang for address, page in other.items()} == {
        address: page.lang for address, page in default.items()
    }


def test_its_pages_say_the_same(pages):
    default, other = pages
    for address, page in default.items():
        assert len(page.words) > 20, address
        assert other[address].words == page.words, address


def test_its_search_finds_the_same(default_folder, other, language):
    index = "search/search_index.json"
    default, found = (
        json.loads((folder / index).read_text(encoding="utf-8"))
        for folder in (default_folder, other[language])
    )
    assert len(default["docs"]) > 15
    assert found == default
