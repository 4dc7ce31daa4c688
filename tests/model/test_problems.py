"""Problems as data."""

import pytest

from plansite.model.codes import Severity
from plansite.model.problems import CannotRun, Problem


def test_a_problem_is_an_error_unless_it_says_otherwise():
    assert Problem("count-not-whole", "datasets/data/observations.csv", 3).severity is Severity.ERROR


def test_what_ends_a_run_names_its_message_and_the_words_in_it():
    with pytest.raises(CannotRun, match="no-plan") as ended:
        raise CannotRun("no-plan", folder="datasets")
    assert (ended.value.code, ended.value.details) == ("no-plan", {"folder": "datasets"})
