"""What is costly to make is made once: on every processor, and kept by its content in a folder."""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

_WORTH_A_PROCESS = 8
_MARK = 64


class Kept:
    """A folder of things made before; one that cannot be written to is done without."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.keeps = True

    def made(self, make: Callable[[Any], bytes], wanted: Mapping[str, Any]) -> Mapping[str, bytes]:
        """What `make` makes of each value, by the name that stands for the value and its maker."""
        found = {name: content for name in wanted if (content := self._kept(name)) is not None}
        missing = [name for name in wanted if name not in found]
        for name, content in zip(missing, _made(make, [wanted[name] for name in missing]), strict=True):
            found[name] = content
            self._keep(name, content)
        return found

    def _kept(self, name: str) -> bytes | None:
        """A thing from the folder; None where there is none, or what lies there is damaged."""
        try:
            whole = (self.folder / name).read_bytes()
        except OSError:
            return None
        mark, content = whole[:_MARK], whole[_MARK:]
        return content if mark == _mark(content) else None

    def _keep(self, name: str, content: bytes) -> None:
        unfinished = self.folder / f"{name}.new"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(_mark(content) + content)
            unfinished.replace(self.folder / name)
        except OSError:
            self.keeps = False


def name_of(*parts: str) -> str:
    """A file name that stands for some content."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _mark(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()


def _made(make: Callable[[Any], bytes], values: Sequence[Any]) -> Iterator[bytes]:
    if len(values) < _WORTH_A_PROCESS:
        yield from map(make, values)
        return
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        yield from pool.map(make, values, chunksize=4)
