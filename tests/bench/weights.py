"""What a built site weighs: its files, its search indexes, and the first view of a page.

The first view is everything that a browser asks for at once: the page, its styles (those for print
too), scripts and pictures, what the styles ask for, and what the theme's search fetches: its worker, the
index, and the scripts of the index's language. Compressed means `gzip -9`.
"""

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final
from urllib.parse import urldefrag, urljoin, urlsplit

LANGUAGES: Final = {"zh": "", "en": "en/"}
HOST: Final = "site.invalid"

_LOADED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src"}
_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
_ASKED = re.compile(r"""url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)""")


class _Page(HTMLParser):
    """The addresses that a page loads, and the settings of its theme."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.settings: dict[str, Any] = {}
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._inside = given.get("id") == "__config"
        address = given.get(_LOADED.get(tag, ""), "")
        if address and (tag != "link" or _RELATIONS & set(given.get("rel", "").split())):
            self.addresses.append(address)

    def handle_data(self, data: str) -> None:
        if self._inside and data.strip():
            self.settings = json.loads(data)


def files(site: Path) -> dict[str, Any]:
    """The bytes of a site, in all and by kind of file."""
    sizes = [(path.suffix.lstrip(".") or "none", path.stat().st_size) for path in _files(site)]
    kinds = {kind: [size for suffix, size in sizes if suffix == kind] for kind in ("html", "svg", "png")}
    return {
        "bytes": sum(size for _, size in sizes),
        "files": len(sizes),
        **{kind: {"bytes": sum(found), "files": len(found)} for kind, found in kinds.items()},
    }


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def search(site: Path) -> dict[str, Any]:
    """The search index of each language."""
    indexes = {language: site / at / "search" / "search_index.json" for language, at in LANGUAGES.items()}
    return {
        language: {"bytes": index.stat().st_size, "compressed_bytes": compressed(index)}
        for language, index in indexes.items()
        if index.is_file()
    }


def pages(site: Path) -> dict[str, Any]:
    """The first view of the overview and of the heaviest page of a goal, in each language."""
    return {
        language: {name: first_view(site, page) for name, page in shown.items()}
        for language, shown in views(site).items()
    }


def views(site: Path) -> dict[str, dict[str, Path]]:
    """The pages that are looked at, by language and name."""
    found: dict[str, dict[str, Path]] = {}
    for language, at in LANGUAGES.items():
        goals = sorted((site / at / "goals").glob("*/index.html"), key=lambda page: page.stat().st_size)
        shown = {"overview": site / at / "index.html", **({"goal": goals[-1]} if goals else {})}
        found[language] = {name: page for name, page in shown.items() if page.is_file()}
    return found


def first_view(site: Path, page: Path) -> dict[str, Any]:
    """One page: how many requests, to whom, and how many bytes compressed."""
    address = f"https://{HOST}/{page.relative_to(site).as_posix()}"
    asked = dict.fromkeys([address, *_asked(site, page, address)])
    local = {each: site / urlsplit(each).path.lstrip("/") for each in asked if urlsplit(each).netloc == HOST}
    weights = {each: compressed(path) for each, path in local.items() if path.is_file()}
    return {
        "page": urlsplit(address).path.removesuffix("index.html"),
        "requests": len(asked),
        "other_hosts": len(asked) - len(local),
        "missing": sorted(urlsplit(each).path for each in set(local) - set(weights)),
        "compressed_bytes": sum(weights.values()),
        "parts": {urlsplit(each).path.lstrip("/"): weight for each, weight in weights.items()},
    }


def _asked(site: Path, page: Path, address: str) -> Iterator[str]:
    parser = _Page()
    parser.feed(page.read_text(encoding="utf-8"))
    for each in (_resolved(address, each) for each in parser.addresses):
        if each:
            yield each
            yield from _by_style(site, each)
    yield from _by_search(site, address, parser.settings)


def _resolved(base: str, address: str) -> str:
    """The whole address; empty where nothing is fetched for it."""
    return "" if address.startswith(("data:", "#")) else urldefrag(urljoin(base, address))[0]


def _by_style(site: Path, address: str) -> Iterator[str]:
    style = site / urlsplit(address).path.lstrip("/")
    if style.suffix == ".css" and style.is_file():
        for found in _ASKED.finditer(style.read_text(encoding="utf-8")):
            if each := _resolved(address, found[1] or found[2]):
                yield each


def _by_search(site: Path, address: str, settings: Mapping[str, Any]) -> Iterator[str]:
    """What the theme's search fetches at the first view of any page."""
    if not settings.get("search"):
        return
    worker = urljoin(address, settings["search"])
    index = urljoin(urljoin(address, settings["base"].rstrip("/") + "/"), "search/search_index.json")
    yield worker
    yield index
    file = site / urlsplit(index).path.lstrip("/")
    languages = json.loads(file.read_text(encoding="utf-8"))["config"]["lang"] if file.is_file() else []
    scripts = [f"min/lunr.{language}.min.js" for language in languages if language != "en"]
    scripts += ["min/lunr.multi.min.js"] * (len(languages) > 1)
    for script in ["min/lunr.stemmer.support.min.js", *scripts] if scripts else []:
        yield urljoin(worker, f"../lunr/{script}")


def compressed(file: Path) -> int:
    """The bytes of a file as `gzip -9` sends them."""
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))
