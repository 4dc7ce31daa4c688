"""What a Data Package says of itself, so that it can be cited, catalogued and stored anywhere."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from plansite.model.language import Language
from plansite.model.problems import Problem
from plansite.model.published import TAKEN, fit
from plansite.read import Reading
from plansite.read.documents import Document, Place

# The characters of a description that catalogues take: what search engines ask of a schema.org Dataset.
SHORTEST, LONGEST = 50, 5000

_DESCRIBED = ("title", "title_zh", "description", "description_zh")
_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?", re.ASCII)


def problems(reading: Reading) -> Iterator[Problem]:
    """What is missing or unfit in the descriptor of a package and its tables."""
    document = reading.descriptor
    if document is None or not isinstance(document.data, dict):
        return
    yield from _licences(document)
    yield from _sources(document)
    yield from _properties(document)
    yield from _descriptions(document, (), document.data, str(document.data.get("name", "")))
    for index, resource in _resources(document.data):
        yield from _descriptions(document, ("resources", index), resource, resource["name"])
    yield from _names(reading, document)


def _licences(document: Document) -> Iterator[Problem]:
    """Whoever takes the data away must know on which terms."""
    licences = document.data.get("licenses")
    named = isinstance(licences, list) and bool(licences)
    if not named or not all(_filled(each, "name") and _is_address(each.get("path")) for each in licences):
        yield _at(document, ("licenses",), "licence-missing", "licenses")


def _sources(document: Document) -> Iterator[Problem]:
    sources = document.data.get("sources")
    if not isinstance(sources, list) or not sources or not all(_filled(each, "title") for each in sources):
        yield _at(document, ("sources",), "sources-missing", "sources")


def _properties(document: Document) -> Iterator[Problem]:
    for name, (is_sound, example) in _SOUND.items():
        value = document.data.get(name)
        if value in (None, "", []):
            yield _at(document, (), "metadata-missing", name, expected=example)
        elif not is_sound(value):
            yield _at(document, (name,), "metadata-form", name, str(value), expected=example)


def _descriptions(
    document: Document, place: Place, described: Mapping[str, Any], name: str
) -> Iterator[Problem]:
    limits = f"{SHORTEST}–{LONGEST}"
    for key in _DESCRIBED:
        text = described.get(key)
        if not isinstance(text, str) or not text.strip():
            yield _at(document, place, "table-undescribed", key, name)
        elif key.startswith("description") and not SHORTEST <= len(text) <= LONGEST:
            details = {"table": name, "expected": limits}
            yield _at(document, (*place, key), "description-length", key, str(len(text)), **details)


def _names(reading: Reading, document: Document) -> Iterator[Problem]:
    """Names and ids become file names: of the package, its tables, goals, indicators and bodies."""
    places: list[tuple[Document, Place, str]] = [(document, ("name",), str(document.data.get("name", "")))]
    resources = [(index, each["name"]) for index, each in _resources(document.data)]
    places += [(document, ("resources", index, "name"), name) for index, name in resources]
    plan = reading.plan
    for part in ("goals", "departments") if plan is not None and isinstance(plan.data, dict) else ():
        listed = plan.data.get(part) if plan else ()
        for index, each in enumerate(listed if isinstance(listed, list) else ()):
            if plan and isinstance(each, dict) and isinstance(each.get("id"), str):
                places.append((plan, (part, index, "id"), each["id"]))
    for owner, place, name in places:
        if not fit(name):
            yield _at(owner, place, "name-unfit", str(place[-1]), name)
    for index, name in resources:
        if name in TAKEN:
            yield _at(document, ("resources", index, "name"), "name-taken", "name", name)


def _resources(data: Mapping[str, Any]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    listed = data.get("resources")
    for index, each in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(each, dict) and isinstance(each.get("name"), str):
            yield index, each


def _at(document: Document, place: Place, code: str, column: str, value: str = "", **details: str) -> Problem:
    return Problem(code, document.file, document.line(*place), column, value, details=details)


def _filled(part: Any, name: str) -> bool:
    return isinstance(part, dict) and isinstance(part.get(name), str) and bool(part[name].strip())


def _is_address(value: Any) -> bool:
    try:
        parts = urlsplit(value) if isinstance(value, str) else None
    except ValueError:
        return False
    return parts is not None and parts.scheme in ("http", "https") and bool(parts.netloc)


def _is_id(value: Any) -> bool:
    """A UUID as a URN, or an address (such as a DOI's)."""
    try:
        return _is_address(value) or (str(value).startswith("urn:uuid:") and bool(UUID(str(value)[9:])))
    except ValueError:
        return False


def _is_moment(value: Any) -> bool:
    try:
        return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def _is_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) and each.strip() for each in value)


def _is_contributors(value: Any) -> bool:
    return isinstance(value, list) and all(
        _filled(each, "title") and _is_words(each.get("roles")) and bool(each["roles"]) for each in value
    )


_SOUND: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "id": (_is_id, "urn:uuid:…"),
    "version": (lambda value: isinstance(value, str) and bool(_VERSION.fullmatch(value)), "0.1.0"),
    "created": (_is_moment, "2026-01-01T00:00:00Z"),
    "languages": (
        lambda value: isinstance(value, list) and {each.value for each in Language} <= set(map(str, value)),
        "[zh, en]",
    ),
    "keywords": (_is_words, "[知识产权, patents]"),
    "contributors": (_is_contributors, "- {title: …, roles: [creator]}"),
}
