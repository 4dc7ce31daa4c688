"""What is published validates against its published schema, and nothing else does."""

import json
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from plansite.assess import RULES, assess
from plansite.derive import derive
from plansite.model.history import Change, History, Reach, Revision
from plansite.model.language import Language
from plansite.model.plan import Kind
from plansite.model.states import State, Tag
from plansite.publish import publish
from plansite.read import assemble, read
from plansite.wording import Wording

from .mutations import closed, mutations, places

SCHEMAS = ("assessments", "derived", "files", "history")
WHEN = datetime(2026, 3, 1, tzinfo=UTC)
PLACE = ("observations", "library-loans:990100:2023", "value")
CHANGED = Revision("0" * 16, *PLACE, Change.CHANGED, "1", "2", WHEN, "a" * 40, "why")
HISTORY = History(Reach.WHOLE, WHEN, (CHANGED,), WHEN, "a" * 40)
DEMO = Path(__file__).parents[1] / "demo"


def schema(name):
    return json.loads((files("plansite.publish") / f"{name}.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def demo(as_of):
    project = derive(assemble(read(DEMO)))
    wordings = {language: Wording(language, project.plan.units) for language in Language}
    found = publish(project, assess(project, as_of.replace(month=3)), wordings, history=HISTORY)
    return {name: json.loads(found[f"data/{name}.json"]) for name in SCHEMAS}


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_part_of_a_schema_is_closed_and_asks_for_all_it_knows(name):
    Draft202012Validator.check_schema(schema(name))
    parts = list(closed(schema(name)))
    assert parts
    for part in parts:
        assert part["additionalProperties"] is False
        assert sorted(part["required"]) == sorted(part["properties"])


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_demonstration_is_valid(demo, name):
    Draft202012Validator(schema(name)).validate(demo[name])


@pytest.mark.parametrize("name", SCHEMAS)
def test_no_key_can_be_missing_renamed_or_of_another_type(demo, name):
    valid = Draft202012Validator(schema(name))
    open_ended = {"goals", "figures", "files", "limits", "commits", "windows", "chapters", "departments"}
    tried = 0
    for place in list(places(demo[name], ("goals", "figures", "files"))):
        key = place[-1]
        if isinstance(key, int) or (len(place) > 1 and place[-2] in open_ended):
            continue
        for mutation in mutations(demo[name], place):
            tried += 1
            assert not valid.is_valid(mutation), place
    assert tried > (20 if name == "history" else 100)


def test_the_schema_knows_the_states_tags_and_rules_of_the_code():
    goal = schema("assessments")["$defs"]["goal"]["properties"]
    assert schema("assessments")["$defs"]["state"]["enum"] == [each.value for each in State]
    assert goal["tags"]["items"]["enum"] == [each.value for each in Tag]
    assert goal["rule"]["enum"] == [kind.value for kind in Kind] == [kind.value for kind in RULES]
