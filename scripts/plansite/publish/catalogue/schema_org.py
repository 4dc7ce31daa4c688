"""schema.org: a DataCatalog with a Dataset for the package and one for each table, for search engines."""

from collections.abc import Mapping
from typing import Any

from plansite.model.language import Language
from plansite.publish.catalogue.described import Dataset, Described, Distribution

Node = dict[str, Any]


def document(described: Described, language: Language) -> Node:
    """The catalogue in one language; what is an address stands there only where the site has one."""
    whole = described.whole()
    tables = [_dataset(described, each, language) for each in described.tables()]
    package = {
        **_dataset(described, whole, language),
        "identifier": described.descriptor["id"],
        "keywords": list(described.descriptor["keywords"]),
        "isBasedOn": [_source(each, language) for each in described.descriptor["sources"]],
        "hasPart": tables,
    }
    return {
        "@context": "https://schema.org/",
        "@type": "DataCatalog",
        "name": whole.title[language],
        "description": whole.description[language],
        "inLanguage": language.value,
        "license": described.licence(),
        **_page(described, "data/", language),
        "dataset": [package],
    }


def _dataset(described: Described, dataset: Dataset, language: Language) -> Node:
    edition, plan = described.edition, described.project.plan
    other = next(each for each in Language if each is not language)
    area = described.project.areas[plan.area_code].name[language]
    return {
        "@type": "Dataset",
        "name": dataset.title[language],
        "alternateName": dataset.title[other],
        "description": dataset.description[language],
        "inLanguage": [each.value for each in Language],
        "license": described.licence(),
        "version": edition.version,
        "dateCreated": described.descriptor["created"],
        "dateModified": edition.data_date.isoformat(),
        "isAccessibleForFree": True,
        "creator": [_organization(each) for each in described.contributors("creator")],
        **_publisher(described),
        "temporalCoverage": f"{plan.start.isoformat()}/{plan.end.isoformat()}",
        "spatialCoverage": {"@type": "Place", "name": area, "identifier": plan.area_code},
        **({"variableMeasured": _variables(dataset, language)} if dataset.schema else {}),
        **_page(described, f"data/#table-{dataset.name}" if dataset.schema else "data/", language),
        "distribution": [_download(described, each) for each in dataset.distributions],
    }


def _variables(dataset: Dataset, language: Language) -> list[Node]:
    return [
        {
            "@type": "PropertyValue",
            "name": field["name"],
            "alternateName": field["title_zh" if language is Language.ZH else "title"],
            "description": field["description_zh" if language is Language.ZH else "description"],
            **({"unitText": field["unit"]} if field.get("unit") else {}),
        }
        for field in dataset.schema["fields"]
    ]


def _download(described: Described, each: Distribution) -> Node:
    edition = described.edition
    address = {"contentUrl": edition.absolute(each.file.address)} if edition.site_url else {}
    return {
        "@type": "DataDownload",
        "name": each.name,
        "encodingFormat": each.media_type,
        "contentSize": f"{each.file.bytes} B",
        "sha256": each.file.sha256,
        **address,
    }


def _source(source: Mapping[str, Any], language: Language) -> Node:
    title = source.get("title_zh", source["title"]) if language is Language.ZH else source["title"]
    return {"@type": "CreativeWork", "name": title, **({"url": source["path"]} if source.get("path") else {})}


def _organization(name: str) -> Node:
    return {"@type": "Organization", "name": name}


def _publisher(described: Described) -> Node:
    found = described.contributors("publisher")
    return {"publisher": [_organization(each) for each in found]} if found else {}


def _page(described: Described, page: str, language: Language) -> Node:
    """The page that tells of it."""
    edition = described.edition
    folder = "" if language is Language.ZH else f"{language.value}/"
    path, hash_, anchor = page.partition("#")
    return {"url": edition.absolute(folder + path) + hash_ + anchor} if edition.site_url else {}
