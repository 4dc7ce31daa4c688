"""Where problems are, in words: a place, and how often the same occurs elsewhere."""

from decimal import Decimal

from plansite.model.messages import Quantity
from plansite.model.problems import Problem
from plansite.report.grouping import Group
from plansite.report.told import visible
from plansite.wording import Wording

_LONGEST = 200


def file_of(problem: Problem) -> str:
    """The file's name, safe to print."""
    return visible(problem.file, _LONGEST)


def column_and_cell(problem: Problem) -> str:
    """`value (D4)`, `value`, `D4`, or nothing."""
    column, cell = visible(problem.column, _LONGEST), visible(problem.cell)
    return f"{column} ({cell})" if column and cell else column or cell


def again(group: Group, words: Wording) -> str:
    """`500 times, also on lines 4 and 5 and more.`; empty where a problem occurs once."""
    if group.count == 1:
        return ""
    times = counted(group.count)
    lines = [str(place.line) for place in group.places[1:] if place.line]
    if not lines:
        return words.phrase("report.again.times", times=times)
    also = "also-more" if group.count > len(group.places) else "also"
    listed = words.phrase("report.again.comma").join(lines)
    return words.phrase(f"report.again.{also}", times=times, count=counted(len(lines)), lines=listed)


def sentences(words: Wording, *parts: str) -> str:
    """Sentences one after another, as the language sets them apart."""
    return words.phrase("report.gap").join(part for part in parts if part)


def counted(number: int) -> Quantity:
    """A number of things, for wording that depends on it."""
    return Quantity(Decimal(number), "", "")
