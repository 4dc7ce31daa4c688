"""A long file in blocks of whole lines, so that no more than one of them is held at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from plansite.model.problems import Problem
from plansite.read import encodings, kinds

SIZE = 1 << 20
# As many bytes as tell what kind of file it is.
_START = 4_096


@dataclass(frozen=True)
class Blocks:
    """A file of the project whose bytes are sound text in UTF-8; `bom` and `crlf` tell how it is spelt."""

    file: str
    path: Path
    bom: bool
    crlf: bool

    def __iter__(self) -> Iterator[str]:
        """Its text, block by block, without a byte order mark at its start."""
        with self.path.open("rb") as opened:
            for block in _unmarked(opened):
                yield block.decode("utf-8")


def load(root: Path, file: str, largest: int = kinds.LARGEST_TABLE) -> Blocks | Problem:
    """Look through `file` (a path relative to the project); a problem where it is not sound text."""
    if problem := kinds.misplaced(root, file, largest):
        return problem
    path = root / file
    with path.open("rb") as opened:
        start = opened.read(_START)
        opened.seek(0)
        if problem := kinds.opening(file, start):
            return problem
        if encodings.is_utf16(start):
            return Problem("encoding-utf16", file)
        problem, crlf = _looked_through(file, opened)
        if problem is None:
            return Blocks(file, path, start.startswith(encodings.BOM), crlf)
        if problem.code != "not-utf8":
            return problem
        opened.seek(0)
        return encodings.foreign(file, _lines(opened))


def _looked_through(file: str, opened: IO[bytes]) -> tuple[Problem | None, bool]:
    """The most telling problem of a file, and whether its lines end as those of Windows do.

    What kind of file it is counts before its encoding, and a wrong encoding before a stray mark.
    """
    binary: Problem | None = None
    found: Problem | None = None
    before, crlf, is_utf8 = 0, False, True
    for block in _blocks(opened):
        if (problem := kinds.within(file, block, before)) and problem.code == "file-conflict":
            return problem, crlf
        binary = binary or problem
        try:
            text = (block if before else block.removeprefix(encodings.BOM)).decode("utf-8")
            found = found or encodings.mark_inside(file, text, before)
        except UnicodeDecodeError:
            is_utf8 = False
        crlf = crlf or b"\r\n" in block
        before += block.count(b"\n")
    return binary or (found if is_utf8 else Problem("not-utf8", file)), crlf


def _blocks(opened: IO[bytes]) -> Iterator[bytes]:
    """Bytes that end with a line; a longer line is a block of its own."""
    rest: list[bytes] = []
    while read := opened.read(SIZE):
        end = read.rfind(b"\n") + 1
        if end:
            yield b"".join((*rest, read[:end]))
            rest = []
        rest.append(read[end:])
    if last := b"".join(rest):
        yield last


def _unmarked(opened: IO[bytes]) -> Iterator[bytes]:
    """The same without a byte order mark at the start."""
    for at, block in enumerate(_blocks(opened)):
        yield block if at else block.removeprefix(encodings.BOM)


def _lines(opened: IO[bytes]) -> Iterator[bytes]:
    for block in _unmarked(opened):
        yield from block.removesuffix(b"\n").split(b"\n")
