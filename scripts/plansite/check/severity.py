"""What stops a build."""

from collections.abc import Iterable

from plansite.model.codes import Severity
from plansite.model.problems import Problem


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether anything stops the build."""
    return any(problem.severity is Severity.ERROR for problem in problems)
