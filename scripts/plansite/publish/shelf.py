"""Where published files are put, each once, and what is known of those that are there.

Files are written as they come, piece by piece: a table of a million rows never stands whole in memory.
"""

import hashlib
import io
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import BinaryIO

from plansite.publish.files import File


@dataclass(frozen=True)
class Published:
    """What is known of a file: its address below the site, size, SHA-256 in hexadecimal, and rows."""

    address: str
    bytes: int
    sha256: str
    rows: int | None = None


class Shelf(Mapping[str, bytes], ABC):
    """The published files by address, in the order in which they were put."""

    def __init__(self) -> None:
        self.known: dict[str, Published] = {}

    def put(self, file: File) -> Published:
        """Write a file; ValueError where its address is taken."""
        if file.address in self.known:
            raise ValueError(f"{file.address} is published twice")
        digest, size = hashlib.sha256(), 0
        with self._writer(file.address) as writer:
            for piece in file.content:
                digest.update(piece)
                size += len(piece)
                writer.write(piece)
        published = Published(file.address, size, digest.hexdigest(), file.rows)
        self.known[file.address] = published
        return published

    def fill(self, files: Iterable[File]) -> None:
        """Write one file after the other."""
        for file in files:
            self.put(file)

    @abstractmethod
    def open(self, address: str) -> AbstractContextManager[BinaryIO]:
        """A file to be read."""

    @abstractmethod
    def _writer(self, address: str) -> AbstractContextManager[BinaryIO]: ...

    def __getitem__(self, address: str) -> bytes:
        if address not in self.known:
            raise KeyError(address)
        with self.open(address) as file:
            return file.read()

    def __iter__(self) -> Iterator[str]:
        return iter(self.known)

    def __len__(self) -> int:
        return len(self.known)


class Memory(Shelf):
    """A shelf for a project that is small enough, such as those of tests."""

    def __init__(self) -> None:
        super().__init__()
        self._contents: dict[str, _Kept] = {}

    def open(self, address: str) -> BinaryIO:
        """A file to be read."""
        return io.BytesIO(self._contents[address].getvalue())

    def _writer(self, address: str) -> BinaryIO:
        self._contents[address] = _Kept()
        return self._contents[address]


class _Kept(io.BytesIO):
    """Bytes that are still there when the file is closed."""

    def close(self) -> None:
        pass
