"""Problems are data: what is wrong, where, and by which words to say so."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from plansite.model.codes import CODES, Severity, Stage


@dataclass(frozen=True)
class Problem:
    """One thing to mend. `code` is one of `CODES` and names its words in the locale files.

    `file` is relative to the project, `line` the physical line (1-based, None for the whole file),
    `column` the column or property, `cell` the cell of a spreadsheet (`D4`; empty outside tables),
    `value` what was seen, `details` the message's other words. `count` says for how many equal ones it
    stands.
    """

    code: str
    file: str
    line: int | None = None
    column: str = ""
    value: str = ""
    cell: str = ""
    details: Mapping[str, str] = field(default_factory=dict)
    count: int = 1

    @property
    def severity(self) -> Severity:
        """Whether it stops the build."""
        return CODES[self.code].severity

    @property
    def stage(self) -> Stage:
        """The stage of checking that finds it."""
        return CODES[self.code].stage


class CannotRun(Exception):
    """Ends a run for a reason the person can mend: `code` names the message in the locale files."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


class ProblemsFound(Exception):
    """Ends a run whose data has errors; the problems themselves have been said."""
