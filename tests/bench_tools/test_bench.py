"""The measurements work: the generated project is valid and of its size, and the JSON has its keys.

No test says how long anything may take.
"""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

BENCH = Path(__file__).parents[1] / "bench"


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run Python and give what it said; a failure shows it."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, *command], capture_output=True, text=True, check=False, env=environment
    )
    assert not done.returncode, done.stderr
    return done


def rows(project: Path, table: str) -> list[dict[str, str]]:
    with (project / "datasets" / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    run(str(BENCH / "generate.py"), "--goals=9", "--areas=3", "--periods=5", str(tmp_path / "made"))
    return tmp_path / "made"


def test_generated_project_has_the_size_asked_for(project: Path) -> None:
    plan = yaml.safe_load((project / "datasets" / "plan.yaml").read_text(encoding="utf-8"))
    assert len(plan["goals"]) == 9
    assert {goal["kind"] for goal in plan["goals"]} == {
        *("level", "coverage", "floor", "range", "recurring", "trend", "milestone", "qualitative")
    }
    assert len(rows(project, "areas")) == 3
    assert len(rows(project, "observations")) == 9 * 3 * 5


@pytest.mark.parametrize("size", [["--goals=9"], ["--goals=1", "--areas=1", "--periods=1"], ["--rows=7"]])
def test_generated_project_passes_its_checks(tmp_path: Path, size: list[str]) -> None:
    folder = tmp_path / "made"
    run(str(BENCH / "generate.py"), "--goals=9", "--areas=3", "--periods=5", *size, str(folder))
    said = run("-m", "plansite", "check", "--project", str(folder), "--lang", "en").stderr
    assert len(said.splitlines()) == 1, said


def test_generated_project_says_that_it_is_synthetic(project: Path) -> None:
    descriptor = yaml.safe_load((project / "datasets" / "datapackage.yaml").read_text(encoding="utf-8"))
    plan = yaml.safe_load((project / "datasets" / "plan.yaml").read_text(encoding="utf-8"))
    assert "synthetic" in descriptor["title"]
    assert "合成" in descriptor["title_zh"]
    assert "synthetic" in plan["document"]["title"]["en"]
    assert all("合成" in row["title"] for row in rows(project, "sources"))
    assert all("合成" in row["note"] for row in rows(project, "observations"))


def test_same_size_gives_same_bytes(project: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    run(str(BENCH / "generate.py"), "--goals=9", "--areas=3", "--periods=5", str(again))
    files = [path.relative_to(again) for path in again.rglob("*") if path.is_file()]
    assert files
    assert all((again / file).read_bytes() == (project / file).read_bytes() for file in files)


def test_document_has_its_keys() -> None:
    size = ["--goals=2", "--areas=2", "--periods=4", "--tables-rows=50"]
    once = ["--projects", "generated", "tables", "--runs=1"]
    document: dict[str, Any] = json.loads(run(str(BENCH / "bench.py"), *size, *once).stdout)
    assert set(document) == {
        *("format", "machine", "revision", "as_of", "asked", "start"),
        *("projects", "tables", "growth", "budgets"),
    }
    made = document["projects"]["generated"]
    assert set(made) == {
        *("size", "check", "build", "review", "output", "search", "pages", "browser", "references", "ratios"),
    }
    assert made["size"]["rows"] == 2 * 2 * 4
    assert set(made["build"]) == {"cold", "kept", "changed"}
    stages = {"start-up", "read", "check", "assemble", "assess", "draw", "pictures", "publish", "render"}
    assert set(made["build"]["cold"]["stages"]) == stages | {"engine"}
    assert {"seconds", "cpu_seconds", "megabytes", "own_seconds", "each"} <= set(made["build"]["cold"])
    assert set(made["pages"]) == set(made["search"]) == {"zh", "en"}
    view = made["pages"]["zh"]["goal"]
    assert {"requests", "compressed_bytes", "other_hosts", "missing", "parts"} <= set(view)
    assert not view["missing"]
    assert document["tables"]["50"]["check"]["status"] == 0
    assert all(
        {"id", "what", "limit", "unit", "measured", "within"} <= set(each) for each in document["budgets"]
    )
