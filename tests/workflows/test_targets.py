"""What the steps of workflows do: their `make` targets, with a stand-in for the platform's own command."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from .conftest import NAMED, ROOT

FIGURES = "datasets/data/observations.csv"
# Notes what it was asked for, with the text it was given, and answers what a test wants.
GH = """#!{python}
import json, os, pathlib, sys
given = sys.argv[1:]
files = [given[at + 1] for at, name in enumerate(given) if name in ("--body-file", "--notes-file")]
texts = [pathlib.Path(file).read_text(encoding="utf-8") for file in files]
with open(os.environ["GH_LOG"], "a", encoding="utf-8") as log:
    log.write(json.dumps([given, texts]) + "\\n")
if given[:2] == ["issue", "list"]:
    print(os.environ.get("GH_ANSWER", ""))
"""


@pytest.fixture
def city(sample_folder, tmp_path):
    """The sample as a repository with the Makefile of this one, and its origin."""
    shutil.copy(ROOT / "Makefile", sample_folder)
    shutil.copy(ROOT / ".gitignore", sample_folder)
    origin = tmp_path / "origin.git"
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(origin)], check=True)
    git(sample_folder, "init", "-q", "-b", "main")
    git(sample_folder, "remote", "add", "origin", str(origin))
    git(sample_folder, "add", "-A")
    git(sample_folder, "commit", "-q", "-m", "First figures")
    git(sample_folder, "push", "-q", "origin", "main")
    return sample_folder, origin


def git(folder, *arguments):
    named = [part for each in NAMED for part in ("-c", each)]
    done = subprocess.run(
        ["git", *named, *arguments], cwd=folder, check=True, capture_output=True, text=True, encoding="utf-8"
    )
    return done.stdout


@pytest.fixture
def make(city, tmp_path):
    """Run a target with our own environment in the place of a new one; what it asked the platform for."""
    folder, _ = city
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "gh").write_text(GH.format(python=sys.executable), encoding="utf-8")
    (tools / "gh").chmod(0o755)
    log = tmp_path / "asked"

    def make(target, day="2026-01-31", **environment):
        ready = [part for each in ("checking", "runtime") for part in ("-o", f".venv/{each}")]
        options = f"--as-of {day} --lang en"
        done = subprocess.run(
            ["make", *ready, f"BIN={Path(sys.executable).parent}", f"OPTIONS={options}", target],
            cwd=folder,
            env={
                **os.environ,
                "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
                "PYTHONPATH": str(ROOT / "scripts"),
                "GH_LOG": str(log),
                **environment,
            },
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        asked = log.read_text(encoding="utf-8").splitlines() if log.is_file() else []
        log.unlink(missing_ok=True)
        return done, [json.loads(line) for line in asked]

    return make


@pytest.fixture
def event(tmp_path):
    """An issue made with the form for a figure; the file of its event."""
    fields = {
        "指标 / Indicator": "rain-gardens · 雨水花园 / Rain gardens",
        "地区 / Area": "990100 · 样例市 / Sample City",
        "时期 / Period": "2025",
        "数值 / Value": "21",
        "是定数吗 / Status": "final · 定数 / final",
        "发布单位 / Publisher": "样例市统计局",
        "标题 / Title": "公报",
        "出处的性质 / Kind of source": "official · x",
        "网址 / Address": "https://stats.sample.invalid/rain",
        "原文 / Quotation": "雨水花园21处",
    }

    def event(**changed):
        body = "\n\n".join(f"### {name}\n\n{text}" for name, text in {**fields, **changed}.items())
        file = tmp_path / "event.json"
        issue = {"number": 12, "body": body, "labels": [{"name": "form-figure"}]}
        file.write_text(json.dumps({"issue": issue}), encoding="utf-8")
        return {"GITHUB_EVENT_PATH": str(file), "NUMBER": "12"}

    return event


def test_a_form_is_answered(make, event):
    done, [[given, [text]]] = make("answer-issue", **event())
    assert done.returncode == 0, done.stderr
    assert given[:3] == ["issue", "comment", "12"]
    assert "读懂了" in text


def test_nonsense_is_answered_as_well(make, event):
    done, [[_, [text]]] = make("answer-issue", **event(**{"数值 / Value": "很多"}))
    assert done.returncode == 0, done.stderr
    assert "还有问题" in text


def test_an_accepted_form_becomes_a_proposal(make, event, city):
    done, asked = make("propose-issue", **event())
    assert done.returncode == 0, done.stderr
    assert [given[:2] for given, _ in asked] == [["auth", "setup-git"], ["pr", "create"]]
    _, origin = city
    proposed = git(origin, "show", f"issue-12:{FIGURES}")
    assert "rain-gardens,990100,2025,21,final,issue-12" in proposed
    assert git(origin, "show", f"main:{FIGURES}") != proposed


def test_nonsense_is_not_proposed(make, event, city):
    done, asked = make("propose-issue", **event(**{"数值 / Value": "很多"}))
    assert done.returncode != 0
    assert asked == []
    assert "issue-12" not in git(city[1], "branch")


@pytest.mark.parametrize(("answer", "verb"), [("", "create"), ("7", "edit")])
def test_late_figures_are_one_issue(make, answer, verb):
    done, asked = make("remind-issue", day="2025-01-15", GH_ANSWER=answer)
    assert done.returncode == 0, done.stderr
    [_, [given, [text]]] = asked
    assert given[:2] == ["issue", verb]
    assert "Rain gardens" in text
    if answer:
        assert given[2] == "7"


def test_workbooks_are_put_into_the_tables(make, city, tmp_path):
    _, origin = city
    update = tmp_path / "update"
    subprocess.run(["git", "clone", "-q", str(origin), str(update)], check=True)
    (update / "datasets/incoming").mkdir()
    book = openpyxl.Workbook()
    book.active.title = "observations"
    book.active.append(["indicator_id", "area_code", "period", "value", "status", "source_id", "note"])
    book.active.append(["rain-gardens", "990100", "2025", 21, "final", "yearbook-2025", "合成数据"])
    book.save(update / "datasets/incoming/rain $(x).xlsx")
    git(update, "switch", "-q", "-c", "handed")
    git(update, "add", "-A")
    git(update, "commit", "-q", "-m", "A workbook")
    git(update, "push", "-q", "origin", "handed")
    done, asked = make("take-in", UPDATE=str(update), BRANCH="handed")
    assert done.returncode == 0, done.stderr + done.stdout
    assert [given for given, _ in asked] == [["auth", "setup-git"]]
    assert "rain-gardens,990100,2025,21" in git(origin, "show", f"handed:{FIGURES}")
    assert "incoming" not in git(origin, "ls-tree", "-r", "--name-only", "handed")


def test_a_release_is_drafted_for_its_tag(make):
    done, [[given, [notes]]] = make("release-draft", TAG="v0.1.0")
    assert done.returncode == 0, done.stderr
    assert given[:4] == ["release", "create", "v0.1.0", "--draft"]
    assert {Path(each).suffix for each in given[-2:]} == {".zip", ""}
    assert "0.1.0" in notes
