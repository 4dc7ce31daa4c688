"""What is wrong on every row of a long table is counted, and takes no memory of its own."""

from plansite.check.limits import LIMIT, limited
from plansite.model.problems import Problem
from plansite.report import grouped


def problems(count):
    return (
        Problem("number-thousands", "a.csv", line, "value", f"{line},000") for line in range(2, count + 2)
    )


def test_the_first_thousand_are_told_and_the_rest_is_counted():
    found = list(limited(problems(5_000)))
    assert len(found) == LIMIT + 1
    assert found[LIMIT - 1].line == LIMIT + 1
    assert found[-1].count == 5_000 - LIMIT


def test_fewer_are_told_one_by_one():
    assert list(limited(problems(LIMIT))) == list(problems(LIMIT))


def test_limiting_twice_changes_nothing():
    once = list(limited(problems(5_000)))
    assert list(limited(once)) == once


def test_a_report_counts_them_all():
    (group,) = grouped(limited(problems(5_000))).groups
    assert (group.count, [place.line for place in group.places]) == (5_000, [2, 3, 4])
