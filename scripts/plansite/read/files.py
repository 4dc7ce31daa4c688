"""Files of a project: inside it, of a bearable size, and UTF-8."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from plansite.model.problems import Problem

MAX_BYTES = 20_000_000

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Content:
    """A file's bytes and, without any byte order mark, its text."""

    file: str
    content: bytes
    text: str


def load(root: Path, file: str) -> Content | Problem:
    """Read `file` (a path relative to the project with forward slashes)."""
    if not _inside(file):
        return Problem("file-outside", file)
    if link := _link(root, file):
        return Problem("file-outside", link)
    path = root / file
    if not path.is_file():
        return Problem("file-missing", file)
    if path.stat().st_size > MAX_BYTES:
        return Problem("file-too-large", file)
    content = path.read_bytes()
    try:
        text = content.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        return Problem("not-utf8", file, line=content.count(b"\n", 0, error.start) + 1)
    return Content(file, content, text)


def _link(root: Path, file: str) -> str:
    """The first part of the path that is a symbolic link; empty where none is."""
    parts = PurePosixPath(file).parts
    paths = ("/".join(parts[:count]) for count in range(1, len(parts) + 1))
    return next((path for path in paths if (root / path).is_symlink()), "")


def _inside(file: str) -> bool:
    path = PurePosixPath(file)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in file and ":" not in file
