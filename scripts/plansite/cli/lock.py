"""One build at a time in a project: a second one waits for the first, and says so."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes], *, wait: bool) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: IO[bytes], *, wait: bool) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))


@contextmanager
def held(file: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock; `waiting` is called once where another build has it. It ends with the process."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as opened:
        try:
            _take(opened, wait=False)
        except OSError:
            waiting()
            _take(opened, wait=True)
        yield
