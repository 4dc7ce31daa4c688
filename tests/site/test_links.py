"""Every link of the built site leads somewhere, from any folder, and nothing is loaded from elsewhere."""

import posixpath
import re
from urllib.parse import unquote, urlsplit

LOADED = {"script": "src", "img": "src", "link": "href", "source": "src", "iframe": "src", "use": "href"}


def _ids(page):
    return {element.attributes["id"] for element in page.root.walk() if "id" in element.attributes}


def test_every_internal_link_resolves(built):
    pages = {page.address: page for page in built.pages}
    ids = {address: _ids(page) for address, page in pages.items()}
    broken = []
    for page in built.pages:
        for link in page.root.find("a"):
            href = urlsplit(link.attributes.get("href", ""))
            if href.scheme or href.netloc:
                continue
            path = posixpath.normpath(posixpath.join(posixpath.dirname(page.address), unquote(href.path)))
            target = page.address if not href.path else path
            if (built.folder / target).is_dir():
                target = posixpath.normpath(posixpath.join(target, "index.html"))
            lost = href.fragment and target in ids and href.fragment not in ids[target]
            if lost or not (built.folder / target).is_file():
                broken.append((page.address, link.attributes["href"]))
    assert not broken


def test_no_address_starts_at_the_root(built):
    for page in built.pages:
        for element in page.root.walk():
            for name in ("href", "src"):
                address = element.attributes.get(name, "")
                assert not address.startswith("/"), (page.address, address)


def test_nothing_is_loaded_from_another_host(built):
    for page in built.pages:
        for element in page.root.walk():
            if element.tag in LOADED:
                address = urlsplit(element.attributes.get(LOADED[element.tag], ""))
                assert not address.netloc, (page.address, element.attributes)
    for sheet in (built.folder / "assets" / "plansite").glob("*.css"):
        for url in re.findall(r"url\(([^)]*)\)", sheet.read_text(encoding="utf-8")):
            assert url.strip("\"'").startswith("data:"), (sheet.name, url[:60])


def test_external_links_are_sources_or_licences(built):
    known = {row["url"] for row in built.table("sources")}
    known |= {licence["path"] for licence in built.json("datapackage.json")["licenses"]}
    for page in built.pages:
        for link in page.root.find("a"):
            href = link.attributes.get("href", "")
            if urlsplit(href).netloc:
                assert href in known, (page.address, href)


def test_every_goal_has_its_page_in_both_languages(built):
    addresses = {page.address for page in built.pages}
    for goal in built.json("plan.json")["goals"]:
        assert {f"goals/{goal}/index.html", f"en/goals/{goal}/index.html"} <= addresses


def test_every_page_is_reached_from_the_start(built):
    pages = {page.address: page for page in built.pages if not page.address.endswith("404.html")}
    reached, waiting = set(), ["index.html"]
    while waiting:
        address = waiting.pop()
        if address in reached or address not in pages:
            continue
        reached.add(address)
        for link in pages[address].root.find("a"):
            path = unquote(urlsplit(link.attributes.get("href", "")).path)
            target = posixpath.normpath(posixpath.join(posixpath.dirname(address), path))
            waiting += [target, posixpath.normpath(posixpath.join(target, "index.html"))]
    assert reached == set(pages)
