"""Results that Statistics Canada and Destatis have published come out of our methods, without exception."""

import json
from pathlib import Path

import pytest

from plansite.assess.methods import METHODS, Pace, combine, pace

FILE = json.loads(Path(__file__).with_name("published-results.json").read_text(encoding="utf-8"))
CASES = {case["id"]: case for case in FILE["cases"]}
SEVERAL = [each for each, case in CASES.items() if "series_scores" in case]
ALONE = [each for each in CASES if each not in SEVERAL]


def values(case):
    if "values" in case:
        return {int(year): value for year, value in case["values"].items()}
    known = {case["baseline_year"]: case["baseline"], case["latest_year"]: case["latest"]}
    return {year: value for year, value in known.items() if year is not None}


def is_as_published(found, case):
    assert found.status == case["expected"]
    for name in ("value", "score"):
        expected = case.get(f"expected_{name}")
        if expected is not None:
            assert getattr(found, name) == pytest.approx(expected, abs=1e-9, rel=0)
        elif name == "score" and f"expected_{name}" in case:
            assert found.score is None


@pytest.mark.parametrize("name", ALONE)
def test_a_series(name):
    case = CASES[name]
    found = pace(
        FILE["methods"][case["method"]],
        values(case),
        target=case["target"],
        target_year=case["target_year"],
        direction=case["direction"],
        base_year=case["baseline_year"],
        limit=case.get("limit"),
    )
    is_as_published(found, case)


@pytest.mark.parametrize("name", SEVERAL)
def test_several_series(name):
    case = CASES[name]
    each = zip(case["series_statuses"], case["series_scores"], strict=True)
    is_as_published(combine([Pace(status, None, score) for status, score in each]), case)


def test_every_sample_is_tried_by_one_of_our_methods():
    assert (len(ALONE), len(SEVERAL)) == (86, 8)
    assert {method.partition(" ")[0] for method in FILE["methods"].values()} <= set(METHODS)
