"""The commands: what they print, and the status they end with."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from plansite import __version__
from plansite.cli import main


def test_a_sound_project_passes_in_one_line(run, sample_folder):
    result = run("check", "--project", sample_folder)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "Checked: 7 tables, 13 goals, 35 figures.\n"


def test_messages_come_in_the_language_asked_for(run, sample_folder):
    result = run("check", "--project", sample_folder, lang="zh")
    assert result.stderr == "检查通过：7 张表，13 项目标，35 个数字。\n"


def test_assessments_are_a_table_of_one_line_a_goal(run, sample_folder):
    result = run("assess", "--project", sample_folder)
    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert len(lines) == 13
    assert lines[:2] == [
        "street-trees\tMet\tStreet trees",
        "repair-points\tReached before [Unverified]\tRepair points",
    ]


def test_assessments_are_json_for_machines(run, sample_folder):
    result = run("assess", "--format", "json", "--project", sample_folder)
    found = json.loads(result.stdout)
    states = {goal: each["state"] for goal, each in found["goals"].items()}
    assert result.exit_code == 0
    assert (len(states), states["street-lamps"], states["pleasant-city"]) == (
        13,
        "met-late",
        "not-quantified",
    )


@pytest.mark.parametrize(
    ("day", "trees", "lamps"),
    [
        ("2021-06-30", "No baseline", "No data"),
        ("2022-12-31", "Behind", "No data"),
        ("2024-12-31", "On track", "No data"),
        ("2025-12-31", "Met", "Not met"),
        ("2026-01-31", "Met", "Met late"),
    ],
)
def test_the_day_decides_what_is_known(run, sample_folder, day, trees, lamps):
    lines = run("assess", "--project", sample_folder, as_of=day).stdout.splitlines()
    states = dict(line.split("\t")[:2] for line in lines)
    assert (states["street-trees"], states["street-lamps"]) == (trees, lamps)


@pytest.mark.parametrize("day", ["soon", "2026-02-30", "31.1.2026"])
def test_a_day_that_is_none_cannot_run(run, sample_folder, day):
    result = run("check", "--project", sample_folder, as_of=day)
    assert result.exit_code == 2
    assert f"{day!r} is not a day" in result.stderr


@pytest.mark.parametrize("command", ["check", "assess", "build"])
def test_a_folder_that_is_no_project_cannot_run(run, tmp_path, command):
    (tmp_path / "mkdocs.yml").write_text("site_name: none\n", encoding="utf-8")
    result = run(command, "--project", tmp_path)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert str(tmp_path) in result.stderr
    assert "datasets" in result.stderr


def test_a_project_without_mkdocs_settings_cannot_be_built(run, sample_folder):
    (sample_folder / "mkdocs.yml").unlink()
    result = run("build", "--project", sample_folder)
    assert (result.exit_code, result.stderr) == (
        2,
        f"{sample_folder} has no mkdocs.yml, so no site can be built.\n",
    )


def test_a_folder_that_is_not_there_cannot_run(run, tmp_path):
    result = run("check", "--project", tmp_path / "none")
    assert result.exit_code == 2
    assert "does not exist" in result.stderr


def test_the_version_is_the_packages():
    assert __version__ in CliRunner().invoke(main, ["--version"]).stdout


def test_the_module_is_the_command(sample_folder):
    command = [sys.executable, "-m", "plansite", "check", "--project", str(sample_folder), "--lang", "en"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "Checked: 7 tables, 13 goals, 35 figures.\n")
