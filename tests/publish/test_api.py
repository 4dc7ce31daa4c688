"""The static API: every file follows its closed schema, repeats the tables, and v1 only ever grows."""

import json
from decimal import Decimal
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource

from plansite.assess import assess
from plansite.derive import derive
from plansite.model.language import Language
from plansite.publish import publish
from plansite.read import assemble, read
from plansite.wording import Wording

from .mutations import closed, mutations, places

TESTS = Path(__file__).parents[1]
FIELDS = Path(__file__).with_name("api-v1-fields.txt")
API = "api/v1/"


@pytest.fixture(scope="module", params=["sample", "demo"])
def project(request):
    return derive(assemble(read(TESTS / request.param)))


@pytest.fixture(scope="module")
def published(project, as_of):
    wordings = {language: Wording(language, project.plan.units) for language in Language}
    return publish(project, assess(project, as_of), wordings)


@pytest.fixture(scope="module")
def documents(published):
    found = {name: json.loads(text) for name, text in published.items() if name.startswith(API)}
    return {name: each for name, each in found.items() if "/schemas/" not in name and "openapi" not in name}


def resolved(name, reference):
    return normpath(join(dirname(name), reference))


@pytest.fixture(scope="module")
def validator(published):
    """The validator of the schema that a document names, found where the document says."""
    schemas = {name: json.loads(text) for name, text in published.items() if name.endswith(".schema.json")}
    resources = [
        (f"https://site.invalid/{name}", Resource.from_contents(each)) for name, each in schemas.items()
    ]
    registry = Registry().with_resources(resources)

    def validator(name, document):
        schema = resolved(name, document["$schema"])
        return Draft202012Validator({"$ref": f"https://site.invalid/{schema}"}, registry=registry)

    return validator


def test_every_document_follows_the_schema_that_it_names(documents, validator):
    assert len(documents) > 30
    for name, document in documents.items():
        errors = [error.message for error in validator(name, document).iter_errors(document)]
        assert errors == [], name


def test_every_object_of_a_schema_is_closed_and_asks_for_all_it_knows(published):
    schemas = [json.loads(text) for name, text in published.items() if name.startswith(f"{API}schemas/")]
    assert len(schemas) == 10
    for schema in schemas:
        Draft202012Validator.check_schema(schema)
        for part in closed(schema):
            assert part["additionalProperties"] is False
            assert part["required"] == list(part["properties"])


def shortened(part):
    """The same with one item of every list, and two of every collection by id."""
    if isinstance(part, list):
        return [shortened(each) for each in part[:1]]
    if isinstance(part, dict):
        kept = list(part)[:2] if len(part) > 45 else part
        return {name: shortened(part[name]) for name in kept}
    return part


def test_no_document_can_have_one_key_less_more_or_of_another_type(documents, validator):
    one_of_each = {document["$schema"].rpartition("/")[2]: name for name, document in documents.items()}
    assert len(one_of_each) == 10
    tried = 0
    for name in one_of_each.values():
        document = shortened(documents[name])
        valid = validator(name, document)
        assert valid.is_valid(document), name
        for place in list(places(document)):
            open_ended = {"windows", "assessments"} & set(place[-2:])
            if isinstance(place[-1], int) or open_ended:
                continue
            for mutation in mutations(document, place):
                tried += 1
                assert not valid.is_valid(mutation), (name, place)
    assert tried > 500


def test_the_index_lists_exactly_the_files_that_there_are(published):
    listed = json.loads(published[f"{API}index.json"])["files"]
    assert sorted(listed) == sorted(name.removeprefix(API) for name in published if name.startswith(API))


def test_every_indicator_and_area_has_an_answer_even_if_nothing_was_published(project, documents):
    for kind, names in (("indicator", project.indicators), ("area", project.areas)):
        found = [documents[f"{API}observations/by-{kind}/{name}.json"] for name in names]
        assert sum(len(each["observations"]) for each in found) == len(project.observations)
    unpublished = [name for name in project.indicators if not project.series(name)]
    assert unpublished
    for name in unpublished:
        found = documents[f"{API}observations/by-indicator/{name}.json"]
        assert (found["observations"], found["derived"]) == ([], [])


