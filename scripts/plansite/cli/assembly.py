"""Puts the site together from what each language's build made, and swaps it in whole."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from plansite.cli.policy import policed
from plansite.cli.shelves import Folder
from plansite.model.language import Language

# What the theme brings along and no page of ours loads.
_UNUSED = ("assets/stylesheets", "assets/javascripts/lunr/tinyseg.js", "assets/javascripts/lunr/wordcut.js")


def assemble(
    built: Mapping[Language, Path], shelf: Folder, others: Mapping[str, bytes], *, keep_sitemap: bool
) -> Path:
    """One site of both languages, with the published files in it; its folder."""
    whole = built[Language.ZH]
    built[Language.EN].replace(whole / Language.EN.value)
    _prune(whole, keep_sitemap=keep_sitemap)
    for page in whole.rglob("*.html"):
        page.write_text(policed(page.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    shelf.move(whole)
    for address, content in others.items():
        (whole / address).write_bytes(content)
    return whole


def swap(new: Path, site: Path, previous: Path) -> Path:
    """Put the new site in the place of the old one; the old one stays whole until then."""
    shutil.rmtree(previous, ignore_errors=True)
    if site.exists():
        site.replace(previous)
    new.replace(site)
    shutil.rmtree(previous, ignore_errors=True)
    return site


def _prune(site: Path, *, keep_sitemap: bool) -> None:
    for part in (site, site / Language.EN.value):
        for unused in _UNUSED:
            path = part / unused
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        for leftover in part.rglob("*.map"):
            leftover.unlink()
        if not keep_sitemap:
            for sitemap in part.glob("sitemap.xml*"):
                sitemap.unlink()
