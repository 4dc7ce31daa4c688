"""The static API: files below `api/v1/` that stay where they are, and that programs can rely on."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, Final

from plansite.model.language import Language
from plansite.publish.api.endpoints import ENDPOINTS, Content, Endpoint
from plansite.publish.api.openapi import openapi
from plansite.publish.api.schemas import address, schemas
from plansite.publish.files import File
from plansite.publish.sheet import terms
from plansite.publish.values import encode

__all__ = ["ENDPOINTS", "FOLDER", "Content", "Endpoint", "files"]

FOLDER: Final = "api/v1"
VERSION: Final = "1"

# How many rows are written at once.
_PIECE = 10_000


def files(content: Content) -> Iterator[File]:
    """Every file of the API, each made when it is written."""
    meta = _meta(content)
    listed = []
    for endpoint in ENDPOINTS:
        for value, payload in endpoint.answers(content):
            path = endpoint.address(value)
            listed.append(path)
            yield File(f"{FOLDER}/{path}", _written(endpoint.schema, path, meta, payload))
    for name, schema in schemas():
        listed.append(address(name))
        yield File(f"{FOLDER}/{address(name)}", (encode(schema),))
    listed.append("openapi.json")
    yield File(f"{FOLDER}/openapi.json", (encode(openapi(content)),))
    index = {"endpoints": [_described(content, each) for each in ENDPOINTS], "files": ["index.json", *listed]}
    yield File(f"{FOLDER}/index.json", _written("index", "index.json", meta, lambda: index))


def _written(
    schema: str, path: str, meta: Mapping[str, Any], payload: Callable[[], Mapping[str, Any]]
) -> Iterator[bytes]:
    """An answer in its envelope, one line a property and one line an item of a list."""
    found = {"$schema": address(schema, path.count("/")), "meta": meta, **payload()}
    start = "{\n"
    for name, value in found.items():
        yield f"{start}{_text(name)}: ".encode()
        if isinstance(value, (str, Mapping)):
            yield _text(value).encode()
        else:
            yield from _items(value)
        start = ",\n"
    yield b"\n}\n"


def _items(items: Iterable[Any]) -> Iterator[bytes]:
    lines = map(_text, items)
    yield b"["
    start = "\n"
    while some := list(islice(lines, _PIECE)):
        yield (start + ",\n".join(some)).encode()
        start = ",\n"
    yield b"\n]"


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _described(content: Content, endpoint: Endpoint) -> Mapping[str, Any]:
    return {
        "name": endpoint.name,
        "path": endpoint.path,
        "schema": address(endpoint.schema),
        "description": {
            language.value: content.wordings[language].phrase(f"api.endpoint.{endpoint.name}")
            for language in Language
        },
    }


def _meta(content: Content) -> Mapping[str, Any]:
    descriptor, edition = content.project.descriptor, content.edition
    said = terms(descriptor, edition)
    licence = descriptor["licenses"][0]
    return {
        "api_version": VERSION,
        "package": said.name,
        "package_id": descriptor.get("id", ""),
        "version": edition.version,
        "data_date": edition.data_date.isoformat(),
        "as_of": edition.as_of.isoformat(),
        "commit": edition.commit or None,
        "licence": {"name": licence["name"], "url": licence["path"]},
        "languages": [language.value for language in Language],
        "notice": {"zh": said.notice.zh, "en": said.notice.en} if said.notice else None,
    }
