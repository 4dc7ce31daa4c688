"""Files and folders as git keeps them: one `git cat-file --batch` answers for every revision.

Objects never change, so each is read once, however many revisions share it. Names of files are
never sent to git: folders are walked by the ids of their objects.
"""

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from plansite.model.problems import CannotRun
from plansite.revisions import git

MAX_BYTES = 20_000_000

_TREE, _FILES = "40000", ("100644", "100755", "100664")
_CHUNK = 1 << 20
_OBJECT_ID = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


@dataclass
class Objects:
    """The objects of a repository; a context, since git keeps running in between."""

    root: Path
    _process: "subprocess.Popen[bytes] | None" = None
    _folders: dict[str, Mapping[str, tuple[str, str]]] = field(default_factory=dict)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process:
            self._process.__exit__(kind, error, trace)
            self._process = None

    def files(self, commit: str, folder: tuple[str, ...]) -> Mapping[str, str]:
        """The object ids of all files below a folder at a commit, by path; no links, no submodules."""
        tree = f"{commit}^{{tree}}"
        for name in folder:
            mode, tree = self._entries(tree).get(name, ("", ""))
            if mode != _TREE:
                return {}
        return dict(self._below(tree))

    def content(self, object_id: str) -> bytes | None:
        """A file's bytes; None where it is larger than any file of a project."""
        return self._read(object_id)

    def has_commit(self, object_id: str) -> bool:
        """Whether this is the full id of a commit."""
        size = self._ask(f"{object_id}^{{commit}}") if _OBJECT_ID.fullmatch(object_id) else None
        return size is not None and self._take(size, keep=True) is not None

    def _below(self, tree: str) -> Iterator[tuple[str, str]]:
        waiting = [("", tree)]
        while waiting:
            start, folder = waiting.pop()
            for name, (mode, object_id) in self._entries(folder).items():
                if mode == _TREE:
                    waiting.append((f"{start}{name}/", object_id))
                elif mode in _FILES:
                    yield f"{start}{name}", object_id

    def _entries(self, tree: str) -> Mapping[str, tuple[str, str]]:
        """The mode and object id of each entry of a folder."""
        if tree not in self._folders:
            self._folders[tree] = dict(_parsed(self._read(tree) or b"", _id_length(tree)))
        return self._folders[tree]

    def _read(self, name: str) -> bytes | None:
        """The bytes of an object that is known to exist; None where there are too many of them."""
        size = self._ask(name)
        if size is None:
            raise CannotRun("history-unreadable")
        return self._take(size, keep=size <= MAX_BYTES)

    def _ask(self, name: str) -> int | None:
        """The size of an object, whose bytes come next; None where there is no such object."""
        asked, answers = self._pipes()
        try:
            asked.write(f"{name}\n".encode())
            asked.flush()
        except OSError as error:
            raise CannotRun("history-unreadable") from error
        head = answers.readline().split()
        if not head:
            raise CannotRun("history-unreadable")
        return int(head[2]) if len(head) == 3 else None

    def _take(self, size: int, *, keep: bool) -> bytes | None:
        answers = self._pipes()[1]
        content = b"".join(_chunks(answers, size, keep=keep))
        answers.read(1)
        return content if keep else None

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        process = self._process = self._process or git.start(self.root, "cat-file", "--batch")
        if process.stdin is None or process.stdout is None:
            raise CannotRun("history-unreadable")
        return process.stdin, process.stdout


def _chunks(answers: IO[bytes], size: int, *, keep: bool) -> Iterator[bytes]:
    """The next `size` bytes, or none of them where they are only to be passed over."""
    while size > 0:
        chunk = answers.read(min(size, _CHUNK))
        if not chunk:
            raise CannotRun("history-unreadable")
        size -= len(chunk)
        if keep:
            yield chunk


def _id_length(tree: str) -> int:
    """The bytes of an object id inside a folder: 20 for SHA-1, 32 for SHA-256."""
    return len(tree.partition("^")[0]) // 2


def _parsed(content: bytes, id_length: int) -> Iterator[tuple[str, tuple[str, str]]]:
    """A folder's entries: mode, space, name, NUL, and the object id in binary."""
    start = 0
    while (end := content.find(b"\0", start)) >= 0:
        mode, _, name = content[start:end].partition(b" ")
        start = end + 1 + id_length
        yield os.fsdecode(name), (mode.decode("ascii", "replace"), content[end + 1 : start].hex())
