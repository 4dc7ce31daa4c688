"""A file to write into whose content is taken away piece by piece."""

import io
from typing import Any


class Pipe(io.RawIOBase):
    """What libraries that ask for a file write into; it cannot be read or gone back in."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: list[bytes] = []
        self._written = 0

    def writable(self) -> bool:
        """It is all that this file is for."""
        return True

    def seekable(self) -> bool:
        """What was taken away cannot be changed."""
        return False

    def write(self, piece: Any) -> int:
        """Keep a piece until it is taken."""
        self._pieces.append(bytes(piece))
        self._written += len(self._pieces[-1])
        return len(self._pieces[-1])

    def tell(self) -> int:
        """How much was written in all."""
        return self._written

    def taken(self) -> bytes:
        """What was written since the last time."""
        pieces, self._pieces = self._pieces, []
        return b"".join(pieces)
