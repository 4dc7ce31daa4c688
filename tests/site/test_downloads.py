"""What readers take away is what was checked, and its descriptor proves it."""

import hashlib
import io

import frictionless
import pandas as pd


def test_tables_are_published_as_they_were_checked(built, real_folder):
    described = [each for each in built.json("datapackage.json")["resources"] if each["name"] != "revisions"]
    assert len(described) > 5
    for resource in described:
        published = (built.folder / "data" / resource["path"]).read_bytes()
        assert published == (real_folder / "datasets" / "data" / resource["path"]).read_bytes()


def test_the_descriptor_states_bytes_hash_and_rows(built):
    for resource in built.json("datapackage.json")["resources"]:
        published = (built.folder / "data" / resource["path"]).read_bytes()
        assert resource["bytes"] == len(published)
        assert resource["hash"] == "sha256:" + hashlib.sha256(published).hexdigest()
        assert resource["rows"] == len(built.table(resource["name"]))
        assert io.BytesIO(published).read(3) != b"\xef\xbb\xbf"


def test_frictionless_finds_the_published_package_valid(built):
    report = frictionless.validate(str(built.folder / "data" / "datapackage.json"))
    assert report.valid, report.flatten(["type", "note"])


def test_published_states_add_up(built):
    published = built.json("assessments.json")
    states = [goal["state"] for goal in published["goals"].values()]
    assert published["summary"]["goals"] == len(states) == sum(published["states"].values())
    assert {state: states.count(state) for state in published["states"]} == published["states"]


def test_pandas_opens_the_figures_with_their_types(built):
    figures = pd.read_csv(built.folder / "data" / "observations.csv", dtype={"area_code": str, "period": str})
    (row,) = figures[
        (figures.indicator_id == "valid-invention-patents")
        & (figures.area_code == "140000")
        & (figures.period == "2024")
    ].itertuples()
    assert (row.value, row.rounded_to) == (33200, 100)
    assert "3.32" in row.quote
    assert figures.value.dtype == float
