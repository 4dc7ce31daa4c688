"""The data page: every table with its columns, its sources and its download."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from plansite.model.figures import Observation
from plansite.model.messages import Moment, count
from plansite.publish.catalogue import Described, schema_org
from plansite.publish.citation import package
from plansite.render import downloads, evidence
from plansite.render.citation import citations
from plansite.render.pages import Page
from plansite.render.site import Site
from plansite.wording import Wording

# How many figures a page can hold that somebody reads on a phone.
_READABLE = 500

# What JSON may write otherwise, and an HTML page takes for its own.
_IN_SCRIPT = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})

COUNTED = {"figures": "observations", "sources": "sources"}
OTHERS = {
    "plan.json": "plan",
    "plan.txt": "text",
    "assessments.json": "assessments",
    "derived.json": "derived",
    "datapackage.json": "datapackage",
}


def pages(site: Site, wording: Wording) -> Iterator[Page]:
    """The page of the open data."""
    yield Page(
        path="data.md",
        template="data.html",
        title=wording.phrase("pages.nav.data"),
        context={
            "tables": [_table(site, resource, wording) for resource in site.project.descriptor["resources"]],
            "whole": downloads.whole(site),
            "remarks": downloads.remarks(site),
            "citations": list(citations(site, package(site.project.descriptor))),
            "known": bool(site.edition.site_url),
            "edition": site.edition,
            "dated": Moment(site.edition.data_date),
            "catalogue": _catalogue(site, wording),
            "others": [downloads.download(site, f"data/{file}", name) for file, name in OTHERS.items()],
            "figures": [evidence.observed(site, row) for row in _readable(site)],
            "licences": site.project.descriptor.get("licenses", ()),
            "counts": {
                name: count(len(getattr(site.project, table)), f"assessments/summary/{name}")
                for name, table in COUNTED.items()
            },
        },
    )


def _catalogue(site: Site, wording: Wording) -> Markup:
    """The catalogue for search engines, in a form that no script element can be left from."""
    described = Described(site.project, site.edition, site.files)
    text = json.dumps(schema_org.document(described, wording.language), ensure_ascii=False)
    return Markup(text.translate(_IN_SCRIPT))  # noqa: S704 - nothing in it can end the element


def _readable(site: Site) -> Sequence[Observation]:
    found = site.project.observations
    return found if len(found) <= _READABLE else ()


def _table(site: Site, resource: Mapping[str, Any], wording: Wording) -> Mapping[str, Any]:
    return {
        "name": resource["name"],
        "title": localised(resource, "title", wording),
        "description": localised(resource, "description", wording),
        "incomplete": incomplete(resource, wording),
        "files": list(downloads.of_table(site, resource["name"])),
        "withheld": downloads.withheld(site, resource["name"]),
        "remarks": downloads.remarks(site, resource["name"]),
    }


def localised(described: Mapping[str, Any], name: str, wording: Wording) -> str:
    """A property of the descriptor in the page's language: `title_zh` beside the English `title`."""
    english = str(described.get(name, ""))
    return (
        str(described.get(f"{name}_{wording.language.value}", english))
        if wording.language != "en"
        else english
    )


def incomplete(resource: Mapping[str, Any], wording: Wording) -> str:
    """Why a register is not complete; empty for one that is, and for other tables."""
    if resource.get("role") != "register" or resource.get("complete"):
        return ""
    return str(resource.get(f"incomplete_{wording.language.value}", ""))
