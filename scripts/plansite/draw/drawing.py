"""A picture before it is rendered: what is drawn where, and what it shows, in words."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from plansite.draw.marks import Scene

_MAKERS = ("altair", "vl-convert-python", "pylopdf-fonts-zh-cn")


@dataclass(frozen=True)
class Drawing:
    """One picture; its title is in the page's language, as the scene's description is.

    Of a picture that is not `offered` as a file no PNG is made.
    """

    scene: Scene
    title: str
    offered: bool = True


def digest(drawing: Drawing) -> str:
    """The SHA-256 of what a drawing shows."""
    return hashlib.sha256(repr(drawing).encode()).hexdigest()


@cache
def makers() -> str:
    """The SHA-256 of the programs that make pictures of drawings: a change in them changes all pictures."""
    made = hashlib.sha256(repr([version(name) for name in _MAKERS]).encode())
    for module in sorted(Path(__file__).parent.glob("*.py")):
        made.update(module.read_bytes())
    return made.hexdigest()
