"""Every broken file of the set: all that is said of it, and nothing else."""

import csv
import os
import re
import time
from datetime import date
from pathlib import Path

import pytest

from plansite.check import check
from plansite.model.codes import CODES
from plansite.model.language import Language
from plansite.model.problems import Problem
from plansite.read import read
from plansite.report.told import told
from plansite.wording import Wording

from .broken import GROUPS, Case, Said

# The sample's one row of hostile text, made plain: here every mistake stands alone.
HOSTILE = '"合成数据 <b>bold</b>, ""quotes"" | *stars*",,全市已有维修点3处（=1+1）'
PLAIN = "合成数据,,全市已有维修点3处"

# The day of the check; and the seconds that no file may take, a few times over for slow machines.
TODAY = date(2026, 1, 31)
PATIENCE = 6

ENGLISH = re.compile(r"[A-Za-z']+(?: [A-Za-z']+){2,}")
WORDS = Wording(Language.ZH, {})
TEMPLATES = Path(__file__).parents[2] / "scripts/plansite/locales/zh/problems.yaml"

ALL = [pytest.param(case, id=f"{group}: {case.name}") for group, cases in GROUPS.items() for case in cases]


@pytest.fixture
def plain_folder(sample_folder: Path) -> Path:
    """The sample without its hostile row."""
    path = sample_folder / "datasets/data/observations.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(HOSTILE, PLAIN), encoding="utf-8")
    return sample_folder


def test_the_plain_sample_passes_without_a_word(plain_folder):
    assert check(read(plain_folder), today=TODAY) == ()


def test_the_set_is_large_enough_and_names_each_file_once():
    broken = [case for group, cases in GROUPS.items() if group != "legal" for case in cases]
    assert len(broken) >= 150
    assert all(case.said for case in broken)
    assert len(GROUPS["legal"]) >= 25
    assert not any(case.said for case in GROUPS["legal"])
    for cases in GROUPS.values():
        assert len({case.name for case in cases}) == len(cases)


@pytest.mark.parametrize("case", ALL)
def test_broken_file(plain_folder: Path, case: Case):
    if case.links and os.name == "nt":
        pytest.skip("symbolic links need a privilege on Windows")
    path = plain_folder / "datasets" / case.file
    header = _header(path)
    case.change(path)
    started = time.process_time()
    problems = check(read(plain_folder), today=TODAY)
    assert time.process_time() - started < PATIENCE
    expected = [_expected(case, said, header) for said in case.said]
    assert sorted(map(_shown, problems), key=repr) == sorted(expected, key=repr)
    for problem, said in zip(problems, expected, strict=True):
        _readable(problem, path)
        assert CODES[problem.code].severity.value == said[0]


def _header(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def _expected(case: Case, said: Said, header: list[str]) -> tuple[object, ...]:
    cell = said.cell
    if cell is None:
        found = (said.line or 0) > 1 and said.column in header and case.file.endswith(".csv")
        cell = f"{chr(ord('A') + header.index(said.column))}{said.line}" if found else ""
    file = f"datasets/{said.file or case.file}"
    return said.level, said.code, file, said.line, said.column, cell


def _shown(problem: Problem) -> tuple[object, ...]:
    return (
        problem.severity.value,
        problem.code,
        problem.file,
        problem.line,
        problem.column,
        problem.cell,
    )


def _readable(problem: Problem, path: Path) -> None:
    """No words of a library; what is English is ours, or the file's own."""
    said = told(problem, WORDS)
    own = TEMPLATES.read_text(encoding="utf-8")
    own += path.read_bytes().decode("utf-8", errors="replace") if path.is_file() else ""
    for found in ENGLISH.findall(f"{said.message} {said.fix}"):
        assert found in own
    assert said.message
    assert said.fix
    assert all(char.isprintable() for char in f"{said.message}{said.fix}")
