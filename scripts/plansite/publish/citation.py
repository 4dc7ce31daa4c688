"""How the data is cited: by GB/T 7714—2015 (for data sets: [DS/OL]), by APA 7, and in BibTeX.

Each names the version of the package and the date of its data; the day of access is the reader's own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plansite.model.edition import Edition
from plansite.model.language import Bilingual
from plansite.model.plan import Goal
from plansite.publish.sheet import both


@dataclass(frozen=True)
class Work:
    """What is cited: who made it, what it is called, and the page that shows it (from the site's root)."""

    author: Bilingual
    title: Bilingual
    key: str
    page: str


def package(descriptor: Mapping[str, Any]) -> Work:
    """The package as a whole."""
    return Work(_authors(descriptor), both(descriptor, "title"), str(descriptor["name"]), "data/")


def of_goal(descriptor: Mapping[str, Any], goal: Goal) -> Work:
    """The page of one goal."""
    title = both(descriptor, "title")
    named = Bilingual(f"{goal.title.zh}（{title.zh}）", f"{goal.title.en} ({title.en})")
    return Work(_authors(descriptor), named, f"{descriptor['name']}-{goal.id}", f"goals/{goal.id}/")


def _authors(descriptor: Mapping[str, Any]) -> Bilingual:
    """Those who made the package, or else everybody who had a part in it."""
    listed = descriptor["contributors"]
    titles = [both(each, "title") for each in listed if "creator" in each["roles"]] or [
        both(each, "title") for each in listed
    ]
    return Bilingual("，".join(each.zh for each in titles), " & ".join(each.en for each in titles))


def gb_t_7714(work: Work, edition: Edition) -> str:
    """GB/T 7714—2015: 主要责任者. 题名[DS/OL]. 版本. (更新日期). 网址."""
    parts = [
        f"{work.author.zh}. {work.title.zh}[DS/OL]. 版本 {edition.version}.",
        f"({edition.data_date.isoformat()}).",
        _address(work, edition, "."),
    ]
    return " ".join(filter(None, parts))


def apa(work: Work, edition: Edition) -> str:
    """APA, 7th edition, 10.9: Author. (Date). Title (Version) [Data set]. Address."""
    day = edition.data_date
    date = f"{day.year}, {_MONTHS[day.month - 1]} {day.day}"
    parts = [
        f"{work.author.en}. ({date}). {work.title.en} (Version {edition.version}) [Data set].",
        _address(work, edition, ""),
    ]
    return " ".join(filter(None, parts))


def bibtex(work: Work, edition: Edition) -> str:
    """BibTeX: an entry `misc`, which every style knows; special letters escaped."""
    day = edition.data_date
    fields = {
        "author": f"{{{_escaped(work.author.en)}}}",
        "title": f"{{{_escaped(work.title.en)}}}",
        "year": str(day.year),
        "month": f"{day.month:02}",
        "version": edition.version,
        "note": f"Data set, version {edition.version}, data of {day.isoformat()}",
        "url": _address(work, edition, ""),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    key = f"{work.key}-{edition.version}-{day.isoformat()}"
    return f"@misc{{{key},\n" + ",\n".join(lines) + "\n}"


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ESCAPES = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "&%$#_{}"},
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def _address(work: Work, edition: Edition, end: str) -> str:
    """The address of the page; nothing where the site has none."""
    return edition.absolute(work.page) + end if edition.site_url else ""
