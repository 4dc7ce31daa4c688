"""Measures one project, in a copy of it; what is compared is run in turn within one round."""

import csv
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import plain
import weights
import yaml
from browsing import browsed
from changes import change
from runs import Programs, Run, ratio, summary

MADE = shutil.ignore_patterns(".*", "site", "__pycache__", "tests", "scripts")


@dataclass(frozen=True)
class Patience:
    """How often to measure: `runs` rounds, but no further one that would end after `seconds`."""

    runs: int = 3
    seconds: float = 45

    def rounds(self, measure: Callable[[], list[Run]]) -> list[list[Run]]:
        """The runs of each thing that a round measures."""
        started = time.monotonic()
        taken = [measure()]
        while len(taken) < self.runs and self._lasts(started, len(taken)):
            taken.append(measure())
        return [list(each) for each in zip(*taken, strict=True)]

    def _lasts(self, started: float, rounds: int) -> bool:
        return (time.monotonic() - started) * (rounds + 1) / rounds <= self.seconds


def copied(project: Path, folder: Path) -> Path:
    """A copy of a project's own files, to be built and changed."""
    return Path(shutil.copytree(project, folder, ignore=MADE))


def measured(programs: Programs, project: Path, scratch: Path, patience: Patience) -> dict[str, Any]:
    """Everything about one project; `project` is ours to change."""
    _say(f"{project.name}: check")
    (checks,) = patience.rounds(lambda: [programs.plansite("check", project)])
    if any(run.status for run in checks):
        return {"check": summary(checks)}
    _say(f"{project.name}: build, and MkDocs alone")
    cold, kept, changed, without, with_pictures = patience.rounds(lambda: _builds(programs, project, scratch))
    result = {"check": summary(checks), "build": _named(cold=cold, kept=kept, changed=changed)}
    if any(run.status for run in (*cold, *kept, *changed)):
        return result
    _say(f"{project.name}: review of a changed row")
    [reviewed] = patience.rounds(lambda: [_review(programs, project, scratch / "reviewed")])
    _say(f"{project.name}: frictionless, and what the site weighs")
    site = project / "site"
    pairs = patience.rounds(lambda: _checks(programs, project, site / "data" / "datapackage.json"))
    files = weights.files(site)
    return {
        "size": _size(project, files),
        **result,
        "review": summary(reviewed),
        "output": files,
        "search": weights.search(site),
        "pages": weights.pages(site),
        "browser": browsed(site),
        "references": {
            "mkdocs-without-pictures": summary(without),
            "mkdocs-with-pictures": summary(with_pictures),
            "frictionless": summary(pairs[1]),
        },
        "ratios": {
            "check": {"frictionless": ratio(*pairs)},
            **{
                f"build-{name}": {
                    "mkdocs-without-pictures": ratio(ours, without),
                    "mkdocs-with-pictures": ratio(ours, with_pictures),
                }
                for name, ours in (("cold", cold), ("kept", kept), ("changed", changed))
            },
        },
    }


def table(programs: Programs, project: Path, judged: Path, patience: Patience) -> dict[str, Any]:
    """The checks of one long table beside those of frictionless; another one judged and published."""
    descriptor = project / "datasets" / "datapackage.yaml"
    ours, theirs = patience.rounds(lambda: _checks(programs, project, descriptor))
    [assessed] = patience.rounds(lambda: [programs.plansite("assess", judged)])
    _say(f"{judged.name}: everything that is published")
    target = judged / "release"
    [released] = patience.rounds(lambda: [programs.plansite("release", judged, "--output", str(target))])
    shown = summary(ours)
    inside = [shown["stages"].get(name, 0.0) for name in ("read", "check", "assemble")]
    return {
        "check": shown,
        "assess": summary(assessed),
        "release": {**summary(released), "output": _published(judged)},
        "checks_seconds": round(sum(inside), 3),
        "references": {"frictionless": summary(theirs)},
        "ratios": {"check": {"frictionless": ratio(ours, theirs)}},
    }


def growth(programs: Programs, projects: Mapping[int, Path]) -> dict[str, Any]:
    """Builds without PNG, by the number of goals: time and bytes of each, and by goal beside the smallest."""
    found: dict[str, Any] = {}
    for goals, project in projects.items():
        _say(f"{goals} goals: build without PNG")
        built = programs.plansite("build", project, "--without-png")
        size = weights.files(project / "site") if not built.status else {}
        found[str(goals)] = {"build": summary([built]), "output": size}
    least = str(min(projects))
    for goals, each in found.items():
        if each["output"] and found[least]["output"]:
            share = int(goals) / int(least)
            each["ratios"] = {
                "seconds": round(each["build"]["seconds"] / found[least]["build"]["seconds"] / share, 3),
                "bytes": round(each["output"]["bytes"] / found[least]["output"]["bytes"] / share, 3),
            }
    return found


def _published(project: Path) -> dict[str, int]:
    """The bytes of what is published, by the form of the file."""
    found: Counter[str] = Counter()
    for path in (project / ".plansite" / "files").rglob("*"):
        if path.is_file():
            found[path.name.partition(".")[2]] += path.stat().st_size
    return dict(found)


def _checks(programs: Programs, project: Path, descriptor: Path) -> list[Run]:
    return [programs.plansite("check", project), plain.frictionless(programs, descriptor)]


def _builds(programs: Programs, project: Path, scratch: Path) -> list[Run]:
    """One round: cold, everything kept, one cell changed, then MkDocs alone on the same pages."""
    shutil.rmtree(project / ".plansite", ignore_errors=True)
    cold = programs.plansite("build", project)
    kept = programs.plansite("build", project)
    change(project)
    changed = programs.plansite("build", project)
    if changed.status:
        return [cold, kept, changed, changed, changed]
    return [
        cold,
        kept,
        changed,
        *(_plain(programs, project, scratch, pictures=each) for each in (False, True)),
    ]


def _review(programs: Programs, project: Path, folder: Path) -> Run:
    """The review of one changed row against what was committed."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(project / "datasets", folder / "datasets")
    named = ("user.name=bench", "user.email=bench@sample.invalid", "commit.gpgsign=false")
    git = ["git", "-C", str(folder), *(part for each in named for part in ("-c", each))]
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "As it was"]):
        subprocess.run([*git, *arguments], check=True, stdout=subprocess.DEVNULL)
    change(folder)
    return programs.plansite("review", folder, "HEAD", "--output", str(folder / "review"))


def _plain(programs: Programs, project: Path, scratch: Path, *, pictures: bool) -> Run:
    folder = scratch / "plain"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    plain.prepare(programs, project, folder, pictures=pictures)
    return plain.mkdocs(programs, folder)


def _named(**runs: list[Run]) -> dict[str, Any]:
    return {name: summary(found) for name, found in runs.items()}


def _size(project: Path, files: dict[str, Any]) -> dict[str, int]:
    plan = yaml.safe_load((project / "datasets" / "plan.yaml").read_text(encoding="utf-8"))
    pages = sum(1 for _ in (project / ".plansite" / "pages").rglob("*.md"))
    tables = project / "datasets" / "data"
    return {
        "goals": len(plan["goals"]),
        "areas": _rows(tables / "areas.csv"),
        "rows": _rows(tables / "observations.csv"),
        "pages": pages,
        "pictures": files["png"]["files"],
    }


def _rows(file: Path) -> int:
    with file.open(encoding="utf-8", newline="") as opened:
        return sum(1 for _ in csv.reader(opened)) - 1


def _say(words: str) -> None:
    sys.stderr.write(f"{words} ...\n")
