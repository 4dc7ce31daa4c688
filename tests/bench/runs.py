"""Runs one command as a process of its own: how long it takes and how much memory it holds."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median
from typing import Any, Final

STAGES: Final = Path(__file__).with_name("stages.py")
AS_OF: Final = "2026-01-31"


@dataclass(frozen=True)
class Run:
    """One run: its time on the wall and on the processors, and the peak memory of its largest process.

    `cpu` and `megabytes` are None on a system that does not count them.
    """

    seconds: float
    cpu: float | None
    megabytes: float | None
    status: int
    said: str = ""
    stages: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Programs:
    """The tree whose `scripts/` are measured."""

    source: Path

    def plansite(self, command: str, project: Path, *others: str) -> Run:
        """Run a command of plansite, with options of its own, and a clock at every stage."""
        with tempfile.TemporaryDirectory() as folder:
            times = Path(folder) / "times.json"
            options = ["--project", str(project), "--as-of", AS_OF, "--lang", "en", *others]
            done = self.run([str(STAGES), str(times), command, *options])
            found = json.loads(times.read_text(encoding="utf-8")) if times.is_file() else {}
        return replace(done, stages=found)

    def run(self, *commands: Sequence[str]) -> Run:
        """Run Python with these arguments; several side by side, until the last has ended."""
        with tempfile.TemporaryFile() as said:
            started = time.monotonic()
            environment = {
                **os.environ,
                "PYTHONPATH": str(self.source / "scripts"),
                "PLANSITE_BENCH_STARTED": repr(started),
            }
            processes = [
                subprocess.Popen(
                    [sys.executable, *command], env=environment, stdout=subprocess.DEVNULL, stderr=said
                )
                for command in commands
            ]
            counted = [_wait(process) for process in processes]
            seconds = time.monotonic() - started
            said.seek(0)
            words = said.read().decode(errors="replace").strip()[-2000:]
        ended = [each for each in counted if each is not None]
        status = max(abs(process.returncode) for process in processes)
        cpu = sum(seconds for seconds, _ in ended) if ended else None
        megabytes = max(peak for _, peak in ended) if ended else None
        return Run(seconds, cpu, megabytes, status, words if status else "")


def _wait(process: subprocess.Popen[bytes]) -> tuple[float, float] | None:
    """The processor time of a process and its children, and the peak memory of the largest of them."""
    if not hasattr(os, "wait4"):
        process.wait()
        return None
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024
    return used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 1e6


def summary(runs: Sequence[Run]) -> dict[str, Any]:
    """Several runs of the same thing: medians, and every time that was taken."""
    peaks = [run.megabytes for run in runs if run.megabytes is not None]
    cpu = [run.cpu for run in runs if run.cpu is not None]
    names = list(dict.fromkeys(name for run in runs for name in run.stages))
    shown: dict[str, Any] = {
        "seconds": round(median(run.seconds for run in runs), 3),
        "each": [round(run.seconds, 3) for run in runs],
        "cpu_seconds": round(median(cpu), 3) if cpu else None,
        "megabytes": round(max(peaks), 1) if peaks else None,
        "status": max(run.status for run in runs),
    }
    if said := next((run.said for run in runs if run.status), ""):
        shown["said"] = said
    if names:
        shown["stages"] = {
            name: round(median(run.stages.get(name, 0.0) for run in runs), 3) for name in names
        }
        own = median(run.seconds - run.stages.get("engine", 0.0) for run in runs)
        shown["own_seconds"] = round(own, 3)
        shown["other"] = round(median(run.seconds - sum(run.stages.values()) for run in runs), 3)
    return shown


def ratio(ours: Sequence[Run], theirs: Sequence[Run]) -> dict[str, float | None]:
    """Ours / theirs, each pair from one round; the median of the rounds."""
    pairs = list(zip(ours, theirs, strict=True))
    cpu = [one.cpu / other.cpu for one, other in pairs if one.cpu and other.cpu]
    return {
        "seconds": round(median(one.seconds / other.seconds for one, other in pairs), 3),
        "cpu_seconds": round(median(cpu), 3) if cpu else None,
    }
