"""The API as OpenAPI 3.1; its server is the folder that the description stands in."""

from typing import Any

from plansite.model.language import Language
from plansite.publish.api.endpoints import ENDPOINTS, Content, Endpoint
from plansite.publish.api.schemas import address

# As many values of a parameter as a description lists.
_MOST = 500


def openapi(content: Content) -> dict[str, Any]:
    """The description."""
    wording, descriptor = content.wordings[Language.EN], content.project.descriptor
    licence = descriptor["licenses"][0]
    paths = {"/index.json": _path("index", "index", wording.phrase("api.endpoint.index"), [])}
    for each in ENDPOINTS:
        said = wording.phrase(f"api.endpoint.{each.name}")
        paths[f"/{each.path}"] = _path(each.name, each.schema, said, _parameters(content, each))
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{descriptor['title']}: API",
            "version": content.edition.version,
            "description": wording.phrase("api.promise"),
            "license": {"name": licence.get("title", licence["name"]), "url": licence["path"]},
        },
        "servers": [{"url": "."}],
        "paths": paths,
    }


def _path(name: str, schema: str, said: str, parameters: list[dict[str, Any]]) -> dict[str, Any]:
    answer = {"application/json": {"schema": {"$ref": address(schema)}}}
    return {
        "get": {
            "operationId": name,
            "summary": said,
            **({"parameters": parameters} if parameters else {}),
            "responses": {
                "200": {"description": said, "content": answer},
                **({"404": {"description": "There is no such id or code."}} if parameters else {}),
            },
        }
    }


def _parameters(content: Content, endpoint: Endpoint) -> list[dict[str, Any]]:
    if not endpoint.parameter:
        return []
    values = [value for value, _ in endpoint.answers(content)]
    listed = {"enum": values} if len(values) <= _MOST else {}
    return [
        {"name": endpoint.parameter, "in": "path", "required": True, "schema": {"type": "string", **listed}}
    ]
