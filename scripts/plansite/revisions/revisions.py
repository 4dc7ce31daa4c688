"""Gives a project as of any number of revisions; what they share is read and parsed once."""

from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Any, Self

from plansite.read.reading import FOLDER
from plansite.revisions import git
from plansite.revisions.objects import Objects
from plansite.revisions.snapshot import Snapshot, parsed


class Revisions:
    """The history of the project in `root`, which may be any folder of a repository; a context."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._prefix = git.prefix(root)
        self._objects = Objects(root)
        self._parsed: dict[tuple[str, str], Any] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._objects.__exit__(kind, error, trace)

    def at(self, revision: str) -> Snapshot:
        """The project at a revision, read as it is asked for; CannotRun where there is no such revision."""
        known = self._objects.has_commit(revision)
        commit = revision if known else git.commit(self._root, revision)
        below = self._objects.files(commit, (*self._prefix, FOLDER))
        files = {f"{FOLDER}/{path}": object_id for path, object_id in below.items()}

        def content(path: str) -> Any:
            return self._content(path, files[path]) if path in files else None

        return Snapshot(revision, commit, tuple(files), content)

    def _content(self, path: str, object_id: str) -> Any:
        key = (object_id, PurePosixPath(path).suffix)
        if key not in self._parsed:
            self._parsed[key] = parsed(path, self._objects.content(object_id))
        return self._parsed[key]
