"""Who is asked to review which files: `.github/CODEOWNERS`, as `extra: owners:` in mkdocs.yml says."""

import re
from collections.abc import Mapping
from pathlib import Path

from plansite.cli.extras import extra
from plansite.model.problems import CannotRun

_OWNER = re.compile(r"@[\w-]+(/[\w.-]+)?")
_PATH = re.compile(r"[\w./*-]+")


def owners(config: Path) -> str:
    """The file's text; empty where nobody is named. CannotRun where a path or an owner is none."""
    written = extra(config).get("owners") or {}
    if not isinstance(written, dict):
        raise CannotRun("owners", entry="owners")
    return "".join(f"{path} {' '.join(_named(path, written))}\n" for path in written)


def _named(path: object, written: Mapping[object, object]) -> list[str]:
    given = written[path]
    named = [str(each) for each in (given if isinstance(given, list) else [given])]
    if not _PATH.fullmatch(str(path)) or not named or not all(map(_OWNER.fullmatch, named)):
        raise CannotRun("owners", entry=str(path))
    return named
