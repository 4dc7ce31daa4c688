"""Files below `datasets/` that nothing reads are named; those that are known are not."""

import os

import pytest

from plansite.check.strays import strays
from plansite.model.codes import Severity
from plansite.model.problems import Problem
from plansite.read import read


@pytest.fixture
def found(sample_folder):
    def found():
        reading = read(sample_folder)
        return list(strays(reading))

    return found


@pytest.fixture
def put(sample_folder):
    def put(name):
        path = sample_folder / "datasets" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")

    return put


KNOWN = [
    "README.md",
    "LICENSE.md",
    "plan.txt.orig",
    "data/observations.csv.orig",
    "data/observations.orig.csv",
    "incoming/填报.xlsx",
    "incoming/2026/填报.xlsx",
    ".DS_Store",
    "data/.~lock.observations.csv#",
    ".cache/a.csv",
    "data/~$observations.xlsx",
]
STRAY = [
    "新建.csv",
    "data/新建.csv",
    "data/observations - 副本.csv",
    "data/observations.xlsx",
    "schemas/spare.yaml",
    "data/incoming/填报.xlsx",
    "备份/2025/data/observations.csv",
    "data/README.md",
]


@pytest.mark.parametrize("name", KNOWN)
def test_what_is_known_is_not_told(found, put, name):
    put(name)
    assert found() == []


@pytest.mark.parametrize("name", STRAY)
def test_what_nothing_reads_is_a_warning(found, put, name):
    put(name)
    told = found()
    assert told == [Problem("file-unregistered", f"datasets/{name}")]
    assert told[0].severity is Severity.WARNING


def test_every_one_is_told(found, put):
    for name in STRAY:
        put(name)
    assert sorted(each.file for each in found()) == sorted(f"datasets/{name}" for name in STRAY)


def test_a_table_that_cannot_be_read_is_no_stray(sample_folder):
    (sample_folder / "datasets/data/areas.csv").write_bytes(b"\xff\xff")
    assert list(strays(read(sample_folder))) == []


def test_links_are_named_and_not_followed(found, sample_folder, tmp_path):
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/secret.csv").write_text("x")
    (sample_folder / "datasets/away").symlink_to(tmp_path / "outside")
    (sample_folder / "datasets/round").symlink_to(sample_folder)
    (sample_folder / "datasets/nowhere.csv").symlink_to(tmp_path / "none")
    assert [each.file for each in found()] == [
        "datasets/away",
        "datasets/nowhere.csv",
        "datasets/round",
    ]


def test_a_name_is_made_printable(found, sample_folder):
    folder = os.fsencode(sample_folder / "datasets")
    for name in (b"a\n::error::x.csv", b"\xff.csv"):
        with open(os.path.join(folder, name), "wb"):  # noqa: PTH118, PTH123 - a name in bytes
            pass
    assert [each.file for each in found()] == ["datasets/aU+000A::error::x.csv", "datasets/U+DCFF.csv"]


@pytest.mark.parametrize("folder", [".", "tests/demo", "tests/sample"])
def test_the_projects_here_have_none(real_folder, folder):
    reading = read(real_folder / folder)
    assert list(strays(reading)) == []
