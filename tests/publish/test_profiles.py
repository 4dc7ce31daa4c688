"""The published descriptor is a Data Package 2.0: by the official profiles, and by frictionless."""

import copy
import json
from pathlib import Path

import pytest
from frictionless import Package
from jsonschema import Draft7Validator

from plansite.assess import assess
from plansite.derive import derive
from plansite.model.language import Language
from plansite.publish import publish
from plansite.read import assemble, read
from plansite.wording import Wording

TESTS = Path(__file__).parents[1]
PROFILES = TESTS / "profiles"


def profile(name):
    return Draft7Validator(json.loads((PROFILES / f"{name}.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="module", params=["real", "demo", "sample"])
def descriptor(request, real_folder, as_of):
    folder = real_folder if request.param == "real" else TESTS / request.param
    project = derive(assemble(read(folder)))
    wordings = {language: Wording(language, project.plan.units) for language in Language}
    return json.loads(publish(project, assess(project, as_of), wordings)["data/datapackage.json"])


def parts(descriptor):
    """Each part of a descriptor with the profile that it has to follow."""
    yield "datapackage", descriptor
    for resource in descriptor["resources"]:
        yield "dataresource", resource
        yield "tabledialect", resource["dialect"]
        yield "tableschema", resource["schema"]


def test_every_part_follows_its_official_profile(descriptor):
    assert {name for name, _ in parts(descriptor)} == {path.stem for path in PROFILES.glob("*.json")}
    for name, part in parts(descriptor):
        errors = [error.message for error in profile(name).iter_errors(part)]
        assert errors == [], name


def test_frictionless_finds_nothing_wrong(descriptor):
    assert [error.note for error in Package.metadata_validate(descriptor)] == []


def test_the_profiles_can_say_no(descriptor):
    """A check that cannot fail would be none."""
    broken = copy.deepcopy(descriptor)
    broken["licenses"] = "CC-BY-4.0"
    assert not profile("datapackage").is_valid(broken)
    del broken["resources"][0]["path"]
    assert not profile("dataresource").is_valid(broken["resources"][0])
    broken["resources"][0]["schema"]["fields"][0].pop("name")
    assert not profile("tableschema").is_valid(broken["resources"][0]["schema"])
    broken["resources"][0]["dialect"]["delimiter"] = 7
    assert not profile("tabledialect").is_valid(broken["resources"][0]["dialect"])


def test_it_says_who_made_it_when_under_which_terms_and_from_what(descriptor):
    for name in ("$schema", "name", "id", "title", "title_zh", "description", "description_zh", "version"):
        assert isinstance(descriptor[name], str)
        assert descriptor[name]
    for name in ("licenses", "contributors", "sources", "keywords", "languages", "resources"):
        assert descriptor[name], name
    assert all(each["roles"] for each in descriptor["contributors"])
    for resource in descriptor["resources"]:
        for name in ("title", "title_zh", "description", "description_zh", "encoding", "dialect", "hash"):
            assert resource[name], (resource["name"], name)
        for field in resource["schema"]["fields"]:
            for name in ("title", "title_zh", "description", "description_zh", "example"):
                assert str(field[name]), (resource["name"], field["name"], name)
