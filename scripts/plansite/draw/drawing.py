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
    """One picture; its title and credits are in the page's language, as the scene's description is.

    A picture without credits stays on its page: no file is made of it.
    """

    scene: Scene
    title: str
    credits: tuple[str, ...] = ()

    @property
    def offered(self) -> bool:
        """Whether readers may take it away as a file."""
        return bool(self.credits)


def digest(drawing: Drawing) -> str:
    """The SHA-256 of what a drawing shows on its page, where its credits do not stand."""
    return hashlib.sha256(repr((drawing.scene, drawing.title)).encode()).hexdigest()


@cache
def makers() -> str:
    """The SHA-256 of the programs that make pictures of drawings: a change in them changes all pictures."""
    made = hashlib.sha256(repr([version(name) for name in _MAKERS]).encode())
    for module in sorted(Path(__file__).parent.glob("*.py")):
        made.update(module.read_bytes())
    return made.hexdigest()
