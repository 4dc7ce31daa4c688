"""Catalogues: schema.org, DCAT and Croissant describe what is published, with and without an address."""

import hashlib
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import mlcroissant
import pytest
from rdflib import DCAT, DCTERMS, RDF, Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic

from plansite.assess import assess
from plansite.derive import derive
from plansite.model.edition import Edition
from plansite.model.language import Language
from plansite.publish import publish
from plansite.publish.catalogue import dcat
from plansite.read import assemble, read
from plansite.wording import Wording

TESTS = Path(__file__).parents[1]
SITE = "https://example.org/plan/"
SPDX = Namespace("http://spdx.org/rdf/terms#")
VERSION = URIRef("http://www.w3.org/ns/dcat#version")


@pytest.fixture(scope="module", params=["real", "demo", "sample"])
def project(request, real_folder):
    return derive(assemble(read(real_folder if request.param == "real" else TESTS / request.param)))


@pytest.fixture(scope="module")
def shelf(project, as_of):
    """What is published without and with an address of the site."""
    wordings = {language: Wording(language, project.plan.units) for language in Language}
    assessments = assess(project, as_of)

    def published(site_url):
        edition = Edition("0.1.0", date(2026, 1, 20), as_of, site_url=site_url)
        return publish(project, assessments, wordings, edition=edition)

    return {site_url: published(site_url) for site_url in ("", SITE)}


def nodes(part):
    """Every object of a document."""
    if isinstance(part, dict):
        yield part
        part = list(part.values())
    for inner in part if isinstance(part, list) else ():
        yield from nodes(inner)


def typed(document, name):
    return [each for each in nodes(document) if each.get("@type") == name]


@pytest.mark.parametrize("site_url", ["", SITE])
@pytest.mark.parametrize("language", list(Language))
def test_schema_org_has_a_catalogue_a_package_and_its_tables(project, shelf, site_url, language):
    document = json.loads(shelf[site_url][f"data/catalogue.schema-org.{language.value}.jsonld"])
    assert document["@type"] == "DataCatalog"
    datasets = typed(document, "Dataset")
    assert len(datasets) == len(project.tables) + 2
    for dataset in datasets:
        assert 50 <= len(dataset["description"]) <= 5000, dataset["name"]
        for name in (
            "name",
            "license",
            "version",
            "dateModified",
            "creator",
            "distribution",
            "spatialCoverage",
        ):
            assert dataset[name], name
        assert ("url" in dataset) == bool(site_url)
    assert datasets[0]["identifier"] == project.descriptor["id"]
    downloads = typed(document, "DataDownload")
    assert len(downloads) == 5 * (len(project.tables) + 1) + 2
    for each in downloads:
        (address,) = [name for name in shelf[site_url] if name.startswith("data/") and
                      name == f"data/{each['name']}"]  # fmt: skip
        content = shelf[site_url][address]
        assert each["sha256"] == hashlib.sha256(content).hexdigest()
        assert each["contentSize"] == f"{len(content)} B"
        assert each.get("contentUrl", "") == (site_url + address if site_url else "")


def test_nothing_pretends_to_be_an_address_where_the_site_has_none(shelf):
    for name, content in shelf[""].items():
        if name.endswith(".jsonld"):
            assert "example.org/plan" not in content.decode()
            assert not [each for each in nodes(json.loads(content)) if "contentUrl" in each]
    assert not [name for name in shelf[""] if "dcat" in name]


@pytest.fixture(scope="module")
def graph(shelf):
    return Graph().parse(data=shelf[SITE]["data/catalogue.dcat.jsonld"], format="json-ld")


def test_both_forms_of_dcat_say_the_same(shelf, graph):
    turtle = Graph().parse(data=shelf[SITE]["data/catalogue.dcat.ttl"], format="turtle")
    assert len(graph) > 300
    assert isomorphic(graph, turtle)
    assert not [node for triple in graph for node in triple if not isinstance(node, (URIRef, Literal))]


REQUIRED = {
    DCAT.Catalog: (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.license, DCAT.dataset),
    DCAT.Dataset: (
        *(DCTERMS.title, DCTERMS.description, DCTERMS.identifier, DCTERMS.creator, DCTERMS.license),
        *(DCTERMS.issued, DCTERMS.modified, DCTERMS.language, DCTERMS.spatial, DCTERMS.temporal),
        *(VERSION, DCAT.landingPage, DCAT.distribution),
    ),
    DCAT.Distribution: (
        *(DCTERMS.title, DCTERMS.license, DCAT.downloadURL, DCAT.mediaType, DCAT.byteSize, SPDX.checksum),
    ),
    SPDX.Checksum: (SPDX.algorithm, SPDX.checksumValue),
}


