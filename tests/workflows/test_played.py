"""Played end to end without the platform: a clerk's update from branch to live site, in a bare repository.

What a step of a workflow does is a `make` target, and what that does is the command played here.
"""

import http.server
import json
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from functools import partial

import openpyxl
import pytest

from .conftest import NAMED

FIGURES = "datasets/data/observations.csv"
TREES = "street-trees,990100,2025,1620,final,yearbook-2025,合成数据,,行道树1620株\n"
RAIN = "rain-gardens,990100,2025,21,final,yearbook-2025,合成数据,,雨水花园21处\n"


class Clone:
    """Somebody's clone of the city's repository."""

    def __init__(self, origin, folder):
        self.folder = folder
        subprocess.run(["git", "clone", "-q", str(origin), str(folder)], check=True, capture_output=True)

    def git(self, *arguments):
        named = [part for each in NAMED for part in ("-c", each)]
        done = subprocess.run(
            ["git", *named, *arguments], cwd=self.folder, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    def edit(self, old, new, file=FIGURES):
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")

    def send(self, branch, message):
        self.git("switch", "-q", "-c", branch)
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)
        self.git("push", "-q", "origin", branch)
        return self.git("rev-parse", "HEAD")

    def plansite(self, *arguments, **environment):
        command = [
            sys.executable,
            "-m",
            "plansite",
            *map(str, arguments),
            "--as-of",
            "2026-01-31",
            "--lang",
            "zh",
        ]
        return subprocess.run(
            command,
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def review(self, branch, **environment):
        """The review that the check makes of a branch that was pushed; its exit status and reports."""
        self.git("fetch", "-q", "origin")
        self.git("switch", "-q", "--detach", f"origin/{branch}")
        shutil.rmtree(self.folder / "review", ignore_errors=True)
        done = self.plansite("review", "origin/main", "--output", "review", **environment)
        assert (self.folder / "review").is_dir(), done.stderr
        reports = {file.name: file.read_text(encoding="utf-8") for file in (self.folder / "review").iterdir()}
        shutil.rmtree(self.folder / "review")
        return done, reports

    def merge(self, branch):
        self.git("switch", "-q", "main")
        self.git("pull", "-q", "--ff-only")
        self.git("merge", "-q", "--no-ff", "-m", f"Merge {branch}", f"origin/{branch}")
        self.git("push", "-q", "origin", "main")


@pytest.fixture
def city(tmp_path, sample_folder):
    """A bare repository that holds the sample project, and the clones of clerk and platform."""
    origin = tmp_path / "city.git"
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(origin)], check=True)
    first = Clone(origin, tmp_path / "first")
    shutil.copytree(sample_folder, first.folder, dirs_exist_ok=True)
    first.git("switch", "-q", "-C", "main")
    first.git("add", "-A")
    first.git("commit", "-q", "-m", "First figures")
    first.git("push", "-q", "origin", "main")
    return Clone(origin, tmp_path / "clerk"), Clone(origin, tmp_path / "platform")


def test_a_good_update_from_branch_to_live_site(city, commented, tmp_path):
    clerk, platform = city
    clerk.edit("repair-points,990100", RAIN + "repair-points,990100")
    commit = clerk.send("rain", "Add the rain gardens of 2025, yearbook 2025")

    summary = tmp_path / "step-summary.md"
    done, reports = platform.review("rain", GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))
    assert done.returncode == 0, done.stderr
    assert "暂无数据 → 已实现" in reports["summary.md"]
    assert "No data → Met" in reports["summary.md"]
    assert summary.read_text(encoding="utf-8") == reports["summary.md"]
    assert json.loads(reports["diff.json"])["effects"][0]["goal"] == "rain-gardens"

    run = {
        "head_sha": commit,
        "head_branch": "rain",
        "conclusion": "success",
        "html_url": "https://github.com/city/plan/actions/runs/1",
        "head_repository": {"id": 7, "owner": {"login": "clerk"}},
    }
    pull = {"number": 4, "head": {"sha": commit, "repo": {"id": 7}}}
    (_, given) = commented(run, [pull], report=reports["summary.md"])[-1]
    assert "暂无数据 → 已实现" in given["body"]

    platform.merge("rain")
    built = platform.plansite("build", "--without-png")
    assert built.returncode == 0, built.stderr
    site = platform.folder / "site"
    page = (site / "goals" / "rain-gardens" / "index.html").read_text(encoding="utf-8")
    assert 'value="21"' in page
    quiet = type("Quiet", (http.server.SimpleHTTPRequestHandler,), {"log_message": lambda *_: None})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        live = platform.plansite("verify", f"http://127.0.0.1:{server.server_port}/", "--times", 1)
        server.shutdown()
    assert live.returncode == 0, live.stdout + live.stderr


def test_an_update_with_errors_leaves_the_published_site_alone(city):
    clerk, platform = city
    platform.git("switch", "-q", "main")
    (platform.folder / "site").mkdir()
    (platform.folder / "site" / "index.html").write_text("published", encoding="utf-8")
    clerk.edit(TREES, TREES.replace("1620,final", "1620 株,final"))
    clerk.send("unit", "Trees")
    done, reports = platform.review("unit")
    assert done.returncode == 1
    assert "不能合并" in reports["summary.md"]
    assert "Traceback" not in done.stderr
    assert platform.plansite("build").returncode == 1
    assert (platform.folder / "site" / "index.html").read_text(encoding="utf-8") == "published"


