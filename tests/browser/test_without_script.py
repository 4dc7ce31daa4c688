"""Without script everything is there: words, figures, pictures, menu, details."""

import re

import pytest

_ARTICLE = "article"


# What a script adds to a page: conveniences, never words or figures of the page's own.
_SCRIPTED = "[data-copy], [data-filter], [data-interactive], [data-print]"


def _words(page):
    page.locator(_SCRIPTED).evaluate_all("all => all.forEach(each => each.hidden = true)")
    return re.sub(r"\s+", " ", page.locator(_ARTICLE).inner_text())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_pages_say_the_same_with_script_and_without(demo, open_page, subtests, language):
    scripted, plain = open_page(), open_page(script=False)
    for address in demo.pages(language, goals=1):
        if address.endswith("404.html") or "embed/" in address:
            continue
        with subtests.test(address):
            scripted.goto(demo.url + address)
            plain.goto(demo.url + address)
            assert len(_words(plain)) > 50
            assert _words(plain) == _words(scripted)


def test_the_overview_counts_every_state(site, open_page):
    page = open_page("phone", script=False)
    page.goto(site.url + "en/")
    counts = {
        each.get_attribute("data-state"): int(each.locator(".count__n").inner_text())
        for each in page.locator(".count").all()
    }
    published = site.json("assessments.json")["states"]
    assert counts == {state: number for state, number in published.items() if number}
    assert sum(counts.values()) == page.locator(".tile:visible").count()


def test_a_goal_page_shows_its_figures_and_its_picture(demo, open_page):
    goal = demo.goal("level")
    page = open_page("phone", script=False)
    page.goto(f"{demo.url}goals/{goal}/")
    assert page.locator(".chart svg").is_visible()
    assert page.locator(".facts").is_visible()
    rows = page.locator("#data + .table-scroll tbody tr").all()
    assert rows
    for row in rows:
        assert re.search(r"\d|—", row.locator(".num").inner_text())
    for step in demo.json("assessments.json")["goals"][goal]["steps"]:
        assert re.sub(r"\s+", "", step["zh"]) in re.sub(r"\s+", "", page.locator(".working").inner_text())


def test_the_menu_opens_and_leads_on(demo, open_page):
    page = open_page("phone", script=False)
    page.goto(demo.url)
    assert not page.locator(".menu__panel").is_visible()
    page.locator(".menu summary").click()
    page.locator(".menu__panel a").nth(1).click()
    page.wait_for_url(demo.url + "goals/")


def test_what_is_folded_opens(demo, open_page):
    page = open_page("phone", script=False)
    page.goto(demo.url + "data/")
    folded = page.locator("article details").first
    assert not folded.locator("dl").is_visible()
    folded.locator("summary").click()
    assert folded.locator("dl").is_visible()


def test_nothing_is_offered_that_needs_script(demo, open_page):
    page = open_page("phone", script=False)
    page.goto(demo.url)
    for address in ("", f"goals/{demo.goal('level')}/", "goals/", "report/"):
        page.goto(demo.url + address)
        for tool in (".tool--search", ".search", ".palette", *_SCRIPTED.split(", ")):
            assert not page.locator(f"{tool}:visible").count(), (address, tool)
    page.goto(demo.url)
    for _ in range(8):
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.className")
        assert "search" not in focused
        assert "palette" not in focused
