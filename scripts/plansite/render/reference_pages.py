"""Pages to look things up in: sources, registers of named things, and the glossary."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plansite.model.language import Bilingual
from plansite.model.messages import Named, count
from plansite.model.records import Provenance, Register
from plansite.render import downloads
from plansite.render.data_page import incomplete, localised
from plansite.render.pages import Page
from plansite.render.site import Site
from plansite.render.terms import explained
from plansite.wording import Wording

Labels = Mapping[tuple[str, str], Bilingual]


def pages(site: Site, wording: Wording) -> Iterator[Page]:
    """The three of them."""
    yield _sources(site, wording)
    yield _registers(site, wording)
    yield _glossary(site, wording)


def _sources(site: Site, wording: Wording) -> Page:
    sources = sorted(site.project.sources.values(), key=lambda each: each.source_id)
    return Page(
        path="sources/index.md",
        template="sources.html",
        title=wording.phrase("pages.sources.title"),
        context={
            "total": count(len(sources), "assessments/summary/sources"),
            "groups": [(kind, [each for each in sources if each.provenance is kind]) for kind in Provenance],
            "files": list(downloads.of_table(site, "sources")),
            "remarks": downloads.remarks(site, "sources"),
        },
    )


def _registers(site: Site, wording: Wording) -> Page:
    described = {resource["name"]: resource for resource in site.project.descriptor["resources"]}
    return Page(
        path="registers/index.md",
        template="registers.html",
        title=wording.phrase("pages.registers.title"),
        context={
            "registers": [
                _register(site, each, described[each.name], wording) for each in site.project.registers
            ]
        },
    )


def _register(
    site: Site, register: Register, resource: Mapping[str, Any], wording: Wording
) -> Mapping[str, Any]:
    keys = resource["schema"].get("primaryKey", [])
    keys = [keys] if isinstance(keys, str) else keys
    fields = {field["name"]: localised(field, "title", wording) for field in resource["schema"]["fields"]}
    labels = dict(_labels(resource["schema"]["fields"]))
    shown = [name for name in fields if name not in ("source_id", "note", "quote", "area_code")]
    return {
        "name": register.name,
        "title": localised(resource, "title", wording),
        "description": localised(resource, "description", wording),
        "complete": register.complete,
        "incomplete": incomplete(resource, wording),
        "listed": count(len(register.rows), f"datapackage/{register.name}/rows"),
        "columns": [fields[name] for name in shown],
        "rows": [
            _row(site, row, shown, f"{register.name}/{':'.join(row[key] for key in keys)}", labels)
            for row in register.rows
        ],
        "files": list(downloads.of_table(site, register.name)),
        "remarks": downloads.remarks(site, register.name),
    }


def _row(
    site: Site,
    row: Mapping[str, str],
    shown: list[str],
    ref: str,
    labels: Labels,
) -> Mapping[str, Any]:
    return {
        "cells": [
            (labels.get((name, row[name])) or _cell(row[name], f"{ref}/{name}"), (name, row[name]) in labels)
            for name in shown
        ],
        "area": site.project.areas[row["area_code"]].name if row.get("area_code") else None,
        "source": site.project.sources[row["source_id"]],
        "note": row.get("note", ""),
        "ref": ref,
    }


def _cell(text: str, ref: str) -> Named:
    return Named(Bilingual(text, text), ref)


def _labels(fields: Iterable[Mapping[str, Any]]) -> Iterator[tuple[tuple[str, str], Bilingual]]:
    """The words for coded values: `categories` of a field, each a `value` with `label` and `label_zh`."""
    for field in fields:
        for category in field.get("categories", ()):
            label = str(category["label"])
            yield (field["name"], category["value"]), Bilingual(str(category.get("label_zh", label)), label)


def _glossary(site: Site, wording: Wording) -> Page:
    found = [each for each in explained(site) if each.term.definition[wording.language]]
    return Page(
        path="glossary/index.md",
        template="glossary.html",
        title=wording.phrase("pages.glossary.title"),
        context={"terms": sorted(found, key=lambda each: each.term.term.en.lower())},
    )
