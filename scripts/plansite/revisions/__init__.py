"""A project as of any git revision; the work tree is neither asked nor touched."""

from plansite.revisions.git import last_tag, prefix
from plansite.revisions.history import between, rows_between, trace
from plansite.revisions.revisions import Revisions
from plansite.revisions.snapshot import Rows, Snapshot

__all__ = ["Revisions", "Rows", "Snapshot", "between", "last_tag", "prefix", "rows_between", "trace"]