def test_every_figure_is_that_of_the_table(project, published):
    rows = [dict(zip(project.tables["observations"].header, record, strict=True))
            for record in project.tables["observations"].records()]  # fmt: skip
    compared = 0
    for name in project.indicators:
        text = published[f"{API}observations/by-indicator/{name}.json"]
        found = json.loads(text, parse_float=Decimal, parse_int=Decimal)["observations"]
        expected = [row for row in rows if row["indicator_id"] == name]
        assert len(found) == len(expected)
        for one, row in zip(found, expected, strict=True):
            assert one["unit"] == project.indicators[name].unit
            for column, cell in row.items():
                said = Decimal(cell) if column in ("value", "rounded_to") and cell else cell or None
                assert one[column] == said
                compared += 1
    assert compared > 100


def test_a_goal_has_its_words_its_working_its_rows_and_their_sources(project, documents):
    for goal in project.plan.goals:
        found = documents[f"{API}goals/{goal.id}.json"]
        assert found["goal"]["quote"] == goal.quote
        assert found["assessment"]["steps"]
        named = {name for row in found["rows"] for name in row["source_id"].split("; ")}
        assert named == {each["source_id"] for each in found["sources"]}


def test_openapi_describes_every_address(published, documents):
    description = json.loads(published[f"{API}openapi.json"])
    for schema in {name for name in published if name.startswith(f"{API}schemas/")}:
        assert schema.removeprefix(API) in published[f"{API}openapi.json"].decode()
    # The validator would fetch the schemas, which stand beside the description.
    stripped = json.loads(json.dumps(description))
    for path in stripped["paths"].values():
        path["get"]["responses"]["200"]["content"]["application/json"]["schema"] = {"type": "object"}
    OpenAPIV31SpecValidator(stripped).validate()
    described = set()
    for path, found in description["paths"].items():
        (parameter,) = found["get"].get("parameters") or [None]
        values = parameter["schema"]["enum"] if parameter else [""]
        name = f"{{{parameter['name']}}}" if parameter else "{}"
        described |= {API + path.replace(name, value).removeprefix("/") for value in values}
    assert described == set(documents)


def fields(schema, definitions, published, name, at=""):
    """Every property of a schema by its path, with its type."""
    if "$ref" in schema:
        file, _, pointer = schema["$ref"].partition("#")
        if file:
            name = resolved(name, file)
            definitions = json.loads(published[name])["$defs"]
        yield from fields(definitions[pointer.rpartition("/")[2]], definitions, published, name, at)
        return
    for each in schema.get("anyOf", ()):
        yield from fields(each, definitions, published, name, at)
    if "items" in schema:
        yield from fields(schema["items"], definitions, published, name, f"{at}[]")
    for key, inner in schema.get("properties", {}).items():
        yield from fields(inner, definitions, published, name, f"{at}.{key}")
    if isinstance(schema.get("additionalProperties"), dict):
        yield from fields(schema["additionalProperties"], definitions, published, name, f"{at}.*")
    if "properties" not in schema and "anyOf" not in schema:
        kind = schema.get("type", "one of a list" if "enum" in schema or "const" in schema else "any")
        yield f"{at} {kind}"


def test_within_v1_fields_are_only_added(published, renew):
    found = set()
    for name, text in published.items():
        if name.startswith(f"{API}schemas/"):
            schema = json.loads(text)
            document = name.rpartition("/")[2].removesuffix(".schema.json")
            found |= {f"{document}{each}" for each in fields(schema, schema["$defs"], published, name)}
    promised = set(FIELDS.read_text(encoding="utf-8").splitlines()) if FIELDS.exists() else set()
    assert promised <= found, "a field of v1 is gone or has another type; that needs a v2"
    if renew:
        FIELDS.write_text("".join(f"{each}\n" for each in sorted(found)), encoding="utf-8", newline="\n")
    else:
        assert found == promised, "new fields: pytest --renew tests/publish/test_api.py"


def test_hostile_texts_come_out_as_they_are(documents):
    every = json.dumps(documents, ensure_ascii=False)
    if "yunqiao-demo" in every:
        assert "<img src=x onerror=alert(1)>" in every
