"""Charts are pictures first; they answer to pointing once somebody asks, and only then is Vega loaded."""

import pytest


@pytest.fixture
def asked(open_page):
    """A page, and the addresses that it has asked for."""
    page, seen = open_page(), []
    page.on("request", lambda request: seen.append(request.url))
    return page, seen


def _kinds(demo):
    """A goal of each kind whose chart has something to tell."""
    found = [goal for goal in demo.goals() if (demo.folder / f"charts/zh/{goal}.vl.json").is_file()]
    assert len(found) >= 7
    return found


def test_a_chart_becomes_interactive_when_asked(demo, asked, subtests):
    page, seen = asked
    for goal in _kinds(demo):
        with subtests.test(goal):
            seen.clear()
            page.goto(f"{demo.url}goals/{goal}/")
            described = page.locator(".chart svg > desc").text_content()
            assert not [address for address in seen if "vega" in address or address.endswith(".vl.json")]
            page.locator("[data-interactive]").click()
            chart = page.locator(".chart__card svg.marks")
            chart.wait_for()
            assert chart.get_attribute("role") == "img"
            assert described in chart.get_attribute("aria-label")
            assert any(address.endswith("assets/vega.js") for address in seen)
            assert page.locator("[data-interactive]").count() == 0


def test_a_mark_tells_its_figure(demo, asked):
    page, _ = asked
    goal = demo.goal("level")
    page.goto(f"{demo.url}goals/{goal}/")
    page.locator("[data-interactive]").click()
    mark = page.locator(".chart__card svg .mark-symbol path").first
    mark.wait_for()
    mark.hover(force=True)
    tip = page.locator("#vg-tooltip-element")
    tip.wait_for()
    figures = page.locator("#data + .table-scroll tbody .num data").all_inner_texts()
    assert any(figure in tip.inner_text() for figure in figures), (tip.inner_text(), figures)


def test_where_the_script_cannot_be_had_the_picture_stays(demo, open_page, trouble):
    page = open_page()
    page.route("**/assets/vega.js", lambda route: route.abort())
    page.goto(f"{demo.url}goals/{demo.goal('level')}/")
    page.locator("[data-interactive]").click()
    page.get_by_text("没有载入成功").wait_for()
    assert page.locator(".chart__card > svg").is_visible()
    assert page.locator("[data-interactive]").is_enabled()
    trouble.clear()


def test_a_chart_without_figures_offers_nothing(real, open_page):
    page = open_page()
    page.goto(real.url + "goals/valid-trademarks/")
    assert page.locator(".chart svg").is_visible()
    assert page.locator("[data-interactive]").count() == 0
