"""One mistake is one group."""

import tracemalloc

import pytest

from plansite.model.codes import Severity
from plansite.model.problems import Problem
from plansite.report.grouping import GROUPS_PER_FILE, Place, grouped


def counts(*problems: Problem) -> list[int]:
    return [group.count for group in grouped(problems).groups]


def test_the_same_mistake_in_many_rows_is_one_group_with_its_first_places(small):
    (group,) = grouped(small(line, str(-line)) for line in range(2, 502)).groups
    assert (group.problem, group.count) == (small(2, "-2"), 500)
    assert group.places == (Place(2, "D2"), Place(3, "D3"), Place(4, "D4"))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # what a cell says differs; the mistake does not
        (Problem("number-about", "a", 2, "v", "约3"), Problem("number-about", "a", 3, "v", "约4"), [2]),
        (
            Problem("number-about", "a", 2, "v", "约3", details={"expected": "3"}),
            Problem("number-about", "a", 3, "v", "约4", details={"expected": "4"}),
            [2],
        ),
        # another column, file or code is another mistake
        (Problem("number-about", "a", 2, "v", "约3"), Problem("number-about", "a", 2, "w", "约3"), [1, 1]),
        (Problem("number-about", "a", 2, "v", "约3"), Problem("number-about", "b", 2, "v", "约3"), [1, 1]),
        (Problem("number-about", "a", 2, "v", "约3"), Problem("number-unit", "a", 2, "v", "3家"), [1, 1]),
        # names that are not known are mended one by one
        (Problem("cell-foreign-key", "a", 2, "i", "x"), Problem("cell-foreign-key", "a", 3, "i", "x"), [2]),
        (
            Problem("cell-foreign-key", "a", 2, "i", "x"),
            Problem("cell-foreign-key", "a", 3, "i", "y"),
            [1, 1],
        ),
        # outside the rows of tables problems are equal where all but the line is
        (
            Problem("property-missing", "p", 2, "goals", "unit"),
            Problem("property-missing", "p", 9, "goals", "unit"),
            [2],
        ),
        (
            Problem("property-missing", "p", 2, "goals", "unit"),
            Problem("property-missing", "p", 9, "goals", "id"),
            [1, 1],
        ),
        (
            Problem("missing-label", "a", 1, details={"expected": "x"}),
            Problem("missing-label", "a", 1, details={"expected": "y"}),
            [1, 1],
        ),
        # one mistake that two checks name is one
        (Problem("number-about", "a", 2, "v", "约3"), Problem("number-about", "a", 2, "v", "约3"), [1]),
    ],
)
def test_what_is_one_mistake_and_what_are_two(first, second, expected):
    assert counts(first, second) == expected


def test_groups_come_in_the_order_of_files_and_lines(small):
    found = grouped([small(9, file="b"), small(3, file="b"), Problem("file-bom", "b"), small(5, file="a")])
    assert [(group.problem.file, group.problem.line) for group in found.groups] == [
        ("a", 5),
        ("b", None),
        ("b", 9),
    ]


def test_errors_come_first_where_not_all_can_be_shown(small):
    found = grouped([Problem("file-bom", "a"), Problem("label-order", "a", 1), small(5, file="b")])
    assert [group.problem.severity for group in found.by_level()] == list(Severity)


@pytest.mark.parametrize(
    ("codes", "valid"),
    [([], True), (["file-bom", "label-order"], True), (["file-bom", "file-empty"], False)],
)
def test_only_errors_make_a_project_invalid(codes, valid):
    assert grouped(Problem(code, "a") for code in codes).valid is valid


def test_a_flood_of_warnings_hides_no_error_and_the_rest_is_counted(small):
    warnings = [Problem("source-unused", "a", line, "id", str(line)) for line in range(2, 2502)]
    found = grouped([*warnings, small(9, file="a")])
    assert len(found.groups) == GROUPS_PER_FILE + 1
    assert found.counts == {Severity.WARNING: 2500, Severity.ERROR: 1}
    assert (found.omitted, found.total, found.valid) == ({"a": 1500}, 2501, False)


def test_a_million_problems_take_no_more_memory_than_a_few():
    def problems():
        for line in range(2, 200_002):
            yield Problem("cell-foreign-key", "a", line, "i", str(line))
            yield Problem("cell-required", "a", line, "v", "x" * 5000)

    tracemalloc.start()
    found = grouped(problems())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found.total == 400_000
    assert peak < 3_000_000
