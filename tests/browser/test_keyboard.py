"""Everything can be reached and used by keyboard, and one sees where one is."""

import re

import pytest

# What has the focus: its address or name, whether one sees the focus, and what else lies over it.
_STOP = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect()
  const shown = each => each && getComputedStyle(each).outlineStyle !== "none"
  const top = document.elementFromPoint(box.left + Math.min(box.width, 24) / 2, Math.max(box.top, 0) + 2)
  const header = document.querySelector(".top")
  return {
    tag: at.tagName,
    href: at.getAttribute("href"),
    name: at.outerHTML.slice(0, 100),
    marked: shown(at) || (getComputedStyle(at).opacity === "0" && shown(at.nextElementSibling)),
    onscreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    covered: header.contains(top) && !header.contains(at),
  }
}"""


def _walk(page, key="Tab", most=600):
    """Every stop of the keyboard until it leaves the page."""
    stops = []
    for _ in range(most):
        page.keyboard.press(key)
        stop = page.evaluate(_STOP)
        if stop["tag"] == "BODY":
            return stops
        stops.append(stop)
    pytest.fail(f"the keyboard does not leave the page after {most} stops")


@pytest.mark.parametrize("size", ["phone", "desktop"])
@pytest.mark.parametrize("address", ["", "en/goals/{goal}/"])
def test_the_skip_link_is_the_first_stop_and_leads_to_the_content(demo, open_page, size, address):
    page = open_page(size)
    page.goto(demo.url + address.format(goal=demo.goals()[0]))
    page.keyboard.press("Tab")
    skip = page.locator(".skip:focus")
    assert skip.bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('#main').contains(document.activeElement)")


@pytest.mark.parametrize("size", ["phone", "desktop"])
@pytest.mark.parametrize("address", ["", "goals/", "plan/", "en/data/", "en/goals/{goal}/"])
def test_the_focus_is_always_seen(demo, open_page, size, address):
    page = open_page(size)
    page.goto(demo.url + address.format(goal=demo.goals()[0]))
    forth = _walk(page)
    back = _walk(page, "Shift+Tab")
    assert len(forth) > 10
    assert {stop["href"] for stop in forth} == {stop["href"] for stop in back}
    assert [stop["name"] for stop in forth + back if not stop["marked"]] == []
    assert [stop["name"] for stop in forth + back if not stop["onscreen"]] == []
    assert [stop["name"] for stop in forth + back if stop["covered"]] == []


def test_every_tile_is_reached_and_says_its_goal_and_state(demo, open_page):
    page = open_page()
    page.goto(demo.url + "en/")
    reached = {stop["href"] for stop in _walk(page)}
    tiles = page.locator(".tile").all()
    assert len(tiles) == len(demo.json("plan.json")["goals"])
    assert {tile.get_attribute("href") for tile in tiles} <= reached
    tiles[0].focus()
    tip = tiles[0].locator(".tile__tip")
    assert tip.bounding_box()["height"] > 10
    assert tip.evaluate("each => getComputedStyle(each).opacity") == "1"
    assert len(tip.inner_text()) > 5


def test_the_menu_opens_and_leads_on(demo, open_page):
    page = open_page("phone")
    page.goto(demo.url + "en/")
    page.locator(".menu summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.locator(".menu__panel a:focus").get_attribute("href") == "goals/"
    page.keyboard.press("Enter")
    page.wait_for_url(demo.url + "en/goals/")


def test_the_navigation_says_where_one_is(demo, open_page):
    page = open_page()
    page.goto(demo.url + "en/method/")
    current = page.locator(".top__nav [aria-current=page]")
    assert current.evaluate_all("all => all.map(each => new URL(each.href).pathname)") == [
        "/some/base/en/method/"
    ]


@pytest.mark.parametrize("size", ["phone", "desktop"])
@pytest.mark.parametrize("key", ["/", "Tab"])
def test_the_search_opens_and_closes(demo, open_page, size, key):
    page = open_page(size)
    page.goto(demo.url + "en/")
    for _ in range(20):
        page.keyboard.press(key)
        if page.locator(".search__input:focus").count():
            break
    page.locator(".search__input:focus").wait_for()
    page.locator(".md-search__output").wait_for()
    page.keyboard.press("Escape")
    page.locator(".md-search__output").wait_for(state="hidden")
    page.locator(".search__input:focus").wait_for(state="detached")
    page.keyboard.press("Tab")
    assert page.locator(".palette__input:focus").count() == 1, "the keyboard goes on after the search"


def test_wide_tables_scroll_by_keyboard(demo, open_page, subtests):
    page = open_page("phone")
    wide = 0
    for address in demo.pages("en"):
        page.goto(demo.url + address)
        for table in page.locator(".table-scroll:visible").all():
            if table.evaluate("each => each.scrollWidth <= each.clientWidth"):
                continue
            wide += 1
            with subtests.test(address):
                assert table.get_attribute("role") == "region"
                table.focus()
                assert table.evaluate("each => each === document.activeElement")
                page.keyboard.press("ArrowRight")
                page.wait_for_timeout(300)
                assert table.evaluate("each => each.scrollLeft > 0")
    assert wide


def test_no_picture_of_a_word_takes_the_pointer_alone(demo, open_page):
    """What reacts to a click is a link, a button or a field, so that the keyboard reaches it too."""
    page = open_page()
    page.goto(demo.url + "en/")
    clickable = page.locator("article *").evaluate_all(
        "all => all.filter(each => each.onclick || (getComputedStyle(each).cursor === 'pointer'"
        " && !each.closest('a, button, summary, label, input'))).map(each => each.outerHTML.slice(0, 80))"
    )
    assert clickable == []
    assert not re.search(r"onclick=", page.content())
