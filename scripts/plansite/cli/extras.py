"""What a project writes under `extra:` in its mkdocs.yml: settings of its site that no data can hold."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml


class _Loader(yaml.SafeLoader):
    """Passes over MkDocs' own tags, which are none of our business."""


_Loader.add_multi_constructor("", lambda *_: None)


def extra(config: Path) -> Mapping[str, Any]:
    """The settings under `extra:`; none where there is no such file."""
    text = config.read_text(encoding="utf-8") if config.is_file() else ""
    content = yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe one
    found = content.get("extra") if isinstance(content, dict) else None
    return found if isinstance(found, dict) else {}
