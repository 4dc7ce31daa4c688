"""The search index finds words inside compounds, and holds no tables."""

import json

import pytest


@pytest.fixture(scope="module")
def index(built):
    return json.loads((built.folder / "search" / "search_index.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("word", "compound"),
    [
        ("专利", "发明专利"),
        ("专利", "高价值发明专利"),
        ("商标", "注册商标"),
        ("融资", "质押融资"),
        ("版权", "版权示范"),
    ],
)
def test_a_word_inside_a_compound_is_a_word_of_the_index(index, word, compound):
    titles = [entry["title"].replace("\u200b", "|") for entry in index["docs"]]
    split = [title for title in titles if compound in title.replace("|", "")]
    assert split, compound
    assert all(f"|{word}" in f"|{title}" for title in split), split


def test_the_index_leads_to_goal_pages(index):
    locations = {entry["location"].split("#")[0] for entry in index["docs"]}
    assert "goals/valid-trademarks/" in locations
    assert "plan/" in locations