def test_schema_and_data_that_change_together_are_reported_together(city):
    clerk, platform = city
    clerk.edit("unit,kind,measure", "unit,sort,measure", "datasets/data/indicators.csv")
    clerk.edit("name: kind", "name: sort", "datasets/schemas/indicators.yaml")
    clerk.send("schema", "Rename a column")
    done, reports = platform.review("schema")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert json.loads(reports["diff.json"])["problems"]


def test_two_updates_at_once_on_the_same_row_and_a_revert(city, tmp_path):
    clerk, platform = city
    other = Clone(clerk.git("remote", "get-url", "origin"), tmp_path / "other")
    clerk.edit(TREES, TREES.replace("1620", "1610"))
    clerk.send("first", "Correct the trees")
    other.edit("repair-points,990100", RAIN + "repair-points,990100")
    other.send("second", "Add rain gardens")
    platform.review("first")
    platform.merge("first")
    _, reports = platform.review("second")
    rows = json.loads(reports["diff.json"])["rows"]
    assert {(row["key"], row["change"]) for row in rows} >= {("rain-gardens:990100:2025", "added")}
    platform.merge("second")
    text = (platform.folder / FIGURES).read_text(encoding="utf-8")
    assert "1610" in text
    assert RAIN in text

    platform.git("revert", "--no-edit", "-m", "1", "HEAD")
    platform.git("switch", "-q", "-c", "back")
    platform.git("push", "-q", "origin", "back")
    _, reports = platform.review("back")
    (row,) = json.loads(reports["diff.json"])["rows"]
    assert (row["key"], row["change"]) == ("rain-gardens:990100:2025", "removed")
    assert json.loads(reports["diff.json"])["gaps"]["opened"]


def test_ten_thousand_problems_are_a_short_report(city):
    clerk, platform = city
    rows = "".join(
        f"street-trees,990100,{year},{year} 株,final,nowhere-{year},,,\n" for year in range(10_000, 20_000)
    )
    path = clerk.folder / FIGURES
    path.write_text(path.read_text(encoding="utf-8") + rows, encoding="utf-8", newline="\n")
    clerk.send("flood", "Flood")
    done, reports = platform.review("flood", GITHUB_ACTIONS="true")
    assert done.returncode == 1
    assert len(reports["summary.md"]) < 62_000
    annotations = [line for line in done.stdout.splitlines() if line.startswith("::")]
    assert 0 < len(annotations) <= 10


def test_a_table_of_sixty_megabytes_is_refused_at_once(city):
    clerk, platform = city
    path = clerk.folder / FIGURES
    path.write_text(path.read_text(encoding="utf-8") + TREES * 800_000, encoding="utf-8", newline="\n")
    assert path.stat().st_size > 60_000_000
    clerk.send("huge", "Huge")
    done, reports = platform.review("huge")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "MB" in reports["summary.md"]


def test_a_workbook_with_macros_is_read_for_its_cells_alone(city):
    clerk, platform = city
    incoming = clerk.folder / "datasets/incoming"
    incoming.mkdir()
    book = openpyxl.Workbook()
    book.active.title = "observations"
    book.active.append(["indicator_id", "area_code", "period", "value", "status", "source_id", "note"])
    book.active.append(["rain-gardens", "990100", "2025", 21, "final", "yearbook-2025", "合成数据"])
    book.active.append(["street-lamps", "990100", "2024", "=HYPERLINK(1)", "final", "yearbook-2025", "x"])
    book.save(incoming / "rain.xlsm")
    with zipfile.ZipFile(incoming / "rain.xlsm", "a") as packed:
        packed.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 Sub AutoOpen() Shell touch pwned")
    clerk.send("macros", "A workbook")
    done, reports = platform.review("macros")
    assert done.returncode in (0, 1)
    assert "Traceback" not in done.stderr
    rows = json.loads(reports["diff.json"])["rows"]
    assert ("rain-gardens:990100:2025", "added") in {(row["key"], row["change"]) for row in rows}
    assert "incoming.patch" in reports
    assert not list(platform.folder.rglob("pwned"))


def test_what_was_handed_in_can_be_applied_as_a_patch(city):
    clerk, platform = city
    (clerk.folder / "datasets/incoming").mkdir()
    book = openpyxl.Workbook()
    book.active.title = "observations"
    book.active.append(["indicator_id", "area_code", "period", "value", "status", "source_id", "note"])
    book.active.append(["rain-gardens", "990100", "2025", 21, "final", "yearbook-2025", "合成数据"])
    book.save(clerk.folder / "datasets/incoming" / "rain.xlsx")
    clerk.send("handed", "A workbook")
    done, reports = platform.review("handed")
    assert done.returncode == 0, done.stdout
    (platform.folder / "incoming.patch").write_text(reports["incoming.patch"], encoding="utf-8", newline="\n")
    platform.git("apply", "incoming.patch")
    assert "rain-gardens,990100,2025,21,final" in (platform.folder / FIGURES).read_text(encoding="utf-8")


def test_names_of_branches_and_files_are_only_names(city):
    clerk, platform = city
    odd = "datasets/incoming/$(touch pwned) `x` [a](b) <img src=x>.csv"
    (clerk.folder / "datasets/incoming").mkdir()
    (clerk.folder / odd).write_text("x,y\n1,2\n", encoding="utf-8")
    clerk.send("odd;touch$IFS'pwned'", "::error::x @everyone")
    done, reports = platform.review("odd;touch$IFS'pwned'", GITHUB_ACTIONS="true")
    assert done.returncode in (0, 1)
    for dangerous in ("<img", "](b)", "`x`"):
        assert dangerous not in reports["summary.md"]
    assert not list(platform.folder.rglob("pwned"))
    assert all(
        line.startswith(("::error ", "::warning ", "::notice"))
        for line in done.stdout.splitlines()
        if line.startswith("::")
    )
