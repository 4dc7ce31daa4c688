"""Problems are data: what is wrong, where, and by which words to say so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """An error stops the build; a warning is shown; a notice is for the record."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True)
class Problem:
    """One thing to mend. `code` names its message and its fix in the locale files.

    `file` is relative to the project, `line` the physical line (1-based, None for the whole file),
    `column` the column or property, `value` what was seen, `details` the message's other words.
    """

    code: str
    file: str
    line: int | None = None
    column: str = ""
    value: str = ""
    severity: Severity = Severity.ERROR
    details: Mapping[str, str] = field(default_factory=dict)


class CannotRun(Exception):
    """Ends a run for a reason the person can mend: `code` names the message in the locale files."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


class ProblemsFound(Exception):
    """Ends a run whose data has errors; the problems themselves have been said."""
