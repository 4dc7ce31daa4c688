"""Hostile texts in the data stay text on every page, feed and file of a built site."""

import json
import re
from xml.etree import ElementTree as ET

import feedparser
import pytest

from .hostile import ATTACK, spoil

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


@pytest.fixture(scope="module")
def spoilt(build_folder, sample_copy_for_hostility):
    """The site of a project in which every field that holds words holds an attack."""
    assert spoil(sample_copy_for_hostility) > 100
    addresses = {"SITE_URL": "https://example.org/a", "REPO_URL": "https://example.org/r"}
    return build_folder(sample_copy_for_hostility, **addresses)


@pytest.fixture(scope="module")
def spoilt_pages(read_pages, spoilt):
    return list(read_pages(spoilt))


def test_no_attack_becomes_an_element_or_an_attribute(spoilt_pages):
    shown = 0
    for page in spoilt_pages:
        for element in page.root.walk():
            assert element.tag != "img", page.address
            assert not [name for name in element.attributes if name.startswith("on")], page.address
            assert not element.attributes.get("href", "").startswith("javascript:"), page.address
            if element.tag == "script" and not element.attributes.get("type", "").endswith("json"):
                assert "alert(" not in element.text, page.address
        shown += ATTACK in page.root.text
    assert shown > 60


def test_no_attack_is_taken_for_a_template_or_markdown(spoilt_pages):
    for page in spoilt_pages:
        assert " 49" not in re.sub(r"[0-9]+ 49", "", page.root.text), page.address
        assert not [link for link in page.root.find("a") if link.text == "a"], page.address


def test_feeds_pictures_and_catalogues_stay_whole(spoilt):
    for feed in [*(spoilt / "feeds").rglob("*.atom"), *(spoilt / "feeds").rglob("*.xml")]:
        assert not feedparser.parse(feed.read_bytes()).bozo, feed
    pictures = list((spoilt / "charts").rglob("*.svg"))
    assert len(pictures) > 10
    for picture in pictures:
        tags = {each.tag.rpartition("}")[2] for each in ET.parse(picture).iter()}  # noqa: S314 - our own
        assert not tags & {"script", "img", "image", "foreignObject", "a"}, picture
    for file in spoilt.rglob("*.json*"):
        if file.name != "search_index.json":
            json.loads(file.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def lengthened(build_folder, sample_copy_for_length):
    """The site of a project in which every name is very long."""
    spoil(sample_copy_for_length, lambda text: text + "一个没有尽头的名称" * 12 + " Unbreakable" + "x" * 90)
    return build_folder(sample_copy_for_length)


def test_very_long_names_are_shown_whole(read_pages, lengthened):
    pages = [page for page in read_pages(lengthened) if "goals/street-trees/" in page.address]
    assert len(pages) == 2
    for page in pages:
        assert "x" * 90 in page.root.find("h1")[0].text
