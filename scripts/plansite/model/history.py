"""What changed in the datasets, when, and why, as far as the repository can tell."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Reach(StrEnum):
    """How far back the history can be seen."""

    WHOLE = "whole"
    SHALLOW = "shallow"
    NONE = "none"


class Change(StrEnum):
    """What became of a row."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True)
class Revision:
    """One cell of a row before and after a commit; of a row that came or went, the cell that it is for.

    `key` is the row's key as one word; `before` is empty for a row that came, `after` for one that went.
    `commit` is the full id, empty for what is not committed yet; `reason` is the note of the row, or else
    the first line of the commit's message. `id` never changes.
    """

    id: str
    table: str
    key: str
    column: str
    change: Change
    before: str
    after: str
    moment: datetime
    commit: str
    reason: str

    @property
    def ref(self) -> str:
        """Where the change is published."""
        return f"revisions/{self.id}"


@dataclass(frozen=True)
class History:
    """All changes that can be seen, newest first.

    `since` is the moment of the oldest commit that can be seen; what lies before it is not told.
    `changed` and `commit` are the moment and full id of the last commit that changed the datasets, as far as
    that is known; `dirty` tells that files differ from it. `unread` are the tables that are too large to be
    compared: of these nothing is told.
    """

    reach: Reach
    since: datetime | None = None
    revisions: tuple[Revision, ...] = ()
    changed: datetime | None = None
    commit: str = ""
    dirty: bool = False
    unread: tuple[str, ...] = ()

    def of(self, table: str, *keys: str) -> Iterator[Revision]:
        """The changes of some rows of a table, newest first."""
        return (each for each in self.revisions if each.table == table and each.key in keys)
