"""Problems to say, and the words to say them in."""

from collections.abc import Callable

import pytest

from plansite.model.language import Language
from plansite.model.problems import Problem
from plansite.report import Checked, Results, grouped
from plansite.wording import Wording

FILE = "datasets/data/observations.csv"


@pytest.fixture(scope="session")
def en() -> Wording:
    return Wording(Language.EN, {})


@pytest.fixture(scope="session")
def zh() -> Wording:
    return Wording(Language.ZH, {})


@pytest.fixture(scope="session")
def results() -> Callable[..., Results]:
    """The results of a check with these problems and one table of two rows."""

    def results(*problems: Problem) -> Results:
        return Results(grouped(problems), (Checked("observations", FILE, 2),))

    return results


@pytest.fixture(scope="session")
def small() -> Callable[..., Problem]:
    """A value that is too small."""

    def small(line: int = 3, value: str = "-5", file: str = FILE) -> Problem:
        return Problem("cell-minimum", file, line, "value", value, f"D{line}", {"expected": "0"})

    return small
