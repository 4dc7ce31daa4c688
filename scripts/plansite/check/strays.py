"""Files below `datasets/` that nothing reads: a copy saved under another name, a table not described."""

import os
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from plansite.model.problems import Problem
from plansite.read import Reading
from plansite.read.reading import DERIVED, DESCRIPTOR, FOLDER, PLAN

_KNOWN = frozenset(
    {DESCRIPTOR, PLAN, DERIVED, *(f"{FOLDER}/{name}" for name in ("plan.txt", "README.md", "LICENSE.md"))}
)
_INCOMING = f"{FOLDER}/incoming"
# What is hidden, what Excel and WPS keep beside an open file, and the originals that tidying keeps.
_PASSED_OVER = (".*", "~$*", "*.orig*")


def strays(reading: Reading) -> Iterator[Problem]:
    """Every file that neither the descriptor nor the plan uses; links are named, not followed."""
    used = _KNOWN | set(_used(reading))
    for file in _files(reading.root):
        if file not in used:
            yield Problem("file-unregistered", _printable(file))


def _used(reading: Reading) -> Iterator[str]:
    for resource in reading.resources():
        named = (resource.get("path"), resource.get("schema"))
        yield from (f"{FOLDER}/{file}" for file in named if isinstance(file, str))
    document = (
        reading.plan.data.get("document") if reading.plan and isinstance(reading.plan.data, dict) else None
    )
    if isinstance(document, dict) and isinstance(text := document.get("text"), str):
        yield f"{FOLDER}/{text}"


def _files(root: Path) -> Iterator[str]:
    for folder, folders, names in os.walk(root / FOLDER):
        at = Path(folder)
        links = [name for name in folders if (at / name).is_symlink()]
        folders[:] = sorted(name for name in folders if name not in links and _counts(at / name, root))
        yield from (
            (at / name).relative_to(root).as_posix()
            for name in sorted([*names, *links])
            if _counts(at / name, root)
        )


def _counts(path: Path, root: Path) -> bool:
    hidden = any(fnmatchcase(path.name, pattern) for pattern in _PASSED_OVER)
    return not hidden and path.relative_to(root).as_posix() != _INCOMING


def _printable(file: str) -> str:
    """The name of a file may hold anything, even what is no character."""
    return "".join(char if char.isprintable() else f"U+{ord(char):04X}" for char in file)
