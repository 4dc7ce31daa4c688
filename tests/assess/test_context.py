"""Areas beside each other: one time, places with their rounding, nobody judged."""

from decimal import Decimal

import pytest

from plansite.assess.context import Group, comparisons, members, ranked
from plansite.model.figures import Observation, Status
from plansite.model.periods import Period


def rows(text):
    """`name=value~step` for each area."""
    found = []
    for each in text.split():
        area, _, rest = each.partition("=")
        value, _, step = rest.partition("~")
        rounded = Decimal(step) if step else None
        found.append(
            Observation(
                "a", area, Period.parse("2023"), Decimal(value), Status.FINAL, "s", rounded_to=rounded
            )
        )
    return found


@pytest.mark.parametrize(
    ("given", "places"),
    [
        ("x=3 y=5 z=1", "y1 x2 z3"),
        ("x=3 y=3 z=1", "x1 y1 z3"),
        ("x=100~10 y=103~10 z=50", "y1-2 x1-2 z3"),
        ("x=100~10 y=110~10 z=50", "y1 x1-2 z3"),
        ("x=1", "x1"),
    ],
)
def test_places_respect_rounding_and_ties(given, places):
    said = [
        f"{each.row.area_code}{each.best}{'' if each.best == each.worst else f'-{each.worst}'}"
        for each in ranked(rows(given))
    ]
    assert " ".join(said) == places


def test_only_figures_of_the_same_time_are_compared(sample, as_of):
    [found] = comparisons(sample, "street-trees", as_of)
    assert found.group is Group.COUNTIES
    assert {each.row.period.text for each in found.placed} == {"2025"}
    assert [each.row.area_code for each in found.placed] == ["990102", "990121", "990122"]
    assert set(found.missing) == set(members(sample, Group.COUNTIES)) - {"990102", "990121", "990122"}


def test_the_citys_own_figures_alone_are_no_comparison(sample, as_of):
    assert list(comparisons(sample, "things-repaired", as_of)) == []


def test_figures_after_the_day_are_not_compared(sample, as_of):
    assert list(comparisons(sample, "street-trees", as_of.replace(year=2024))) == []
