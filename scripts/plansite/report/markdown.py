"""For the summary of a job: a Markdown table, errors first; nothing out of a file is taken for Markdown."""

import re

from plansite.model.codes import Severity
from plansite.report.grouping import Group
from plansite.report.places import again, column_and_cell, counted, file_of, sentences
from plansite.report.results import Results
from plansite.report.told import told
from plansite.wording import Wording

# A summary may hold a megabyte.
ROWS = 300

_COLUMNS = ("level", "place", "message", "fix")
_MARKUP = re.compile(r"[&<>|\\`*_~\[\]!@#$\r\n]|:(?=\S)|(?<=www)\.", re.IGNORECASE)


def markdown(results: Results, words: Wording) -> str:
    """A heading, what was found, and a table of problems where there are any."""
    problems = results.problems
    lines = [f"## {words.phrase('report.markdown.title')}", "", _result(results, words)]
    if problems.groups:
        heads = [words.phrase(f"report.markdown.{name}") for name in _COLUMNS]
        shown = problems.by_level()[:ROWS]
        lines += ["", _row(heads), _row(["---"] * len(heads)), *(_said(group, words) for group in shown)]
        if left := problems.total - sum(group.count for group in shown):
            lines += ["", words.phrase("report.more", count=counted(left))]
    return "".join(f"{line}\n" for line in lines)


def escaped(text: str) -> str:
    """Text that Markdown and HTML show as it is; line ends become spaces."""
    return _MARKUP.sub(lambda mark: " " if mark[0] in "\r\n" else f"&#{ord(mark[0])};", text)


def _result(results: Results, words: Wording) -> str:
    problems = results.problems
    if not problems.total:
        return words.phrase("report.markdown.sound", tables=counted(len(results.tables)))
    values = {level.value: counted(problems.counts.get(level, 0)) for level in Severity}
    return words.phrase(f"report.markdown.{'passed' if problems.valid else 'failed'}", **values)


def _said(group: Group, words: Wording) -> str:
    problem, said = group.problem, told(group.problem, words)
    place = ":".join(str(part) for part in (file_of(problem), problem.line) if part)
    place = " ".join(part for part in (place, column_and_cell(problem)) if part)
    message = sentences(words, said.message, again(group, words))
    return _row([escaped(part) for part in (said.level, place, message, said.fix)])


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
