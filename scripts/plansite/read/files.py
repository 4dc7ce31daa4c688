"""Documents of a project as text: everything but its tables."""

from dataclasses import dataclass, replace
from pathlib import Path

from plansite.model.problems import Problem
from plansite.read import encodings, kinds

# What is said of a table; a text is no work for Excel.
_FOREIGN = ("not-utf8", "encoding-mixed")


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
    if isinstance(text, Problem):
        return replace(text, code="text-not-utf8") if text.code in _FOREIGN else text
    return Content(file, content, text)
