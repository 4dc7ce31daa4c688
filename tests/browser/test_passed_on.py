"""What leaves its page: embedded in others, and on paper."""

import pytest

HOST = '<!doctype html><title>Another page</title><link rel="icon" href="data:,">'


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_a_goal_stands_in_another_page(demo, open_page, tmp_path, served_folder, prefix):
    goal = demo.goal("level")
    page = open_page("phone")
    page.goto(f"{demo.url}{prefix}goals/{goal}/")
    code = page.locator("#copied-embed").text_content().strip()
    assert f'src="https://example.org/demo/{prefix}embed/{goal}/"' in code
    host = code.replace("https://example.org/demo/", demo.url)
    (tmp_path / "index.html").write_text(HOST + host, encoding="utf-8")
    page.goto(served_folder(tmp_path))
    frame = page.frame_locator("iframe")
    assert frame.locator("h1").is_visible()
    assert frame.locator(".chart svg").is_visible()
    assert frame.locator("nav, script, header").count() == 0
    assert frame.locator("a").get_attribute("target") == "_blank"
    inside = page.frames[1]
    assert inside.evaluate("document.documentElement.scrollHeight <= innerHeight + 1")
    assert inside.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_every_embedded_page_is_light_and_marked_where_data_are_invented(demo):
    notice = demo.json("datapackage.json")["notice"]
    for language, prefix in (("zh", ""), ("en", "en/")):
        for goal in demo.json("plan.json")["goals"]:
            html = demo.html(f"{prefix}embed/{goal}/")
            assert len(html) < 40_000
            assert "noindex" in html
            assert notice[language] in html


def test_the_report_prints_as_a_document(real, open_page):
    page = open_page(script=False)
    page.goto(real.url + "report/")
    page.emulate_media(media="print")
    for hidden in (".top__nav", ".top__tools", ".filter", ".foot__pages", "[data-print]"):
        assert page.locator(f"{hidden}:visible").count() == 0, hidden
    pdf = page.pdf(format="A4")
    pages = pdf.count(b"/Type /Page\n") or pdf.count(b"/Type /Page ")
    assert 5 <= pages <= 12
    goals = real.json("plan.json")["goals"].values()
    text = page.locator("article").inner_text()
    for goal in goals:
        assert goal["title"]["zh"] in text


def test_a_goal_on_paper_has_a_code_to_scan(demo, open_page):
    page = open_page()
    page.goto(f"{demo.url}goals/{demo.goal('level')}/")
    assert not page.locator(".scan").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".scan svg").is_visible()
    for hidden in (".copied .button", ".chart__tools", ".turn", ".help"):
        assert page.locator(f"{hidden}:visible").count() == 0, hidden


def test_a_printed_page_fits_the_sheet(demo, open_page, subtests):
    """At the width of A4 with its margins nothing is cut off."""
    page = open_page()
    page.set_viewport_size({"width": 657, "height": 986})
    page.emulate_media(media="print")
    for address in demo.templates("zh"):
        with subtests.test(address):
            page.goto(demo.url + address)
            assert page.evaluate("document.documentElement.scrollWidth <= 657")
