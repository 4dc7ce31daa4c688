"""Two states of a project and all that differs between them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from plansite.assess import assess
from plansite.assess.missing import Missing, missing
from plansite.check import Examined
from plansite.model.assessment import Assessment
from plansite.model.codes import Severity, Stage
from plansite.model.history import Revision
from plansite.model.plan import Goal
from plansite.model.problems import Problem
from plansite.model.project import Project
from plansite.report.grouping import Grouped, grouped

_UNREADABLE = (Stage.KIND, Stage.ENCODING, Stage.SYNTAX, Stage.HEADER)


@dataclass(frozen=True)
class Effect:
    """A goal that is judged otherwise; None where it was not, or is not any more, in the plan."""

    goal: Goal
    before: Assessment | None
    after: Assessment | None


@dataclass(frozen=True)
class Gap:
    """A figure that is missing from a goal."""

    goal: Goal
    what: Missing


@dataclass(frozen=True)
class Comparison:
    """What differs between `base` and `head`, as the person called them.

    `rows` are the changed cells, row by row; `unread` names the files that nobody can read now, whose rows
    are left out. Effects and gaps are only known where both states can be
    `judged`. Of the problems those are listed that the earlier state did not have; `suspicious` are the
    steps that may well be right and should be looked at.
    """

    base: str
    head: str
    project: Project | None
    rows: tuple[tuple[Revision, ...], ...]
    unread: tuple[str, ...]
    judged: bool
    effects: tuple[Effect, ...]
    opened: tuple[Gap, ...]
    closed: tuple[Gap, ...]
    problems: Grouped
    suspicious: Grouped

    @property
    def valid(self) -> bool:
        """Whether the later state has no error that the earlier one did not have."""
        return self.problems.valid


def compared(
    names: tuple[str, str],
    before: Examined,
    after: Examined,
    cells: Iterable[Revision],
    files: Mapping[str, str],
    as_of: date,
) -> Comparison:
    """Compare what the check found in two states, called by `names`; both are judged on the same day.

    `files` are those of the tables, by the table's name.
    """
    base, head = names
    unread = _unread(after.problems)
    new = _new(before.problems, after.problems)
    odd = [each for each in new if _is_step(each)]
    judged = _judged(before.project, as_of), _judged(after.project, as_of)
    known = judged[0] is not None and judged[1] is not None
    gaps = [_gaps(each) for each in judged]
    return Comparison(
        base,
        head,
        after.project or before.project,
        tuple(_rows(cells, {name for name, file in files.items() if file in unread})),
        unread,
        known,
        tuple(_effects(*judged)) if known else (),
        tuple(each for name, each in gaps[1].items() if name not in gaps[0]) if known else (),
        tuple(each for name, each in gaps[0].items() if name not in gaps[1]) if known else (),
        grouped(each for each in new if not _is_step(each)),
        grouped(odd),
    )


def _unread(problems: Sequence[Problem]) -> tuple[str, ...]:
    """The files of which not even the rows can be told apart."""
    bad = (each for each in problems if each.severity is Severity.ERROR and each.stage in _UNREADABLE)
    return tuple(dict.fromkeys(each.file for each in bad))


def _rows(cells: Iterable[Revision], without: set[str]) -> Iterator[tuple[Revision, ...]]:
    known = (each for each in cells if each.table not in without)
    for _, row in groupby(known, key=lambda each: (each.table, each.key)):
        yield tuple(row)


Judged = dict[str, tuple[Goal, Assessment]]


def _judged(project: Project | None, as_of: date) -> Judged | None:
    if project is None:
        return None
    goals = project.plan.goals
    return {goal.id: (goal, each) for goal, each in zip(goals, assess(project, as_of), strict=True)}


def _effects(before: Judged | None, after: Judged | None) -> Iterable[Effect]:
    """The goals whose verdict is another one, in the order of the later plan."""
    before, after = before or {}, after or {}
    for name in dict.fromkeys((*after, *before)):
        goal = (after.get(name) or before[name])[0]
        old, new = (each[name][1] if name in each else None for each in (before, after))
        if old is None or new is None or _shown(old) != _shown(new):
            yield Effect(goal, old, new)


def _shown(judged: Assessment) -> tuple[object, ...]:
    """What a reader sees of a verdict."""
    finding = judged.finding
    figure = (finding.figure.value, finding.figure.rounded_to) if finding.figure else None
    return judged.state, judged.tags, figure, finding.date, finding.share


def _gaps(judged: Judged | None) -> dict[tuple[str, Missing], Gap]:
    found = {}
    for goal, each in (judged or {}).values():
        for what in missing(goal, each):
            found[goal.id, what] = Gap(goal, what)
    return found


def _new(before: Sequence[Problem], after: Sequence[Problem]) -> list[Problem]:
    """The problems that were not there before, wherever in their file they stood."""
    known = [_mark(each) for each in before]
    found = []
    for each in after:
        if (mark := _mark(each)) in known:
            known.remove(mark)
        else:
            found.append(each)
    return found


def _mark(problem: Problem) -> tuple[str, ...]:
    return (problem.code, problem.file, problem.column, problem.value)


def _is_step(problem: Problem) -> bool:
    """Whether a problem is a change that may be right: a warning about what figures mean."""
    return problem.severity is Severity.WARNING and problem.stage in (Stage.MEANING, Stage.HISTORY)
