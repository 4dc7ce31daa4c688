"""A file on its way out: its address below the site, and its bytes in pieces."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class File:
    """One published file. `content` is gone through once; `rows` are counted where it holds a table."""

    address: str
    content: Iterable[bytes]
    rows: int | None = None
