"""Measures this tree against an earlier commit, in turn: `python tests/bench/compare.py REV`.

Both are measured by today's bench on this repository's own data of each commit, earlier and now
alternating, so that a machine that becomes slower meets both alike.
"""

import argparse
import io
import json
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any, Final

BENCH: Final = Path(__file__).with_name("bench.py")
REPOSITORY: Final = Path(__file__).parents[2]

Numbers = dict[str, float]


def unpacked(rev: str, folder: Path) -> str:
    """The tree of a commit in a folder of its own, without a trace in the repository; its full name."""
    named = ["git", "rev-parse", "--verify", "--quiet", f"{rev}^{{commit}}"]
    found = subprocess.run(named, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    if found.returncode:
        raise SystemExit(f"no such commit: {rev}")
    commit = found.stdout.strip()
    archive = subprocess.run(
        ["git", "archive", "--format=tar", commit], cwd=REPOSITORY, capture_output=True, check=True
    )
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as opened:
        opened.extractall(folder, filter="data")
    return commit


def compared(before: Mapping[str, list[float]], now: Mapping[str, list[float]]) -> dict[str, Any]:
    """Each measurement that both have: earlier, now and now / earlier."""
    return {
        name: {
            "before": before[name],
            "now": now[name],
            "ratio": round(median(now[name]) / median(before[name]), 3) if median(before[name]) else None,
        }
        for name in before
        if name in now
    }


def _bench(source: Path, given: argparse.Namespace) -> dict[str, Any]:
    once = ["--runs", "1", "--projects", *given.projects, "--source", str(source)]
    sizes = [f"--{name}={getattr(given, name)}" for name in ("goals", "areas", "periods")]
    done = subprocess.run([sys.executable, str(BENCH), *once, *sizes], stdout=subprocess.PIPE, check=True)
    return dict(json.loads(done.stdout))


def numbers(document: Mapping[str, Any]) -> Numbers:
    """The measurements of a document by path."""
    measured = {name: document[name] for name in ("start", "projects", "tables")}
    return dict(_numbers(measured, ()))


def _numbers(found: Any, path: tuple[str, ...]) -> Iterator[tuple[str, float]]:
    if isinstance(found, Mapping):
        for name, inner in found.items():
            yield from _numbers(inner, (*path, name))
    elif isinstance(found, (int, float)) and not {"parts", "status"} & set(path):
        yield "/".join(path), found


def _gathered(documents: list[dict[str, Any]]) -> dict[str, list[float]]:
    each = [numbers(document) for document in documents]
    return {name: [found[name] for found in each] for name in each[0] if all(name in other for other in each)}


def main() -> None:
    """Compare and print one JSON document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rev")
    parser.add_argument("--times", type=int, default=2, help="how often each is measured (default: 2)")
    parser.add_argument("--projects", nargs="+", default=["repository"])
    for name, size in (("goals", 300), ("areas", 6), ("periods", 20)):
        parser.add_argument(f"--{name}", type=int, default=size)
    given = parser.parse_args()
    before: list[dict[str, Any]] = []
    now: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory(prefix="plansite-before-") as folder:
        commit = unpacked(given.rev, Path(folder))
        for _ in range(given.times):
            before.append(_bench(Path(folder), given))
            now.append(_bench(REPOSITORY, given))
    document = {
        "format": 1,
        "machine": now[0]["machine"],
        "before": {"commit": commit},
        "now": now[0]["revision"],
        "measured": compared(_gathered(before), _gathered(now)),
    }
    json.dump(document, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
