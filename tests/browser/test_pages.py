"""Every template loads in both languages, on phone and desktop, light and dark, and fits the screen."""

import pytest

# Elements that reach beyond the screen, if the page can be scrolled sideways.
_TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return []
  const beyond = each => each.getBoundingClientRect().right > width + 1
  const wide = [...document.querySelectorAll("body *")].filter(beyond)
  return ["the page scrolls sideways", ...wide.slice(0, 5).map(e => e.outerHTML.slice(0, 120))]
}"""


@pytest.mark.parametrize(("language", "scheme"), [("zh", "light"), ("en", "dark")])
def test_every_template_fits_the_screen(site, open_page, sizes, keep, subtests, language, scheme):
    page = open_page(scheme=scheme)
    for address in site.pages(language):
        assert page.goto(site.url + address).status == 200
        for size in sizes(page):
            with subtests.test(address, size=size):
                assert page.locator("html").get_attribute("lang") == language
                assert page.locator("h1").is_visible()
                assert page.evaluate(_TOO_WIDE) == []
                keep(page, f"{site.name}-{address}-{size}-{scheme}")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_template_can_be_magnified(demo, open_page, subtests, language):
    """At 400 % a screen of 1280 pixels is 320 wide: no page is to be read in two directions (WCAG 1.4.10)."""
    page = open_page()
    page.set_viewport_size({"width": 320, "height": 256})
    for address in demo.templates(language):
        with subtests.test(address):
            page.goto(demo.url + address)
            assert page.evaluate(_TOO_WIDE) == []


def test_letters_may_be_larger(demo, open_page, subtests):
    """Only the text, as phones can be set to: nothing is cut off.

    On a desk larger letters bring the layout of a phone: the widths at which it changes are in `em`.
    """
    page = open_page("phone")
    for address in demo.templates("en"):
        with subtests.test(address):
            page.goto(demo.url + address)
            page.evaluate("document.documentElement.style.fontSize = '150%'")
            assert page.evaluate(_TOO_WIDE) == []


@pytest.mark.parametrize("address", ["nothing/", "goals/nothing/at/all.html", "en/goals/nothing/"])
def test_a_wrong_address_is_answered_in_both_languages(site, open_page, address):
    page = open_page(missing=True)
    assert page.goto(site.url + address).status == 404
    for language, heading in (("zh", "h1"), ("en", "h2")):
        assert page.locator(f"section[lang={language}] {heading}").is_visible()


def test_the_pages_that_are_looked_at_have_every_kind_of_goal(demo):
    kinds = {goal["kind"] for goal in demo.json("plan.json")["goals"].values()}
    looked_at = [
        address for address in demo.pages("en") if address.startswith("en/goals/") and address != "en/goals/"
    ]
    assert len(kinds) == len(looked_at) == 8


def test_the_watch_sees_errors_and_requests_to_other_hosts(demo, open_page, trouble):
    page = open_page()
    page.goto(demo.url)
    page.evaluate("console.error('said'); setTimeout(() => { throw Error('thrown') })")
    page.evaluate("fetch('http://localhost:9/asked').catch(() => 0)")
    seen = " ".join(trouble)
    trouble.clear()
    assert all(word in seen for word in ("said", "thrown", "http://localhost:9/asked"))
