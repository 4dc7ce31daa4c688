"""`datapackage.json`: the Data Package 2.0 descriptor of the files as they are published."""

from collections.abc import Mapping
from typing import Any

from plansite.model.edition import Edition
from plansite.model.project import Project
from plansite.publish import revisions_file
from plansite.publish.sheet import cited
from plansite.publish.shelf import Published
from plansite.publish.values import encode


def content(project: Project, known: Mapping[str, Published], edition: Edition, folder: str) -> bytes:
    """The descriptor, each resource with `bytes`, `hash` (SHA-256 of the published bytes) and `rows`."""
    described = project.descriptor
    dated = {"data_date": edition.data_date.isoformat(), "as_of": edition.as_of.isoformat()}
    home = {"homepage": edition.site_url} if edition.site_url else {}
    resources = [
        {**_resource(each, known, folder), **_sources(project, each["name"])}
        for each in described["resources"]
    ]
    resources.append(_resource(revisions_file.resource(), known, folder))
    return encode({**described, **home, **dated, "resources": resources})


def _resource(resource: Mapping[str, Any], known: Mapping[str, Published], folder: str) -> dict[str, Any]:
    name = resource["name"]
    published = known[f"{folder}/{name}.csv"]
    return {
        **{key: value for key, value in resource.items() if key != "max_megabytes"},
        "path": f"{name}.csv",
        "bytes": published.bytes,
        "hash": f"sha256:{published.sha256}",
        "rows": published.rows,
    }


def _sources(project: Project, table: str) -> dict[str, Any]:
    """What the rows of a table rest on; nothing for a table that names no sources."""
    if "source_id" not in project.tables[table].header or table == "sources":
        return {}
    found = cited(project.tables[table], project.sources)
    return (
        {"sources": [{"title": each.title, **({"path": each.url} if each.url else {})} for each in found]}
        if found
        else {}
    )
