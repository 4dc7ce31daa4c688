"""Sum: the parts of one time added up, as coarse as the coarsest of them."""

from collections.abc import Iterator
from functools import reduce
from operator import add

from plansite.derive.alignment import aligned, derived
from plansite.model.derivations import Derivation
from plansite.model.figures import Derived
from plansite.model.project import Project


def figures(project: Project, derivation: Derivation, area: str) -> Iterator[Derived]:
    """A figure for every time at which all parts are known."""
    for rows in aligned(project, derivation, area):
        steps = [row.rounded_to for row in rows if row.rounded_to is not None]
        total = reduce(add, (row.interval for row in rows))
        yield derived(derivation, rows, total, max(steps, default=None))
