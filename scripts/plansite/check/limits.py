"""Keeps memory flat however much is wrong: what has been said a thousand times is only counted."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from plansite.model.problems import Problem

LIMIT = 1_000


def limited(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The first thousand problems of one code and column; the others as one with their count."""
    seen: Counter[tuple[str, str, str]] = Counter()
    last: dict[tuple[str, str, str], Problem] = {}
    for problem in problems:
        key = (problem.code, problem.file, problem.column)
        seen[key] += problem.count
        if seen[key] <= LIMIT:
            yield problem
        else:
            last[key] = problem
    for key, problem in last.items():
        yield replace(problem, count=seen[key] - LIMIT)
