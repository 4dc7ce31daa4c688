"""No template breaks a rule of axe: WCAG 2.2 A and AA, and best practice."""

import pytest
from axe_playwright_python.sync_playwright import Axe

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"], "preload": False}

# Both of everything, where all of their combinations would take too long.
CROSSED = [("zh", "phone", "dark"), ("en", "desktop", "light")]


def violations(page):
    """Each element that breaks a rule: page, rule, element, what to mend."""
    return "\n".join(
        f"{page.url} {violation['id']}: {node['target']}: {node['failureSummary']}"
        for violation in Axe().run(page, options=OPTIONS).response["violations"]
        for node in violation["nodes"]
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_template_breaks_a_rule(demo, open_page, sizes, subtests, language, scheme):
    page = open_page(scheme=scheme)
    for address in demo.pages(language):
        page.goto(demo.url + address)
        for size in sizes(page):
            with subtests.test(address, size=size):
                assert violations(page) == ""


@pytest.mark.parametrize(("language", "size", "scheme"), CROSSED)
def test_no_page_of_the_real_site_breaks_a_rule(real, open_page, subtests, language, size, scheme):
    page = open_page(size, scheme)
    for address in real.pages(language):
        with subtests.test(address):
            page.goto(real.url + address)
            assert violations(page) == ""


@pytest.mark.parametrize(("language", "size", "scheme"), CROSSED)
def test_what_opens_breaks_no_rule(demo, open_page, subtests, language, size, scheme):
    page = open_page(size, scheme)
    folded = [each for each in demo.pages(language) if demo.html(each).count("<details") > 1]
    assert folded
    for address in folded:
        with subtests.test(address):
            page.goto(demo.url + address)
            page.locator("article details").evaluate_all("all => all.forEach(each => each.open = true)")
            assert violations(page) == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_menu_breaks_no_rule(demo, open_page, scheme):
    page = open_page("phone", scheme)
    page.goto(demo.url)
    page.locator(".menu summary").click()
    assert page.locator(".menu__panel").is_visible()
    assert violations(page) == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_the_open_search_breaks_no_rule(real, open_page, size, scheme):
    page = open_page(size, scheme)
    page.goto(real.url + "en/")
    page.locator(".tool--search").click()
    page.keyboard.type("trademark")
    page.locator(".md-search-result__item").first.wait_for()
    assert violations(page) == ""
