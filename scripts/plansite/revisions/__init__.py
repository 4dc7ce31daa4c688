"""A project as of any git revision; the work tree is neither asked nor touched."""

from plansite.revisions.git import prefix
from plansite.revisions.history import trace
from plansite.revisions.revisions import Revisions
from plansite.revisions.snapshot import Rows, Snapshot

__all__ = ["Revisions", "Rows", "Snapshot", "prefix", "trace"]
