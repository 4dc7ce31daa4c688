"""The sample project, broken in one place, and what the check says of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plansite.check import check
from plansite.model.problems import Problem
from plansite.read import read


@pytest.fixture
def edit(sample_folder: Path) -> Callable[[str, str, str], None]:
    """Replace a passage that stands in a file of `datasets/` once or more; only the first is replaced."""

    def edit(file: str, old: str, new: str) -> None:
        path = sample_folder / "datasets" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


@pytest.fixture
def found(sample_folder: Path) -> Callable[[], tuple[Problem, ...]]:
    """What the check finds in the sample as it stands."""
    return lambda: check(read(sample_folder))


@pytest.fixture
def line(sample_folder: Path) -> Callable[[str, str], int]:
    """The line on which a passage first stands."""

    def line(file: str, passage: str) -> int:
        text = (sample_folder / "datasets" / file).read_text(encoding="utf-8")
        return text[: text.index(passage)].count("\n") + 1

    return line
