"""Where a goal stands in the plan, and by what it is measured."""

import pytest


@pytest.mark.parametrize(
    ("clause", "section", "chapter"),
    [
        ("1", "aims", "aims"),
        ("2.1", "books", "works"),
        ("2.2", "parks", "works"),
        ("3.1", "money", "means"),
        ("3", "means", "means"),
    ],
)
def test_the_section_and_chapter_of_a_goal(project, goal, clause, section, chapter):
    plan = project().plan
    assert plan.section(goal(clause)).id == section
    assert plan.chapter(goal(clause)).id == chapter


def test_a_clause_that_the_plan_does_not_have_is_an_error(project, goal):
    with pytest.raises(StopIteration):
        project().plan.section(goal("9"))


@pytest.mark.parametrize(
    ("settings", "measured"),
    [
        ({"indicators": ("a", "b")}, ("a", "b")),
        ({"numerator": "part", "denominator": "whole"}, ("part", "whole")),
        ({"context": ("a",)}, ()),
    ],
)
def test_a_goal_is_measured_by_its_indicators_or_its_two_numbers(goal, settings, measured):
    assert goal(**settings).measured == measured