@pytest.mark.parametrize("kind", list(REQUIRED), ids=lambda each: each.rpartition("#")[2])
def test_every_node_of_dcat_has_what_its_class_needs(graph, kind):
    found = list(graph.subjects(RDF.type, kind))
    assert found
    for node in found:
        for name in REQUIRED[kind]:
            values = list(graph.objects(node, name))
            assert values, (node, name)
            if name in (DCTERMS.title, DCTERMS.description):
                assert {value.language for value in values} == {"zh", "en"}
            for value in values:
                if isinstance(value, Literal):
                    assert value.ill_typed is not True
                elif str(value).startswith(SITE) and name not in (DCAT.downloadURL, DCAT.landingPage):
                    assert (value, None, None) in graph, value


def test_dcat_hashes_and_sizes_are_those_of_the_files(shelf, graph):
    for node in graph.subjects(RDF.type, DCAT.Distribution):
        address = str(graph.value(node, DCAT.downloadURL)).removeprefix(SITE)
        content = shelf[SITE][address]
        assert int(graph.value(node, DCAT.byteSize)) == len(content)
        checksum = graph.value(node, SPDX.checksum)
        assert str(graph.value(checksum, SPDX.checksumValue)).lower() == hashlib.sha256(content).hexdigest()


def test_turtle_comes_out_the_same_in_every_process(shelf, tmp_path):
    file = tmp_path / "catalogue.jsonld"
    file.write_bytes(shelf[SITE]["data/catalogue.dcat.jsonld"])
    script = (
        "import json, sys; from plansite.publish.catalogue import dcat; "
        "sys.stdout.buffer.write(dcat.turtle(json.load(open(sys.argv[1], encoding='utf-8'))))"
    )
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", script, str(file)]
        done = subprocess.run(command, env=environment, capture_output=True, check=True)
        assert done.stdout == shelf[SITE]["data/catalogue.dcat.ttl"]


def test_dcat_needs_an_address(project, shelf, as_of):
    from plansite.publish import undated
    from plansite.publish.catalogue import Described

    with pytest.raises(ValueError, match="data/"):
        dcat.document(Described(project, undated(project, as_of), shelf[""].known))


@pytest.fixture
def offline(shelf, tmp_path):
    """The published folder, and the description of either case; a known address is mapped to its files."""

    def offline(site_url):
        for name, content in shelf[site_url].items():
            if name.startswith("data/") and name.count("/") == 1:
                (tmp_path / name.removeprefix("data/")).write_bytes(content)
        described = json.loads(shelf[site_url]["data/croissant.json"])
        mapping = {each["@id"]: str(tmp_path / each["name"]) for each in described["distribution"]}
        return mlcroissant.Dataset(
            jsonld=str(tmp_path / "croissant.json"), mapping=mapping if site_url else None
        )

    return offline


@pytest.mark.filterwarnings("ignore:The inplace keyword")  # mlcroissant still uses it
@pytest.mark.parametrize("site_url", ["", SITE])
def test_mlcroissant_loads_every_table_with_types_and_chinese(project, offline, site_url):
    dataset = offline(site_url)
    assert dataset.metadata.ctx.issues.errors == set()
    assert dataset.metadata.ctx.issues.warnings == set()
    for name, table in project.tables.items():
        records = list(dataset.records(name))
        assert len(records) == table.height
        for record, row in zip(records, (row for _, row in table.rows()), strict=True):
            for column, cell in row.items():
                value = record[f"{name}/{column}"]
                if isinstance(value, bytes):
                    assert value.decode() == cell
                elif not cell:
                    assert value is None or value != value, (name, column)  # noqa: PLR0124 - not a number
                elif isinstance(value, float):
                    assert value == float(cell)
                else:
                    assert str(value)[:10] == cell[:10]


def test_croissant_states_what_the_specification_asks_for(shelf):
    for site_url, files in shelf.items():
        document = json.loads(files["data/croissant.json"])
        assert document["conformsTo"] == "http://mlcommons.org/croissant/1.1"
        for name in (
            "name",
            "description",
            "license",
            "url",
            "creator",
            "datePublished",
            "version",
            "citeAs",
        ):
            assert document[name], name
        for each in document["distribution"]:
            content = files[f"data/{each['name']}"]
            assert each["sha256"] == hashlib.sha256(content).hexdigest()
            assert each["contentUrl"] == (f"{site_url}data/{each['name']}" if site_url else each["name"])
