"""The history of a figure on the site of a repository: on its goal's page, on the updates, in the feed."""

import csv
import io

import feedparser

GOAL = "demonstration-enterprises-municipal"


def changes(site):
    return list(csv.DictReader(io.StringIO((site.folder / "data/revisions.csv").read_text(encoding="utf-8"))))


def corrected(site):
    (found,) = [each for each in changes(site) if each["change"] == "changed"]
    return found


def page(site, address):
    return next(each for each in site.pages if each.address == address)


def test_a_correction_is_published_with_both_values_its_day_and_its_reason(dated):
    found = corrected(dated)
    assert (found["before"], found["after"]) == ("29", "30")
    assert (found["date"], found["reason"]) == ("2026-11-21T23:30:00Z", "Correct the enterprises")
    assert found["key"] == f"{GOAL}:140800:2024-01-07"
    history = dated.json("history.json")
    assert (history["reach"], history["data_date"]) == ("whole", "2026-11-21")
    assert history["commit"] == found["commit"]
    assert history["revisions"] == len(changes(dated))
    assert history["commits"][found["commit"]]["changed"] == 1


def test_the_page_of_the_goal_tells_it(dated):
    found = corrected(dated)
    for language in ("", "en/"):
        (section,) = page(dated, f"{language}goals/{GOAL}/index.html").root.find("ol", **{"class": "changes"})
        refs = {each.attributes["data-ref"]: each.attributes["value"] for each in section.find("data")}
        told = {f"revisions/{found['id']}/before": "29", f"revisions/{found['id']}/after": "30"}
        assert told.items() <= refs.items()


def test_the_updates_tell_it_and_lead_to_the_commit(dated):
    updates = page(dated, "updates/index.html").root
    (section,) = updates.find("section", id=f"commit-{corrected(dated)['commit'][:12]}")
    (link,) = [each for each in section.find("a") if "commit" in each.attributes["href"]]
    assert link.attributes["href"] == f"https://example.org/repository/commit/{corrected(dated)['commit']}"
    assert "29" in section.text


def test_the_feeds_tell_it(dated):
    for name in ("updates", f"goals/{GOAL}"):
        feed = feedparser.parse((dated.folder / f"feeds/en/{name}.xml").read_bytes())
        assert not feed.bozo
        assert "from 29 enterprises to 30 enterprises" in feed.entries[0].content[0].value
        assert feed.entries[0].link.startswith("https://example.org/plan/en/")


def test_without_a_repository_the_site_says_what_it_cannot_see(built):
    history = built.json("history.json")
    assert (history["reach"], history["since"], history["revisions"]) == ("none", None, 0)
    assert "no repository could be seen" in page(built, "en/updates/index.html").root.text
    assert "看不到版本库" in page(built, f"goals/{GOAL}/index.html").root.text
