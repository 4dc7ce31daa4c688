"""Feeds are valid Atom, and no entry is ever announced twice."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import feedparser
import pytest

from plansite.model.edition import Edition
from plansite.model.history import Change, History, Reach, Revision
from plansite.model.language import Language
from plansite.publish import feeds
from plansite.wording import Wording

FIRST = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
GOAL = "street-trees"


def revision(number, commit, after, key="street-trees:990100:2023", reason="年鉴更正 <b>&"):
    moment = FIRST + timedelta(days=number)
    cells = ("observations", key, "value", Change.CHANGED, str(number), after)
    return Revision(f"{number:016x}", *cells, moment, commit * 40, reason)


HISTORY = History(
    Reach.WHOLE,
    FIRST,
    (revision(3, "", "9"), revision(2, "b", "1612"), revision(1, "a", "1600\x07", key="gone:1:2")),
    FIRST + timedelta(days=2),
)


@pytest.fixture
def read(sample):
    def read(history=HISTORY, site_url="", day=date(2026, 3, 9)):
        edition = Edition("0.1.0", day, day, site_url=site_url)
        wordings = {language: Wording(language, sample.plan.units) for language in Language}
        files = {
            each.address: b"".join(each.content) for each in feeds.files(sample, history, edition, wordings)
        }
        return {address: feedparser.parse(content) for address, content in files.items()}

    return read


def test_there_is_a_feed_for_all_and_for_each_goal_in_both_languages(sample, read):
    expected = {feeds.address(language, goal) for language in Language for goal in (None, *sample.plan.goals)}
    assert set(read()) == expected


@pytest.mark.parametrize("site_url", ["", "https://example.org/plan/"])
def test_feeds_are_well_formed_and_have_all_that_atom_asks_for(read, site_url):
    for address, found in read(site_url=site_url).items():
        assert not found.bozo, (address, found.get("bozo_exception"))
        assert found.version == "atom10"
        for name in ("title", "id", "updated", "author"):
            assert found.feed[name], (address, name)
        for entry in found.entries:
            assert entry.id.startswith("urn:uuid:")
            assert datetime.fromisoformat(entry.updated).tzinfo is not None
            assert entry.title
            assert entry.content[0].value
        assert bool(found.feed.get("links")) == bool(site_url)


def test_ids_are_unique_and_depend_on_neither_address_nor_day(read):
    def ids(feeds_read):
        return {
            address: [found.feed.id, *(entry.id for entry in found.entries)]
            for address, found in feeds_read.items()
        }

    first = ids(read())
    assert first == ids(read(site_url="https://example.org/", day=date(2027, 1, 1)))
    every = [each for found in first.values() for each in found]
    assert len(every) == len(set(every))


def test_an_entry_is_one_commit_and_the_newest_stands_first(read):
    (whole,) = [found for address, found in read().items() if address == "feeds/en/updates.xml"]
    assert [entry.updated for entry in whole.entries] == ["2026-03-03T08:30:00Z", "2026-03-02T08:30:00Z"]
    assert whole.feed.updated == whole.entries[0].updated
    assert "1,612 trees" in whole.entries[0].content[0].value
    assert "年鉴更正 <b>&" in whole.entries[0].content[0].value
    assert "\x07" not in whole.entries[1].content[0].value


def test_what_is_not_committed_is_not_announced(read):
    contents = [entry.content[0].value for found in read().values() for entry in found.entries]
    assert contents
    assert not [text for text in contents if "9 trees" in text]
    assert len(read()["feeds/zh/updates.xml"].entries) == 2


def test_a_goal_has_only_its_own_changes(read):
    found = read()
    assert len(found[f"feeds/zh/goals/{GOAL}.xml"].entries) == 1
    assert sum(len(each.entries) for address, each in found.items() if "zh/goals" in address) == 1


@pytest.mark.parametrize("reach", list(Reach))
def test_a_feed_without_entries_says_what_it_cannot_see(read, reach):
    found = read(
        replace(HISTORY, reach=reach, revisions=(), since=FIRST if reach is not Reach.NONE else None)
    )
    whole = found["feeds/en/updates.xml"]
    assert not whole.bozo
    assert whole.entries == []
    said = {Reach.WHOLE: "nothing is left out", Reach.SHALLOW: "1 March 2026", Reach.NONE: "no repository"}
    assert said[reach] in whole.feed.subtitle
