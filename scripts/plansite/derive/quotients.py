"""Ratio and share: one number over another of the same time.

ratio = per × numerator / denominator, e.g. 15 patents and 200,000 people are 0.75 per 10,000 people;
share = 100 × part / whole, in percent. The bounds of both roundings are carried.
"""

from collections.abc import Iterator
from decimal import Decimal

from plansite.derive.alignment import aligned, derived
from plansite.model.derivations import Derivation
from plansite.model.figures import Derived
from plansite.model.project import Project


def ratios(project: Project, derivation: Derivation, area: str) -> Iterator[Derived]:
    """A figure for every time at which both numbers are known and the denominator is surely above 0."""
    return _quotients(project, derivation, area, derivation.per)


def shares(project: Project, derivation: Derivation, area: str) -> Iterator[Derived]:
    """The same in percent."""
    return _quotients(project, derivation, area, Decimal(100))


def _quotients(project: Project, derivation: Derivation, area: str, times: Decimal) -> Iterator[Derived]:
    for above, below in aligned(project, derivation, area):
        if below.interval.low > 0:
            bounds = above.interval.per(below.interval, times)
            yield derived(derivation, (above, below), bounds, times=times)
