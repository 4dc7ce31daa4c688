"""DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/): what open-data portals harvest, as JSON-LD and as Turtle.

The JSON-LD is written here and the Turtle made from it, so that they cannot disagree. Every node has an
address of its own: blank nodes would come out in another order each time.
"""

import json
from typing import Any, Final

from plansite.model.language import Bilingual, Language
from plansite.publish.catalogue.described import Dataset, Described, Distribution

Node = dict[str, Any]

_ID: Final = {"@type": "@id"}
_CONTEXT: Final = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dcat:dataset": _ID,
    "dcat:distribution": _ID,
    "dcat:downloadURL": _ID,
    "dcat:landingPage": _ID,
    "dcat:mediaType": _ID,
    "dcat:byteSize": {"@type": "xsd:nonNegativeInteger"},
    "dcat:startDate": {"@type": "xsd:date"},
    "dcat:endDate": {"@type": "xsd:date"},
    "dcterms:creator": _ID,
    "dcterms:publisher": _ID,
    "dcterms:isPartOf": _ID,
    "dcterms:hasPart": _ID,
    "dcterms:language": _ID,
    "dcterms:license": _ID,
    "dcterms:spatial": _ID,
    "dcterms:temporal": _ID,
    "dcterms:issued": {"@type": "xsd:dateTime"},
    "dcterms:modified": {"@type": "xsd:date"},
    "spdx:checksum": _ID,
    "spdx:algorithm": _ID,
    "spdx:checksumValue": {"@type": "xsd:hexBinary"},
}
_LANGUAGES: Final = {
    Language.ZH: "http://id.loc.gov/vocabulary/iso639-1/zh",
    Language.EN: "http://id.loc.gov/vocabulary/iso639-1/en",
}
_MEDIA: Final = "https://www.iana.org/assignments/media-types/"


def document(described: Described) -> Node:
    """The catalogue as JSON-LD; ValueError where the site has no address."""
    whole, tables = described.whole(), list(described.tables())
    catalogue = _node(described, "catalogue")
    graph: list[Node] = [
        {
            "@id": catalogue,
            "@type": "dcat:Catalog",
            **_both("dcterms:title", whole.title),
            **_both("dcterms:description", whole.description),
            "dcterms:publisher": _agents(described, "publisher") or _agents(described, "creator"),
            "dcterms:license": described.licence(),
            "dcterms:language": list(_LANGUAGES.values()),
            "dcterms:modified": described.edition.data_date.isoformat(),
            "dcat:dataset": [_node(described, each.name) for each in (whole, *tables)],
        },
        {
            **_dataset(described, whole),
            "dcterms:identifier": described.descriptor["id"],
            "dcterms:hasPart": [_node(described, each.name) for each in tables],
            "dcat:keyword": list(described.descriptor["keywords"]),
        },
    ]
    for table in tables:
        part = {"dcterms:isPartOf": _node(described, whole.name)}
        identifier = f"{described.descriptor['id']}#{table.name}"
        graph.append({**_dataset(described, table), "dcterms:identifier": identifier, **part})
    for dataset in (whole, *tables):
        for each in dataset.distributions:
            graph += _distribution(described, dataset, each)
    graph += _surroundings(described)
    return {"@context": _CONTEXT, "@graph": graph}


def turtle(document: Node) -> bytes:
    """The same as Turtle."""
    from rdflib import Graph

    graph = Graph()
    graph.parse(data=json.dumps(document), format="json-ld")
    written: bytes = graph.serialize(format="turtle", encoding="utf-8")
    return written


def _dataset(described: Described, dataset: Dataset) -> Node:
    edition = described.edition
    anchor = f"#table-{dataset.name}" if dataset.schema else ""
    return {
        "@id": _node(described, dataset.name),
        "@type": "dcat:Dataset",
        **_both("dcterms:title", dataset.title),
        **_both("dcterms:description", dataset.description),
        "dcterms:creator": _agents(described, "creator"),
        "dcterms:publisher": _agents(described, "publisher") or _agents(described, "creator"),
        "dcterms:license": described.licence(),
        "dcterms:language": list(_LANGUAGES.values()),
        "dcterms:issued": described.descriptor["created"],
        "dcterms:modified": edition.data_date.isoformat(),
        "dcterms:spatial": _node(described, "area"),
        "dcterms:temporal": _node(described, "period"),
        "dcat:version": edition.version,
        "dcat:landingPage": edition.absolute("data/") + anchor,
        "dcat:distribution": [_file_node(described, each) for each in dataset.distributions],
    }


def _distribution(described: Described, dataset: Dataset, each: Distribution) -> list[Node]:
    node, edition = _file_node(described, each), described.edition
    return [
        {
            "@id": node,
            "@type": "dcat:Distribution",
            **_both(
                "dcterms:title",
                Bilingual(f"{dataset.title.zh}（{each.form}）", f"{dataset.title.en} ({each.form})"),
            ),
            "dcat:downloadURL": edition.absolute(each.file.address),
            "dcat:mediaType": _MEDIA + each.media_type,
            "dcat:byteSize": str(each.file.bytes),
            "dcterms:license": described.licence(),
            "dcterms:modified": edition.data_date.isoformat(),
            "spdx:checksum": f"{node}-checksum",
        },
        {
            "@id": f"{node}-checksum",
            "@type": "spdx:Checksum",
            "spdx:algorithm": "http://spdx.org/rdf/terms#checksumAlgorithm_sha256",
            "spdx:checksumValue": each.file.sha256,
        },
    ]


def _surroundings(described: Described) -> list[Node]:
    """The bodies, the area and the time that the rest refers to."""
    plan = described.project.plan
    area = described.project.areas[plan.area_code]
    agents = [
        {"@id": _agent(described, at), "@type": "foaf:Agent", "foaf:name": str(each["title"])}
        for at, each in enumerate(described.descriptor["contributors"])
    ]
    place = {
        "@id": _node(described, "area"),
        "@type": "dcterms:Location",
        "dcterms:identifier": area.area_code,
    }
    return [
        *agents,
        {**place, **_both("dcterms:title", area.name)},
        {
            "@id": _node(described, "period"),
            "@type": "dcterms:PeriodOfTime",
            "dcat:startDate": plan.start.isoformat(),
            "dcat:endDate": plan.end.isoformat(),
        },
    ]


def _agents(described: Described, role: str) -> list[str]:
    listed = described.descriptor["contributors"]
    return [_agent(described, at) for at, each in enumerate(listed) if role in each["roles"]]


def _agent(described: Described, at: int) -> str:
    return _node(described, f"contributor-{at + 1}")


def _node(described: Described, name: str) -> str:
    return f"{described.edition.absolute('data/')}#{name}"


def _file_node(described: Described, each: Distribution) -> str:
    return _node(described, f"file-{each.name}")


def _both(name: str, text: Bilingual) -> Node:
    return {name: [{"@value": text[language], "@language": language.value} for language in Language]}
