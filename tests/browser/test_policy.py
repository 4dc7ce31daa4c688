"""The content policy stands on every page and lets in nothing but the site's own."""

import re

import pytest

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def test_every_page_has_a_policy_before_anything_that_it_governs(site):
    pages = list(site.folder.rglob("*.html"))
    assert len(pages) > 100
    for file in pages:
        html = file.read_text(encoding="utf-8")
        (policy,) = META.findall(html)
        assert "default-src 'none'" in policy, file
        assert "unsafe" not in policy, file
        before = html[: html.index("Content-Security-Policy")]
        assert not re.search("<(script|style|link)", before), file


@pytest.mark.parametrize("address", ["", "en/goals/{goal}/", "404.html"])
def test_a_script_that_slipped_in_does_not_run(demo, open_page, trouble, address):
    page = open_page()
    where = demo.url + address.format(goal=demo.goals()[0])

    def poisoned(route):
        body = route.fetch().text().replace("</body>", "<script>window.poisoned = true</script></body>")
        route.fulfill(body=body, content_type="text/html; charset=utf-8")

    page.route(where, poisoned)
    page.goto(where)
    assert page.evaluate("window.poisoned") is None
    assert any("Content Security Policy" in said for said in trouble)
    trouble.clear()


def test_nothing_is_stored_but_the_choice_of_colours(demo, open_page):
    page = open_page()
    page.goto(demo.url)
    page.goto(f"{demo.url}goals/{demo.goals()[0]}/")
    assert page.context.cookies() == []


def test_it_opens_from_a_folder_without_a_server(demo, open_page, trouble):
    page = open_page()
    page.goto((demo.folder / "index.html").as_uri())
    assert page.locator("h1").evaluate("each => getComputedStyle(each).fontWeight") == "700"
    page.locator(".tile").first.click()
    page.wait_for_url(re.compile(r"^file:.*/goals/[a-z0-9-]+/index\.html$"))
    assert page.locator(".chart svg").is_visible()
    page.locator(".tool--language").click()
    page.wait_for_url(re.compile(r"^file:.*/en/goals/[a-z0-9-]+/index\.html$"))
    # The search cannot read its index there, which the browser says; everything else works.
    trouble.clear()
