"""What kind of file lies at a path: a text of bearable size inside the project, or something else."""

import re
from pathlib import Path, PurePosixPath

from plansite.model.problems import Problem
from plansite.read import encodings

# In megabytes; a descriptor may allow a table more, up to what a check can read in a few seconds.
LARGEST_TABLE = 20
LARGEST_ALLOWED = 500
# Documents in YAML are read a hundred times as slowly as tables.
LARGEST_DOCUMENT = 1

_SIGNATURES = {b"PK\x03\x04": "xlsx", b"\xd0\xcf\x11\xe0": "xls", b"PAR1": "parquet", b"%PDF": "pdf"}
_LFS = b"version https://git-lfs.github.com/spec/"
# What WPS and old Excel save under the name of a workbook, or of a table.
_MARKUP = re.compile(rb"\s*<(?:html|table|\?xml|!doctype html)\b", re.IGNORECASE)
_CONFLICT = re.compile(rb"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
_CONFLICT_SIGNS = (b"<<<<<<<", b">>>>>>>")


def misplaced(root: Path, file: str, largest: int = LARGEST_TABLE) -> Problem | None:
    """What is wrong with the path of a file, before it is opened; `largest` in megabytes."""
    if not _inside(file):
        return Problem("file-outside", file)
    path = root
    for part in PurePosixPath(file).parts:
        if not path.is_dir() or part not in _names(path):  # a path of its own case on every system
            return _missing(path, part, file)
        path /= part
        if path.is_symlink():
            return Problem("file-outside", path.relative_to(root).as_posix())
    if not path.is_file():
        return Problem("file-folder", file)
    largest = LARGEST_DOCUMENT if file.endswith(".yaml") else largest
    if path.stat().st_size > largest * 1_000_000:
        return Problem("file-too-large", file, details={"expected": str(largest)})
    return None


def disguised(file: str, content: bytes) -> Problem | None:
    """What is wrong with the bytes of a file that pretends to be a text."""
    return opening(file, content) or (None if encodings.is_utf16(content) else within(file, content, 0))


def opening(file: str, start: bytes) -> Problem | None:
    """What the first bytes of a file say it is instead."""
    for signature, kind in _SIGNATURES.items():
        if start.startswith(signature):
            return Problem("file-spreadsheet" if kind.startswith("xl") else "file-binary", file, value=kind)
    if _MARKUP.match(start):
        return Problem("file-spreadsheet", file, value="html")
    return Problem("file-lfs", file) if start.startswith(_LFS) else None


def within(file: str, block: bytes, before: int) -> Problem | None:
    """What no text in UTF-8 has inside; `before` lines come before this block of lines."""
    suspected = any(sign in block for sign in _CONFLICT_SIGNS)
    if found := _CONFLICT.search(block) if suspected else None:
        line = before + block.count(b"\n", 0, found.start()) + 1
        return Problem("file-conflict", file, line, value=found[0].decode("utf-8", "replace").strip())
    at = block.find(b"\0")
    if at >= 0:
        return Problem("file-binary", file, before + block.count(b"\n", 0, at) + 1, value="U+0000")
    return None


def _missing(folder: Path, part: str, file: str) -> Problem:
    names = _names(folder) if folder.is_dir() else []
    alike = next((name for name in sorted(names) if name.casefold() == part.casefold()), "")
    if alike:
        actual = PurePosixPath(file).with_name(alike) if file.endswith(part) else PurePosixPath(file)
        return Problem("file-case", actual.as_posix(), value=alike, details={"expected": part})
    return Problem("file-missing", file)


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def _inside(file: str) -> bool:
    path = PurePosixPath(file)
    whole = bool(path.parts) and not path.is_absolute() and ".." not in path.parts
    return whole and not any(sign in file for sign in ("\\", ":", "\0", "//"))
