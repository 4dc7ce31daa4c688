"""Croissant 1.1 (http://mlcommons.org/croissant/1.1): tables described so that programs can load them.

Files stand beside the description: their addresses are relative, and absolute where the site has one.
"""

from collections.abc import Mapping
from typing import Any, Final

from plansite.publish.catalogue.described import Dataset, Described, Distribution
from plansite.publish.citation import bibtex, package

Node = dict[str, Any]

# The context that the specification asks every document to have.
_CONTEXT: Final = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
# As the specification calls it.
_PARQUET: Final = "application/x-parquet"
_TYPES: Final = {
    "number": "sc:Float",
    "integer": "sc:Integer",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
    "datetime": "sc:DateTime",
}


def document(described: Described) -> Node:
    """The package as a Croissant dataset: a file and a set of records for each table."""
    descriptor, edition = described.descriptor, described.edition
    tables = {each.name: each for each in described.tables()}
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.1",
        "@id": descriptor["id"],
        "name": descriptor["name"],
        "alternateName": descriptor["title_zh"],
        "description": descriptor["description"],
        "url": edition.absolute("en/data/") if edition.site_url else descriptor["id"],
        "license": described.licence(),
        "version": edition.version,
        "citeAs": bibtex(package(described.descriptor), edition),
        "dateCreated": descriptor["created"],
        "datePublished": edition.data_date.isoformat(),
        "dateModified": edition.data_date.isoformat(),
        "inLanguage": list(descriptor["languages"]),
        "keywords": list(descriptor["keywords"]),
        "isLiveDataset": True,
        "creator": [{"@type": "sc:Organization", "name": each} for each in described.contributors("creator")],
        "distribution": [_file(described, _parquet(each)) for each in tables.values()],
        "recordSet": [_records(each, tables) for each in tables.values()],
    }


def _parquet(table: Dataset) -> Distribution:
    """The form that keeps types: of a CSV loaders guess them, and 2013 above an empty cell becomes 2013.0."""
    return next(each for each in table.distributions if each.name == f"{table.name}.parquet")


def _file(described: Described, each: Distribution) -> Node:
    edition = described.edition
    return {
        "@type": "cr:FileObject",
        "@id": each.name,
        "name": each.name,
        "contentUrl": edition.absolute(each.file.address) if edition.site_url else each.name,
        "contentSize": f"{each.file.bytes} B",
        "encodingFormat": _PARQUET,
        "sha256": each.file.sha256,
    }


def _records(table: Dataset, tables: Mapping[str, Dataset]) -> Node:
    key = table.schema.get("primaryKey", ())
    keys = [{"@id": f"{table.name}/{name}"} for name in ((key,) if isinstance(key, str) else key)]
    references = dict(_references(table, tables))
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.description.en,
        **({"key": keys[0] if len(keys) == 1 else keys} if keys else {}),
        "field": [_field(table, field, references) for field in table.schema["fields"]],
    }


def _field(table: Dataset, field: Mapping[str, Any], references: Mapping[str, str]) -> Node:
    name = str(field["name"])
    return {
        "@type": "cr:Field",
        "@id": f"{table.name}/{name}",
        "name": name,
        "description": field["description"],
        "dataType": _TYPES.get(str(field.get("type", "string")), "sc:Text"),
        "source": {"fileObject": {"@id": f"{table.name}.parquet"}, "extract": {"column": name}},
        **({"references": {"field": {"@id": references[name]}}} if name in references else {}),
    }


def _references(table: Dataset, tables: Mapping[str, Dataset]) -> list[tuple[str, str]]:
    """The columns that point into another table, each with the column that it points at.

    A table that points into itself is left alone: loaders would go round in a circle.
    """
    found = []
    for key in table.schema.get("foreignKeys", ()):
        own, reference = key["fields"], key["reference"]
        theirs, resource = reference["fields"], reference["resource"]
        if resource in tables and resource != table.name:
            pairs = zip(_listed(own), _listed(theirs), strict=True)
            found += [(one, f"{resource}/{other}") for one, other in pairs]
    return found


def _listed(names: str | list[str]) -> list[str]:
    return [names] if isinstance(names, str) else names
