"""Light and dark follow the system until someone chooses; nothing moves for those who do not want it."""

import pytest

_BRIGHTNESS = """() => {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)
  return (red + green + blue) / 765
}"""


def _is_dark(page):
    return page.evaluate(_BRIGHTNESS) < 0.3


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("address", ["", "en/goals/", "404.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_first_view_follows_the_system(demo, open_page, scheme, address, script):
    page = open_page(scheme=scheme, script=script)
    page.goto(demo.url + address)
    assert _is_dark(page) is (scheme == "dark")


def test_a_later_view_follows_the_system_too(demo, open_page):
    page = open_page(scheme="light")
    page.goto(demo.url)
    assert not _is_dark(page)
    page.emulate_media(color_scheme="dark")
    page.goto(demo.url + "goals/")
    assert _is_dark(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("start", "to_dark", "to_light"),
    [("", "切换到深色", "切换到浅色"), ("en/", "Switch to dark", "Switch to light")],
)
def test_the_toggle_says_what_it_does_and_is_remembered(demo, open_page, scheme, start, to_dark, to_light):
    here, there = (to_dark, to_light) if scheme == "light" else (to_light, to_dark)
    page = open_page("phone", scheme)
    page.goto(demo.url + start)
    page.locator(".palette label:visible", has_text=here).click()
    assert _is_dark(page) is (scheme == "light")
    page.goto(demo.url + start + "goals/")
    assert _is_dark(page) is (scheme == "light")
    page.locator(".palette label:visible", has_text=there).click()
    assert _is_dark(page) is (scheme == "dark")


def test_the_toggle_works_by_keyboard(demo, open_page):
    page = open_page()
    page.goto(demo.url)
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.locator(".palette__input:focus").count():
            break
    assert page.locator(".palette__input:focus").get_attribute("aria-label")
    page.keyboard.press("Enter")
    assert _is_dark(page)
    page.keyboard.press("Enter")
    assert not _is_dark(page)


def test_a_choice_in_one_language_holds_in_the_other(demo, open_page):
    page = open_page()
    page.goto(demo.url)
    page.locator(".palette label:visible").click()
    page.locator(".tool--language").click()
    page.wait_for_url(demo.url + "en/")
    assert _is_dark(page)


@pytest.mark.parametrize("address", ["", "en/goals/{goal}/"])
def test_nothing_moves_for_those_who_do_not_want_it(demo, open_page, address):
    page = open_page("phone", motion="reduce")
    page.goto(demo.url + address.format(goal=demo.goals()[0]))
    page.locator(".menu summary").click()
    moving = page.locator("*").evaluate_all(
        "all => all.filter(each => { const style = getComputedStyle(each);"
        " return parseFloat(style.transitionDuration) > 0.01 || parseFloat(style.animationDuration) > 0.01"
        " || style.scrollBehavior === 'smooth' }).map(each => each.outerHTML.slice(0, 80))"
    )
    assert moving == []


def test_the_picture_of_a_goal_keeps_its_own_paper(demo, open_page):
    """Pictures carry their own colours, so their card stays white in the dark."""
    page = open_page(scheme="dark")
    page.goto(demo.url + f"goals/{demo.goal('level')}/")
    assert (
        page.locator(".chart__card").evaluate("each => getComputedStyle(each).backgroundColor")
        == "rgb(255, 255, 255)"
    )
