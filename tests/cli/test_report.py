"""The reports of `plansite check`: where they go, and the status that goes with them."""

import json
import subprocess
from xml.etree import ElementTree as ET

import pytest

from plansite.report import FORMATS

MACHINES = [name for name in FORMATS if name != "text"]
READ = {"json": json.loads, "junit": ET.fromstring}


@pytest.fixture
def broken(sample_folder):
    (sample_folder / "datasets/data/terms.csv").unlink()
    return sample_folder


@pytest.fixture
def warned(sample_folder):
    path = sample_folder / "datasets/data/sources.csv"
    path.write_text(path.read_text(encoding="utf-8") + "spare,备用,样例,,,repost\n", encoding="utf-8")
    return sample_folder


def test_text_goes_to_the_terminal(run, broken):
    result = run("check", "--project", broken)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == run("check", "--format", "text", "--project", broken).stderr
    first, last = result.stderr.splitlines()
    assert first.startswith("datasets/data/terms.csv: error: This file was not found. ")
    assert last == "1 to look at; the site was not touched."


@pytest.mark.parametrize("form", MACHINES)
@pytest.mark.parametrize(("project", "status"), [("sample_folder", 0), ("warned", 0), ("broken", 1)])
def test_what_machines_read_is_all_there_is_on_the_output(request, run, form, project, status):
    result = run("check", "--format", form, "--project", request.getfixturevalue(project))
    assert (result.exit_code, result.stderr) == (status, "")
    READ.get(form, str)(result.stdout)


def test_json_says_what_was_found_and_what_was_read(run, broken):
    report = json.loads(run("check", "--format", "json", "--project", broken).stdout)
    assert report["valid"] is False
    assert [problem["code"] for problem in report["problems"]] == ["file-missing"]
    assert {"name": "areas", "file": "datasets/data/areas.csv", "rows": 5} in report["tables"]
    assert "terms" not in {table["name"] for table in report["tables"]}


@pytest.mark.parametrize("form", FORMATS)
def test_without_a_project_the_reason_is_on_the_terminal(run, tmp_path, form):
    result = run("check", "--format", form, "--project", tmp_path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert str(tmp_path) in result.stderr


def test_a_format_that_is_none_cannot_run(run, sample_folder):
    result = run("check", "--format", "xml", "--project", sample_folder)
    assert (result.exit_code, result.stdout) == (2, "")


def test_json_is_utf8_whatever_the_terminal_speaks(run, broken):
    result = run("check", "--format", "json", "--project", broken, lang="zh")
    assert "找不到这个文件。" in result.stdout_bytes.decode("utf-8")


def test_a_mistake_in_every_row_is_said_once(run, sample_folder):
    path = sample_folder / "datasets/data/observations.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",final,", ",finals,"), encoding="utf-8")
    first, last = run("check", "--project", sample_folder).stderr.splitlines()
    assert "The same 33 times, also on lines 3, 4 and more." in first
    assert last == "33 to look at; the site was not touched."


def test_annotations_name_files_from_the_top_of_the_repository(run, broken):
    subprocess.run(["git", "init", "--quiet", str(broken.parent)], check=True)
    said = run("check", "--format", "github", "--project", broken).stdout
    assert said.startswith(f"::error file={broken.name}/datasets/data/terms.csv")
