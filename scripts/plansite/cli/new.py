"""Starts a project of another city: a small one that checks and builds at once, and explains itself."""

import re
import shutil
from importlib.resources import as_file, files
from pathlib import Path
from uuid import uuid4

from plansite.cli import report
from plansite.cli.settings import Settings
from plansite.model.problems import CannotRun
from plansite.read.reading import DESCRIPTOR


def new(settings: Settings, folder: Path) -> None:
    """Write the starting project into a folder that does not exist yet or is empty."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CannotRun("not-empty", folder=str(folder))
    with as_file(files("plansite") / "starter") as starter:
        shutil.copytree(starter, folder, dirs_exist_ok=True)
    _identify(folder / DESCRIPTOR, settings)
    (folder / ".gitignore").write_text("/.plansite/\n/site/\n/release/\n", encoding="utf-8")
    report.say(settings.words, "new.done", folder=str(folder))


def _identify(descriptor: Path, settings: Settings) -> None:
    """Give the new package an id and a day of its own."""
    text = descriptor.read_text(encoding="utf-8")
    text = re.sub(r"(?m)^id: .*$", f"id: urn:uuid:{uuid4()}", text)
    text = re.sub(r"(?m)^created: .*$", f"created: '{settings.today.isoformat()}T00:00:00Z'", text)
    descriptor.write_text(text, encoding="utf-8", newline="\n")
