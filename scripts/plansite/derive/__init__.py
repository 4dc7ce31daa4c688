"""Works out the indicators that are made of others, with the rows that each figure comes from.

A figure is worked out where all its inputs are known for the same time and area, and nowhere else. A new
rule is one more module and one more line in `RULES`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from plansite.derive import counts, sums
from plansite.derive.quotients import ratios, shares
from plansite.model.derivations import Derivation, DerivationRule
from plansite.model.figures import Derived
from plansite.model.observations import Series
from plansite.model.project import Project

__all__ = ["RULES", "derive", "in_order"]

RULES: Final[Mapping[DerivationRule, Callable[[Project, Derivation, str], Iterator[Derived]]]] = {
    DerivationRule.SUM: sums.figures,
    DerivationRule.RATIO: ratios,
    DerivationRule.SHARE: shares,
    DerivationRule.COUNT: counts.figures,
}


def derive(project: Project) -> Project:
    """The project with the figures of its derived indicators, in every area."""
    for each in in_order(project.derivations):
        found: dict[Series, tuple[Derived, ...]] = {}
        for area in project.areas:
            if figures := tuple(RULES[each.rule](project, each, area)):
                found[each.indicator_id, area] = tuple(sorted(figures, key=lambda row: row.period.last))
        project = replace(project, derived={**project.derived, **found})
    return project


def in_order(derivations: tuple[Derivation, ...]) -> tuple[Derivation, ...]:
    """Those that others are made of first; what goes in circles is left out."""
    done: list[Derivation] = []
    waiting = list(derivations)
    while ready := [
        each for each in waiting if not {*each.inputs} & {other.indicator_id for other in waiting}
    ]:
        done += ready
        waiting = [each for each in waiting if each not in ready]
    return tuple(done)
