"""Each page says its language, and the switch leads to the same page in the other one."""

import posixpath
import re

HAN = re.compile(r"[\u3400-\u9fff]")


def _here(page):
    return page.address.removeprefix("en/")


def test_every_page_declares_its_language(built):
    for page in built.pages:
        if not page.address.endswith("404.html"):
            assert page.root.find("html")[0].attributes["lang"] == page.language, page.address


def test_the_switch_leads_to_the_same_page(built):
    switched = 0
    for page in built.pages:
        if page.address.endswith("404.html") or page.embedded:
            continue
        other = {"zh": "en", "en": "zh"}[page.language]
        links = [link for link in page.root.find("a", hreflang=other) if "tool--language" in link.classes]
        assert len(links) == 1, page.address
        target = posixpath.normpath(
            posixpath.join(posixpath.dirname(page.address), links[0].attributes["href"])
        )
        prefix = "en/" if other == "en" else ""
        assert posixpath.normpath(posixpath.join(target, "index.html")) == prefix + _here(page), page.address
        switched += 1
    assert switched > 90


def test_chinese_words_on_english_pages_say_that_they_are_chinese(built):
    for page in built.pages:
        if page.language != "en" or page.address.endswith("404.html"):
            continue
        for element, text in page.root.find("body")[0].texts():
            if HAN.search(text) and element.tag not in ("script", "style"):
                declared = next(
                    each.attributes["lang"] for each in element.around() if "lang" in each.attributes
                )
                assert declared == "zh", (page.address, text.strip()[:60])


def test_chinese_pages_have_no_untranslated_interface(built):
    """Running English on a Chinese page is a source's own words and says so."""
    for page in built.pages:
        if page.language != "zh" or page.address.endswith("404.html"):
            continue
        for element, text in page.root.find("body")[0].texts():
            words = re.findall(r"[A-Za-z]{2,}", text)
            if len(words) > 3 and not HAN.search(text) and element.tag not in ("script", "style", "code"):
                declared = next(
                    each.attributes["lang"] for each in element.around() if "lang" in each.attributes
                )
                assert declared == "en", (page.address, text.strip()[:80])
