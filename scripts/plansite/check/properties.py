"""The properties that descriptors and schemas may have, and what a misspelt one was meant to be."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


def unknown(described: Mapping[str, Any], kind: str) -> list[str]:
    """The properties that neither a standard nor this project has."""
    return [str(name) for name in described if str(name) not in _known()[kind]]


def near(name: str, kind: str) -> list[str]:
    """The property that was probably meant, if any."""
    return get_close_matches(name, sorted(_known()[kind]), n=1)


def suggestion(name: str, kind: str) -> str:
    """The same in brackets, to stand behind the name: ` (title?)`."""
    return "".join(f" ({each}?)" for each in near(name, kind))


@cache
def _known() -> Mapping[str, list[str]]:
    text = (files("plansite.check") / "properties.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))
