"""Measures plansite and prints one JSON document: `python tests/bench/bench.py`; progress on stderr."""

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

import budgets
from generate import Size, generate, options
from machine import machine, revision
from project import Patience, copied, growth, measured, table
from runs import AS_OF, Programs, summary

REPOSITORY: Final = Path(__file__).parents[2]
PROJECTS: Final = ("repository", "demo", "generated", "tables", "growth")
LIBRARIES: Final = (
    "frictionless",
    "altair",
    "vl_convert",
    "jsonschema",
    "babel",
    "jinja2",
    "mkdocs.commands.build",
)


def bench(given: argparse.Namespace) -> dict[str, Any]:
    """All measurements that were asked for."""
    source, patience = given.source.resolve(), Patience(given.runs, given.patience)
    programs = Programs(source)
    document: dict[str, Any] = {
        "format": 1,
        "machine": machine(),
        "revision": revision(source),
        "as_of": AS_OF,
        "asked": {"runs": patience.runs, "patience_seconds": patience.seconds},
        "start": _start(programs, patience),
        "projects": {},
        "tables": {},
        "growth": {},
    }
    for name in given.projects:
        with tempfile.TemporaryDirectory(prefix="plansite-bench-") as folder:
            scratch = Path(folder)
            if name == "tables":
                for rows in given.tables_rows:
                    checked = generate(scratch / f"{rows}-checked", Size(8, rows=rows))
                    judged = generate(scratch / f"{rows}-judged", Size(rows=rows))
                    document["tables"][str(rows)] = table(programs, checked, judged, patience)
            elif name == "growth":
                made = {goals: generate(scratch / str(goals), Size(goals, 2, 4)) for goals in given.growth}
                document["growth"] = growth(programs, made)
            else:
                project = _project(name, source, scratch / name, given)
                document["projects"][name] = measured(programs, project, scratch, patience)
    return {**document, "budgets": budgets.beside(document)}


def _project(name: str, source: Path, folder: Path, given: argparse.Namespace) -> Path:
    match name:
        case "repository":
            return copied(source, folder)
        case "demo":
            demo = source / "tests" / "demo"
            return copied(demo if (demo / "datasets").is_dir() else source / "tests" / "sample", folder)
        case _:
            return generate(folder, Size(given.goals, given.areas, given.periods))


def _start(programs: Programs, patience: Patience) -> dict[str, Any]:
    """What it costs to begin: Python alone, plansite that does nothing, each library by itself."""
    commands = {"python": ["-c", "pass"], "plansite": ["-m", "plansite", "--version"]}
    commands |= {library: ["-c", f"import {library}"] for library in LIBRARIES}
    runs = patience.rounds(lambda: [programs.run(command) for command in commands.values()])
    return {name: summary(found) for name, found in zip(commands, runs, strict=True)}


def parser() -> argparse.ArgumentParser:
    """The options."""
    parser = argparse.ArgumentParser(
        description=__doc__, parents=[options()], formatter_class=argparse.ArgumentDefaultsHelpFormatter
    )
    parser.add_argument("--projects", nargs="+", choices=PROJECTS, default=PROJECTS, help="what is measured")
    parser.add_argument("--runs", type=int, default=Patience.runs, help="rounds; medians are printed")
    parser.add_argument(
        "--patience",
        type=float,
        default=Patience.seconds,
        help="no further round of a measurement that would end after so many seconds",
    )
    parser.add_argument(
        "--tables-rows", type=int, nargs="+", default=(40_000, 1_000_000), help="rows of the long tables"
    )
    parser.add_argument(
        "--growth", type=int, nargs="+", default=(60, 600, 3_000), help="goals of the growing project"
    )
    parser.add_argument("--source", type=Path, default=REPOSITORY, help="the tree that is measured")
    return parser


if __name__ == "__main__":
    json.dump(bench(parser().parse_args()), sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
