"""Finds everything that is wrong with a project before any figure of it is used.

Stages, each only where the one before found no error: files that could be read → the descriptor
and the tables against their schemas (frictionless) and the plan against its own → how cells are
written → what only several files together can tell.
"""

from plansite.check import crossings, forms, package, plan_structure
from plansite.model.codes import Severity
from plansite.model.problems import Problem
from plansite.read import Reading, assemble


def check(reading: Reading) -> tuple[Problem, ...]:
    """All problems of a project, in the order of files and lines."""
    problems = [*reading.problems]
    if reading.descriptor is not None:
        problems += package.problems(reading)
    if reading.plan is not None:
        problems += plan_structure.problems(reading)
    if not has_errors(problems):
        problems += forms.problems(reading)
    if not has_errors(problems):
        problems += crossings.problems(assemble(reading), reading)
    return tuple(sorted(problems, key=lambda problem: (problem.file, problem.line or 0)))


def has_errors(problems: list[Problem] | tuple[Problem, ...]) -> bool:
    """Whether anything stops the build."""
    return any(problem.severity is Severity.ERROR for problem in problems)
