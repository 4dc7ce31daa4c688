"""The questions put to git, each with its own plain answer where git cannot give one."""

import os
import re
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from plansite.model.problems import CannotRun

_OBJECT_ID = re.compile(r"[0-9a-f]{40,64}")


def prefix(root: Path) -> tuple[str, ...]:
    """The folders that lead from the top of the repository to the project."""
    said = _git(root, "rev-parse", "--show-prefix")
    if said.returncode:
        reason = os.fsdecode(said.stderr).strip().partition("\n")[0]
        raise CannotRun("no-repository", folder=str(root), reason=reason)
    return tuple(part for part in os.fsdecode(said.stdout).removesuffix("\n").split("/") if part)


def commit(root: Path, revision: str) -> str:
    """The full id of the commit that a revision names."""
    if revision and not revision.startswith("-") and "\0" not in revision:
        said = _git(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
        found = os.fsdecode(said.stdout).strip()
        if not said.returncode and _OBJECT_ID.fullmatch(found):
            return found
    if is_shallow(root):
        raise CannotRun("history-shallow", revision=_shown(revision))
    raise CannotRun("revision-unknown", revision=_shown(revision))


@dataclass(frozen=True)
class Commit:
    """A commit: its full id, its moment in UTC, the first line of its message and the rest."""

    id: str
    moment: datetime
    subject: str
    body: str


def log(root: Path, folder: str) -> list[Commit]:
    """The commits that changed what lies below a folder of the project, newest first.

    A merge counts as one change, that of what it was merged into; whoever made it is not asked for.
    """
    said = _git(root, "log", "--first-parent", "-z", "--format=%H%n%ct%n%B", "HEAD", "--", folder)
    if said.returncode:
        return []
    texts = said.stdout.decode("utf-8", errors="replace").split("\0")
    return [_commit(text) for text in texts if text.strip()]


def _commit(text: str) -> Commit:
    found, seconds, message = text.split("\n", 2)
    subject, _, body = message.strip().partition("\n")
    return Commit(found, datetime.fromtimestamp(int(seconds), UTC), subject.strip(), body.strip())


def last_tag(root: Path) -> str:
    """The newest tag on the way to the commit before this one; empty where there is none."""
    said = _git(root, "describe", "--tags", "--abbrev=0", "--first-parent", "HEAD^")
    return os.fsdecode(said.stdout).strip() if not said.returncode else ""


def is_shallow(root: Path) -> bool:
    """Whether the repository holds only the newest part of its history."""
    return _git(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"


def start(root: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    """A git process to talk with."""
    try:
        return subprocess.Popen(  # noqa: S603 - a list of arguments, no shell
            _command(root, *arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        raise CannotRun("no-git") from error


def _git(root: Path, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(  # noqa: S603 - a list of arguments, no shell
            _command(root, *arguments), stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except OSError as error:
        raise CannotRun("no-git") from error


def _command(root: Path, *arguments: str) -> list[str]:
    return ["git", "-C", str(root), *arguments]


def _shown(revision: str) -> str:
    """A revision fit to be printed: it may come from anywhere."""
    return "".join(char if char.isprintable() else f"U+{ord(char):04X}" for char in revision)
