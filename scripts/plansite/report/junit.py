"""For tools that read test results: a suite for each file, errors as failures, the rest as output."""

import re
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from plansite.model.codes import Severity
from plansite.report.grouping import Group
from plansite.report.places import file_of
from plansite.report.results import Results
from plansite.report.terminal import line
from plansite.report.told import told, visible
from plansite.wording import Wording

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(results: Results, words: Wording) -> str:
    """The results as JUnit XML; a table without a problem is a test that passed."""
    named: dict[str, list[Group]] = {visible(table.file, 200): [] for table in results.tables}
    for group in results.problems.groups:
        named.setdefault(file_of(group.problem), []).append(group)
    root = ET.Element("testsuites", name="plansite check")
    for file in sorted(named):
        _suite(root, file, named[file], words)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(root: ET.Element, file: str, groups: Iterable[Group], words: Wording) -> None:
    suite = _element(root, "testsuite", name=file)
    failures = [_case(suite, group, words) for group in groups]
    if not failures:
        _element(suite, "testcase", classname=file, name="check")
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(sum(failures)))


def _case(suite: ET.Element, group: Group, words: Wording) -> bool:
    """Add a test for a group; whether it failed."""
    problem = group.problem
    place = " ".join(part for part in (str(problem.line or ""), problem.column, problem.cell) if part)
    case = _element(suite, "testcase", classname=file_of(problem), name=f"{problem.code} {place}".rstrip())
    failed = problem.severity is Severity.ERROR
    if failed:
        said = _element(case, "failure", type=problem.code, message=told(problem, words).message)
    else:
        said = _element(case, "system-out")
    said.text = allowed(line(group, words))
    return failed


def _element(parent: ET.Element, tag: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, tag, {name: allowed(value) for name, value in attributes.items()})


def allowed(text: str) -> str:
    """Text without the characters that XML forbids."""
    return _FORBIDDEN.sub("\ufffd", text)
