"""No template breaks a rule of axe: WCAG 2.2 A and AA, and best practice."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"], "preload": False}

# Every pair of language, size and scheme, in four of their eight combinations.
CROSSED = [
    ("zh", "phone", "dark"),
    ("zh", "desktop", "light"),
    ("en", "phone", "light"),
    ("en", "desktop", "dark"),
]


@pytest.fixture
def open_page(open_page):
    """Opens pages that bring axe along."""

    def opened(*arguments, **options):
        page = open_page(*arguments, **options)
        page.add_init_script(AXE_SCRIPT)
        return page

    return opened


def violations(page):
    """Each element that breaks a rule: page, rule, element, what to mend."""
    return "\n".join(
        f"{page.url} {violation['id']}: {node['target']}: {node['failureSummary']}"
        for violation in page.evaluate("options => axe.run(options).then(found => found.violations)", OPTIONS)
        for node in violation["nodes"]
    )


@pytest.mark.parametrize(("language", "size", "scheme"), CROSSED)
def test_no_page_breaks_a_rule(site, open_page, subtests, language, size, scheme):
    """With everything open that can be opened: axe passes over what is folded."""
    page = open_page(size, scheme)
    for address in site.pages(language):
        with subtests.test(address):
            page.goto(site.url + address)
            page.locator("article details").evaluate_all("all => all.forEach(each => each.open = true)")
            assert violations(page) == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_menu_breaks_no_rule(demo, open_page, scheme):
    page = open_page("phone", scheme)
    page.goto(demo.url)
    page.locator(".menu summary").click()
    assert page.locator(".menu__panel").is_visible()
    assert violations(page) == ""


@pytest.mark.parametrize(("size", "scheme"), [("phone", "light"), ("desktop", "dark")])
def test_the_open_search_breaks_no_rule(real, open_page, size, scheme):
    page = open_page(size, scheme)
    page.goto(real.url + "en/")
    page.locator(".tool--search").click()
    page.keyboard.type("trademark")
    page.locator(".md-search-result__item").first.wait_for()
    assert violations(page) == ""


def test_axe_would_find_something(demo, open_page):
    page = open_page()
    page.goto(demo.url + "en/")
    page.evaluate("document.querySelector('article').insertAdjacentHTML('beforeend', '<button></button>')")
    assert "button-name" in violations(page)
