"""The history of every figure and definition: neighbouring commits compared by key, newest first."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from pathlib import Path
from typing import Any

from plansite.model.history import Change, History, Reach, Revision
from plansite.model.problems import CannotRun
from plansite.revisions.followed import Part, followed
from plansite.revisions.git import Commit
from plansite.revisions.revisions import Revisions
from plansite.revisions.snapshot import Row, Snapshot

_MERGED = re.compile(r"Merge (pull request|branch|remote-tracking branch) ")
_MAIL = re.compile(r"[^\s<>]+@[^\s<>]+")
_LONGEST_REASON = 300
_UNCOMMITTED = "uncommitted"


def trace(root: Path, descriptor: Mapping[str, Any], as_of: date) -> History:
    """What changed in the project of a folder, as far back as its repository goes.

    Without git, or where the datasets were never committed, nothing can be told. What is not committed
    yet is dated `as_of`.
    """
    try:
        with Revisions(root) as revisions:
            return _traced(revisions, descriptor, as_of)
    except CannotRun:
        return History(Reach.NONE)


def _traced(revisions: Revisions, descriptor: Mapping[str, Any], as_of: date) -> History:
    commits = revisions.log()
    if not commits:
        return History(Reach.NONE)
    shallow = revisions.is_shallow
    parts = followed(descriptor)
    taken = [(commit, parts.parts(revisions.at(commit.id))) for commit in commits]
    committed = revisions.at(commits[0].id)
    here = revisions.work_tree(committed)
    steps = [(_now(as_of), parts.parts(here)), *taken, *([] if shallow else [(commits[-1], {})])]
    found = [
        each for (commit, after), (_, before) in pairwise(steps) for each in _step(commit, before, after)
    ]
    known = not shallow or len(commits) > 1
    return History(
        Reach.SHALLOW if shallow else Reach.WHOLE,
        commits[-1].moment,
        tuple(found),
        commits[0].moment if known else None,
        commits[0].id if known else "",
        _differs(here, committed),
        tuple(name for name, path in here.named().items() if path in here.ids and here.content(path) is None),
    )


def between(root: Path, descriptor: Mapping[str, Any], revision: str, as_of: date) -> tuple[Revision, ...]:
    """What is otherwise in the folder than at a revision; CannotRun where there is no such revision."""
    parts = followed(descriptor)
    with Revisions(root) as revisions:
        committed = revisions.at(revision)
        here = revisions.work_tree(committed)
        return tuple(_step(_now(as_of), parts.parts(committed), parts.parts(here)))


def rows_between(before: Snapshot, after: Snapshot, as_of: date) -> tuple[Revision, ...]:
    """What differs between two snapshots, in every table, with all cells of rows that came or went.

    Rows are told apart by the keys of the later descriptor, or of the earlier one for a table that went.
    """
    described = {each["name"]: each for snapshot in (before, after) for each in snapshot.described()}
    parts = followed({"resources": list(described.values())}, every=True)
    return tuple(_step(_now(as_of), parts.parts(before), parts.parts(after), whole=True))


def _now(as_of: date) -> Commit:
    return Commit("", datetime.combine(as_of, time(), UTC), "", "")


def _differs(here: Snapshot, committed: Snapshot) -> bool:
    """Whether a file of the commit lies otherwise in the folder, or not at all."""
    return any(here.ids.get(path) != object_id for path, object_id in committed.ids.items())


def _step(
    commit: Commit, before: Mapping[str, Part], after: Mapping[str, Part], *, whole: bool = False
) -> Iterator[Revision]:
    """What one commit changed; of rows that came or went one cell, or all that are filled."""
    for table in dict.fromkeys((*after, *before)):
        old, new = before.get(table), after.get(table)
        if old and new and old.identity == new.identity:
            continue
        if part := new or old:
            rows = (old.rows() if old else {}, new.rows() if new else {})
            yield from _compared(commit, (table, part.lead), *rows, whole=whole)


def _compared(
    commit: Commit,
    place: tuple[str, str],
    before: Mapping[str, Row],
    after: Mapping[str, Row],
    *,
    whole: bool,
) -> Iterator[Revision]:
    table, lead = place
    for key in dict.fromkeys((*after, *before)):
        old, new = before.get(key), after.get(key)
        if old is new or old == new:
            continue
        reason = _reason(commit, lead, old, new)
        if new is None or old is None:
            change = Change.ADDED if old is None else Change.REMOVED
            filled = [name for name, text in (new or old or {}).items() if text]
            for column in filled if whole and filled else [lead]:
                cells = ((old or {}).get(column, ""), (new or {}).get(column, ""))
                yield _revision(commit, (table, key, column), change, cells, reason)
            continue
        for column in dict.fromkeys((*new, *old)):
            cells = (old.get(column, ""), new.get(column, ""))
            if not _same(*cells):
                yield _revision(commit, (table, key, column), Change.CHANGED, cells, reason)


def _revision(
    commit: Commit, place: tuple[str, str, str], change: Change, cells: tuple[str, str], reason: str
) -> Revision:
    name = "\0".join((commit.id or _UNCOMMITTED, *place))
    identity = hashlib.sha256(name.encode()).hexdigest()[:16]
    return Revision(identity, *place, change, *cells, commit.moment, commit.id, reason)


def _same(one: str, other: str) -> bool:
    """Whether two cells say the same: 33200 and 33200.0 do."""
    if one == other:
        return True
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return False


def _reason(commit: Commit, lead: str, old: Row | None, new: Row | None) -> str:
    """Why: the row's own note where it changed together with the figure, else what the commit says."""
    note = (new or {}).get("note", "").strip()
    if old and new and note and note != old.get("note", "").strip() and old.get(lead) != new.get(lead):
        return note
    said = commit.subject
    if _MERGED.match(said) and commit.body:
        said = commit.body.splitlines()[0]
    shown = "".join(char for char in said if char.isprintable())
    return _MAIL.sub("…", shown)[:_LONGEST_REASON]
