"""What a check found, ready to be said in any format."""

from dataclasses import dataclass

from plansite.report.grouping import Grouped


@dataclass(frozen=True)
class Checked:
    """A table that was read, and how many rows it has."""

    name: str
    file: str
    rows: int


@dataclass(frozen=True)
class Results:
    """The problems of a project and the tables that were read.

    `folder` leads from the top of the repository to the project, with `/` at its end; empty at the top.
    """

    problems: Grouped
    tables: tuple[Checked, ...]
    folder: str = ""
