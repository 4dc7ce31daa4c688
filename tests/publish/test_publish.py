"""What is published from the sample project."""

import hashlib
import json
from decimal import Decimal

import pytest

from plansite.assess import assess
from plansite.model.language import Language
from plansite.publish import publish
from plansite.publish.values import number
from plansite.wording import Wording


@pytest.fixture(scope="module")
def files(sample, as_of):
    wordings = {language: Wording(language, sample.plan.units) for language in Language}
    return publish(sample, assess(sample, as_of), wordings)


@pytest.fixture(scope="module")
def assessments(files):
    return json.loads(files["data/assessments.json"])


def test_canonical_tables_are_published_byte_for_byte(sample_folder, sample, files):
    for name, table in sample.tables.items():
        assert files[f"data/{name}.csv"] == (sample_folder / table.file).read_bytes()


def test_the_descriptor_tells_what_was_published(files):
    for resource in json.loads(files["data/datapackage.json"])["resources"]:
        content = files[f"data/{resource['path']}"]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
        assert resource["rows"] == len(content.decode().splitlines()) - 1
        assert resource["schema"]["fields"]


def test_every_goal_has_a_sentence_and_steps_in_both_languages(sample, assessments):
    assert list(assessments["goals"]) == [goal.id for goal in sample.plan.goals]
    for goal in assessments["goals"].values():
        assert goal["sentence"].keys() == {"zh", "en"}
        assert goal["steps"]
        assert all(step["zh"] and step["en"] for step in goal["steps"])


def test_deciding_rows_are_among_the_inputs(assessments):
    deciding = [
        (goal["deciding"], goal["inputs"]) for goal in assessments["goals"].values() if goal["deciding"]
    ]
    assert deciding
    for rows, inputs in deciding:
        assert set(rows) <= {each["row"] for each in inputs}


def test_an_override_stands_beside_the_computed_state(sample, assessments):
    (overridden,) = [goal for goal in sample.plan.goals if goal.override]
    published = assessments["goals"][overridden.id]
    assert published["state"] == overridden.override.state.value
    assert "overridden" in published["tags"]
    assert published["computed_state"]


@pytest.mark.parametrize(
    ("value", "published"),
    [(None, None), (Decimal(0), 0), (Decimal(1500), 1500), (Decimal("1.5"), 1.5), (Decimal("3E+2"), 300)],
)
def test_numbers_stay_exact(value, published):
    assert number(value) == published
    assert type(number(value)) is type(published)
