"""The JSON report, and the schema that describes it."""

import copy
import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from plansite.model.codes import CODES, Severity
from plansite.model.problems import Problem
from plansite.report import FORMATS

SCHEMA = json.loads((files("plansite") / "report/check-report.schema.json").read_text(encoding="utf-8"))
VALID = Draft202012Validator(SCHEMA)

REPORT = {
    "valid": False,
    "problems": [
        {
            "code": "cell-minimum",
            "level": "error",
            "file": "datasets/data/observations.csv",
            "line": 3,
            "column": "value",
            "cell": "D3",
            "value": "-5",
            "message": "“-5” is too small; the least is 0.",
            "fix": "Check source and unit; stay within.",
            "count": 2,
        },
    ],
    "tables": [{"name": "observations", "file": "datasets/data/observations.csv", "rows": 2}],
}
PROBLEM, TABLE = REPORT["problems"][0], REPORT["tables"][0]
PLACES = {"report": (), "problem": ("problems", 0), "table": ("tables", 0)}
WRONG = {bool: "true", str: 7, int: "3", list: {}}


def at(report, place):
    for step in place:
        report = report[step]
    return report


def mutated(place, key, value=None, *, gone=False):
    report = copy.deepcopy(REPORT)
    part = at(report, place)
    if gone:
        del part[key]
    else:
        part[key] = value
    return report


def keys():
    return [(place, key) for place in PLACES.values() for key in at(REPORT, place)]


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


def test_the_report_is_exactly_this(results, small, en):
    assert json.loads(FORMATS["json"](results(small(3), small(9)), en)) == REPORT
    assert VALID.is_valid(REPORT)


def test_nothing_found_is_valid(results, en):
    report = json.loads(FORMATS["json"](results(), en))
    assert report == {"valid": True, "problems": [], "tables": REPORT["tables"]}
    assert VALID.is_valid(report)


@pytest.mark.parametrize("code", CODES)
def test_every_code_makes_a_valid_report(results, zh, code):
    hostile = "约\x00\ud800\u202e" * 30
    problem = Problem(code, f"datasets/{hostile}", None, hostile, hostile, details={"expected": hostile})
    text = FORMATS["json"](results(problem), zh)
    report = json.loads(text.encode())
    VALID.validate(report)
    assert report["valid"] is (CODES[code].severity is not Severity.ERROR)
    assert report["problems"][0]["value"] == "约U+0000U+D800U+202E" * 10 + "…"


@pytest.mark.parametrize(("place", "key"), keys())
def test_every_key_is_required(place, key):
    assert not VALID.is_valid(mutated(place, key, gone=True))


@pytest.mark.parametrize("place", PLACES.values())
def test_no_other_key_is_allowed(place):
    assert not VALID.is_valid(mutated(place, "extra", 1))


@pytest.mark.parametrize(("place", "key"), keys())
def test_every_value_has_its_type(place, key):
    wrong = WRONG[type(at(REPORT, place)[key])]
    assert not VALID.is_valid(mutated(place, key, wrong))
    assert not VALID.is_valid(mutated(place, key, None)) or key == "line"


@pytest.mark.parametrize(
    ("place", "key", "value"),
    [
        (PLACES["report"], "valid", True),
        (PLACES["report"], "problems", []),
        (PLACES["report"], "problems", [{**PROBLEM, "level": "warning"}]),
        (PLACES["report"], "problems", [[]]),
        (PLACES["report"], "tables", [[]]),
        (PLACES["problem"], "code", "Cell minimum"),
        (PLACES["problem"], "level", "fatal"),
        (PLACES["problem"], "file", ""),
        (PLACES["problem"], "line", 0),
        (PLACES["problem"], "line", 1.5),
        (PLACES["problem"], "cell", "4D"),
        (PLACES["problem"], "message", ""),
        (PLACES["problem"], "fix", ""),
        (PLACES["problem"], "count", 0),
        (PLACES["table"], "name", ""),
        (PLACES["table"], "rows", -1),
    ],
)
def test_values_are_within_their_range(place, key, value):
    assert not VALID.is_valid(mutated(place, key, value))


def test_every_part_of_the_schema_is_closed():
    parts = [SCHEMA, SCHEMA["$defs"]["problem"], SCHEMA["$defs"]["table"]]
    assert [part["additionalProperties"] for part in parts] == [False] * 3
    assert [sorted(part["required"]) == sorted(part["properties"]) for part in parts] == [True] * 3
    assert SCHEMA["$defs"]["problem"]["properties"]["level"]["enum"] == [level.value for level in Severity]
