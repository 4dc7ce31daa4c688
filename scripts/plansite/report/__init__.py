"""Says what a check found, to people and to machines; each format is one module and one line here."""

from collections.abc import Callable, Mapping
from typing import Final

from plansite.report.as_json import as_json
from plansite.report.github import github
from plansite.report.grouping import Group, Grouped, grouped
from plansite.report.junit import junit
from plansite.report.markdown import markdown
from plansite.report.results import Checked, Results
from plansite.report.terminal import terminal
from plansite.wording import Wording

__all__ = ["FORMATS", "Checked", "Group", "Grouped", "Results", "grouped"]

Format = Callable[[Results, Wording], str]

FORMATS: Final[Mapping[str, Format]] = {
    "text": terminal,
    "json": as_json,
    "markdown": markdown,
    "github": github,
    "junit": junit,
}
