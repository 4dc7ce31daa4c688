"""A project's files as a whole: what is read, and what is set aside."""

import pytest

from plansite.model.problems import CannotRun, Problem
from plansite.read import read


def test_the_sample_is_read_whole(sample_folder):
    reading = read(sample_folder)
    assert reading.problems == ()
    assert list(reading.tables) == [resource["name"] for resource in reading.resources()]
    assert set(reading.schemas) == set(reading.tables)
    assert reading.text.startswith("样例市人民政府办公室文件")


def test_a_folder_without_datasets_is_no_project(tmp_path):
    with pytest.raises(CannotRun) as reason:
        read(tmp_path)
    assert (reason.value.code, reason.value.details) == ("no-project", {"folder": str(tmp_path)})


@pytest.mark.parametrize(
    "file", ["datapackage.yaml", "plan.yaml", "plan.txt", "data/areas.csv", "schemas/areas.yaml"]
)
def test_each_missing_file_is_one_problem(sample_folder, file):
    (sample_folder / "datasets" / file).unlink()
    assert read(sample_folder).problems == (Problem("file-missing", f"datasets/{file}"),)


def test_a_linked_folder_of_tables_is_one_problem(sample_folder):
    folder = sample_folder / "datasets/data"
    folder.rename(sample_folder / "elsewhere")
    folder.symlink_to(sample_folder / "elsewhere")
    assert read(sample_folder).problems == (Problem("file-outside", "datasets/data"),)


def test_an_empty_text_is_a_problem(sample_folder):
    (sample_folder / "datasets/plan.txt").write_text("\n \n", encoding="utf-8")
    assert read(sample_folder).problems == (Problem("file-empty", "datasets/plan.txt"),)


def test_the_package_carries_the_schemas_of_the_columns_that_are_there(sample_folder):
    file = sample_folder / "datasets/data/milestones.csv"
    rows = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join(row.rpartition(",")[0] for row in rows) + "\n", encoding="utf-8")
    resources = {each["name"]: each for each in read(sample_folder).package()["resources"]}
    assert [field["name"] for field in resources["milestones"]["schema"]["fields"]][-1] == "note"
    assert [field["name"] for field in resources["observations"]["schema"]["fields"]][-1] == "quote"


@pytest.mark.parametrize("descriptor", ["- a\n", "text\n", "resources: 5\n", "resources: [5, {}]\n"])
def test_a_descriptor_of_another_shape_has_no_resources(sample_folder, descriptor):
    (sample_folder / "datasets/datapackage.yaml").write_text(descriptor, encoding="utf-8")
    reading = read(sample_folder)
    assert reading.resources() == ()
    assert reading.package()["resources"] == []
