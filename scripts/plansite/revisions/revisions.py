"""Gives a project as of any number of revisions; what they share is read and parsed once."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Any, Self

from plansite.read.reading import FOLDER
from plansite.revisions import git
from plansite.revisions.git import Commit
from plansite.revisions.objects import MAX_BYTES, Objects
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

        return Snapshot(revision, commit, files, content)

    def files(self, revision: str) -> Iterator[tuple[str, bytes]]:
        """The files of the datasets at a revision, by path; CannotRun where there is no such revision."""
        commit = git.commit(self._root, revision)
        for path, object_id in self._objects.files(commit, (*self._prefix, FOLDER)).items():
            if (content := self._objects.content(object_id)) is not None:
                yield f"{FOLDER}/{path}", content

    def log(self) -> list[Commit]:
        """The commits that changed the datasets, newest first; none where HEAD names no commit."""
        return git.log(self._root, FOLDER)

    @property
    def is_shallow(self) -> bool:
        """Whether only the newest part of the history is there."""
        return git.is_shallow(self._root)

    def work_tree(self, committed: Snapshot) -> Snapshot:
        """The datasets as they lie in the folder, whether committed or not.

        A file that differs from what was `committed` by its line ends alone is the same file.
        """
        found = sorted((self._root / FOLDER).rglob("*"))
        files = {
            path.relative_to(self._root).as_posix(): path
            for path in found
            if path.is_file() and not path.is_symlink()
        }
        ids = {name: _blob_id(path.read_bytes(), committed.ids.get(name, "")) for name, path in files.items()}

        def read(name: str) -> bytes | None:
            return files[name].read_bytes() if files[name].stat().st_size <= MAX_BYTES else None

        def content(name: str) -> Any:
            return self._parse(name, ids[name], lambda: read(name)) if name in files else None

        return Snapshot("", "", ids, content)

    def _content(self, path: str, object_id: str) -> Any:
        return self._parse(path, object_id, lambda: self._objects.content(object_id))

    def _parse(self, path: str, object_id: str, content: Callable[[], bytes | None]) -> Any:
        key = (object_id, PurePosixPath(path).suffix)
        if key not in self._parsed:
            self._parsed[key] = parsed(path, content())
        return self._parsed[key]


def _blob_id(content: bytes, known: str) -> str:
    """What git calls a file of this content; its known id, where only line ends are otherwise."""
    algorithm = "sha256" if len(known) == 64 else "sha1"
    ids = [
        hashlib.new(algorithm, b"blob %d\0" % len(each) + each, usedforsecurity=False).hexdigest()
        for each in (content, content.replace(b"\r\n", b"\n"))
    ]
    return known if known in ids else ids[0]
