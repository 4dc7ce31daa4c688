"""For a terminal: one line a problem, `file:line: column (cell): level: what is wrong and how to mend it`."""

from collections.abc import Iterator

from plansite.report.grouping import Group, Grouped
from plansite.report.places import again, column_and_cell, counted, file_of, sentences
from plansite.report.results import Results
from plansite.report.told import told, visible
from plansite.wording import Wording


def terminal(results: Results, words: Wording) -> str:
    """All problems, a line each."""
    lines = [line(group, words) for group in results.problems.groups]
    return "".join(f"{each}\n" for each in [*lines, *omissions(results.problems, words)])


def line(group: Group, words: Wording) -> str:
    """One group on one line."""
    problem, said = group.problem, told(group.problem, words)
    place = ":".join(str(part) for part in (file_of(problem), problem.line) if part)
    head = ": ".join(part for part in (place, column_and_cell(problem), said.level) if part)
    return f"{head}: {sentences(words, said.message, said.fix, again(group, words))}"


def omissions(problems: Grouped, words: Wording) -> Iterator[str]:
    """A line for each file of which not everything is listed."""
    for file, number in sorted(problems.omitted.items()):
        yield words.phrase("report.omitted", file=visible(file, 200), count=counted(number))
