"""Equal problems become one group with a count and its first places: one mistake is said once.

A million problems take no more memory than a thousand: a group keeps three places, a file a limited
number of groups of each level (so that no flood of warnings hides an error), and the rest is counted.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from plansite.model.codes import Severity, Stage
from plansite.model.problems import Problem
from plansite.report.told import LIMIT

GROUPS_PER_FILE: Final = 1000
PLACES: Final = 3

# What a cell says differs from row to row while the mistake is one: a column of `1,250`, `1,300` …
_OF_ROWS = frozenset({Stage.CELLS, Stage.KEYS, Stage.MEANING, Stage.HISTORY})
# But a name that is not known is a mistake of its own.
_BY_NAME = frozenset({"cell-choice", "cell-foreign-key", "reference-case", "reference-homoglyph"})
_BY_NAME |= {"milestone-unknown", "source-unused"}

_Key = tuple[str, str, str, str]
_Mark = tuple[int | None, str]


@dataclass(frozen=True)
class Place:
    """Where a problem occurs in its file."""

    line: int | None
    cell: str = ""


@dataclass(frozen=True)
class Group:
    """The first of several equal problems, how many there are, and the first places of them."""

    problem: Problem
    count: int
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Grouped:
    """Problems in the order of files and lines; `omitted` counts those for which a file had no room."""

    groups: tuple[Group, ...]
    counts: Mapping[Severity, int]
    omitted: Mapping[str, int]

    @property
    def valid(self) -> bool:
        """Whether nothing stops the build."""
        return not self.counts[Severity.ERROR]

    @property
    def total(self) -> int:
        """How many problems there are, each place counted."""
        return sum(self.counts.values())

    def by_level(self) -> list[Group]:
        """Errors before warnings before notices, otherwise in their order."""
        levels = list(Severity)
        return sorted(self.groups, key=lambda group: levels.index(group.problem.severity))


class _Growing:
    """A group while problems still come."""

    def __init__(self, problem: Problem) -> None:
        self.first = replace(problem, value=problem.value[: LIMIT + 1])
        self.count = 0
        self.places: list[Place] = []
        self._last: _Mark | None = None

    def add(self, problem: Problem) -> bool:
        """Count the problem, unless it is the very one that came before."""
        mark = (problem.line, problem.value[: LIMIT + 1])
        if mark == self._last:
            return False
        self._last = mark
        self.count += problem.count
        if len(self.places) < PLACES:
            self.places.append(Place(problem.line, problem.cell))
        return True


def grouped(problems: Iterable[Problem]) -> Grouped:
    """Group problems, one pass, in any order of files."""
    growing: dict[_Key, _Growing] = {}
    room: Counter[tuple[str, Severity]] = Counter()
    counts: Counter[Severity] = Counter()
    omitted: Counter[str] = Counter()
    for problem in problems:
        key = _key(problem)
        group = growing.get(key)
        if group is None and room[problem.file, problem.severity] < GROUPS_PER_FILE:
            room[problem.file, problem.severity] += 1
            group = growing[key] = _Growing(problem)
        if group is None:
            omitted[problem.file] += problem.count
        if group is None or group.add(problem):
            counts[problem.severity] += problem.count
    groups = [Group(each.first, each.count, tuple(each.places)) for each in growing.values()]
    return Grouped(tuple(sorted(groups, key=_order)), counts, omitted)


def _key(problem: Problem) -> _Key:
    """What equal problems have in common."""
    if problem.stage not in _OF_ROWS:
        told = "\0".join(
            [problem.value[: LIMIT + 1], *(problem.details[name] for name in sorted(problem.details))]
        )
    else:
        told = problem.value[: LIMIT + 1] if problem.code in _BY_NAME else ""
    return problem.code, problem.file, problem.column, told


def _order(group: Group) -> tuple[str, int]:
    return group.problem.file, group.problem.line or 0
