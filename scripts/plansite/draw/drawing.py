"""A picture before it is rendered: a Vega-Lite specification and what it shows, in words."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from typing import Any

_MAKERS = ("plansite", "altair", "vl-convert-python", "pylopdf-fonts-zh-cn")


@dataclass(frozen=True)
class Drawing:
    """One picture. `title` and `description` are in the page's language."""

    spec: Mapping[str, Any]
    title: str
    description: str


def digest(drawing: Drawing) -> str:
    """The SHA-256 of a drawing and of the programs that render it: the name to keep a picture by."""
    content = json.dumps(
        [drawing.spec, drawing.title, drawing.description, _versions()], ensure_ascii=False, sort_keys=True
    )
    return hashlib.sha256(content.encode()).hexdigest()


@cache
def _versions() -> tuple[str, ...]:
    return tuple(version(name) for name in _MAKERS)
