"""Files of a project as text."""

from dataclasses import dataclass
from pathlib import Path

from plansite.model.problems import Problem
from plansite.read import encodings, kinds


@dataclass(frozen=True)
class Content:
    """A file's bytes and, without any byte order mark, its text."""

    file: str
    content: bytes
    text: str


def load(root: Path, file: str) -> Content | Problem:
    """Read `file` (a path relative to the project with forward slashes)."""
    if problem := kinds.misplaced(root, file):
        return problem
    content = (root / file).read_bytes()
    if problem := kinds.disguised(file, content):
        return problem
    text = encodings.decoded(file, content)
    return text if isinstance(text, Problem) else Content(file, content, text)
