"""The switch of language stays on the page, both ways, in every folder, with script and without."""

import pytest

OTHER = {"zh": "en", "en": "zh"}


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_the_switch_stays_on_the_page(demo, open_page, subtests, script):
    page = open_page("phone", script=script)
    for address in demo.pages("zh", goals=1):
        if address == "404.html" or address.startswith("embed/"):
            continue
        with subtests.test(address):
            page.goto(demo.url + address)
            page.locator(".tool--language").click()
            page.wait_for_url(f"{demo.url}en/{address}")
            assert page.locator("html").get_attribute("lang") == "en"
            assert page.locator("h1").is_visible()
            page.locator(".tool--language").click()
            page.wait_for_url(demo.url + address)
            assert page.locator("html").get_attribute("lang") == "zh"


def test_the_switch_says_in_its_own_language_where_it_leads(demo, open_page):
    page = open_page()
    for address, name, language in (("", "EN", "en"), ("en/", "中文", "zh")):
        page.goto(demo.url + address)
        switch = page.get_by_role("link", name=name, exact=True)
        assert switch.get_attribute("lang") == switch.get_attribute("hreflang") == language
