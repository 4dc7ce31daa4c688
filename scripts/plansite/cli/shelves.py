"""A shelf of files in a folder, from which they move into the finished site."""

import shutil
from pathlib import Path
from typing import BinaryIO

from plansite.publish.shelf import Shelf


class Folder(Shelf):
    """Published files below a folder that is this run's own and begins empty."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        shutil.rmtree(folder, ignore_errors=True)

    def open(self, address: str) -> BinaryIO:
        """A file to be read."""
        return (self._folder / address).open("rb")

    def move(self, target: Path) -> None:
        """Put every file at its place below another folder; this one is empty then."""
        for address in self:
            path = target / address
            path.parent.mkdir(parents=True, exist_ok=True)
            (self._folder / address).replace(path)

    def _writer(self, address: str) -> BinaryIO:
        path = self._folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("wb")
