"""For GitHub Actions: workflow commands that become annotations at the lines they are about.

The platform shows ten errors, ten warnings and ten notices of a step and drops the rest without a word.
"""

from collections import Counter

from plansite.model.codes import Severity
from plansite.report.grouping import Group
from plansite.report.places import again, column_and_cell, counted, file_of, sentences
from plansite.report.results import Results
from plansite.report.told import told
from plansite.wording import Wording

# The tenth notice says how many more there are.
SHOWN = {Severity.ERROR: 10, Severity.WARNING: 10, Severity.NOTICE: 9}


def github(results: Results, words: Wording, most: int = sum(SHOWN.values()) + 1) -> str:
    """At most so many commands: one for each group that the platform shows, a last that counts the others."""
    lines: list[str] = []
    shown: Counter[Severity] = Counter()
    said = 0
    for group in results.problems.by_level():
        level = group.problem.severity
        if shown[level] < SHOWN[level] and len(lines) < most - 1:
            shown[level] += 1
            said += group.count
            lines.append(_command(group, words, results.folder))
    if left := results.problems.total - said:
        lines.append(f"::notice::{_data(words.phrase('report.more', count=counted(left)))}")
    return "".join(f"{line}\n" for line in lines)


def _command(group: Group, words: Wording, folder: str) -> str:
    problem, said = group.problem, told(group.problem, words)
    properties = {
        "file": folder + file_of(problem),
        "line": str(problem.line or ""),
        "title": column_and_cell(problem) or said.level,
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    message = sentences(words, said.message, said.fix, again(group, words))
    return f"::{problem.severity.value} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
