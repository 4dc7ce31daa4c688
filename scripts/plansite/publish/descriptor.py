"""`datapackage.json`: the Data Package descriptor of the files as they are published."""

import hashlib
from collections.abc import Mapping
from typing import Any

from plansite.model.project import Project
from plansite.publish.values import encode


def content(project: Project, files: Mapping[str, bytes], folder: str) -> bytes:
    """The descriptor, each resource with `bytes`, `hash` (SHA-256 of the published bytes) and `rows`."""
    resources = [_resource(project, dict(each), files, folder) for each in project.descriptor["resources"]]
    return encode({**project.descriptor, "resources": resources})


def _resource(
    project: Project, resource: dict[str, Any], files: Mapping[str, bytes], folder: str
) -> dict[str, Any]:
    name = resource["name"]
    published = files[f"{folder}/{name}.csv"]
    return {
        **resource,
        "path": f"{name}.csv",
        "bytes": len(published),
        "hash": f"sha256:{hashlib.sha256(published).hexdigest()}",
        "rows": project.tables[name].height,
    }
