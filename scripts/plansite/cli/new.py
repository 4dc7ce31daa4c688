"""Starts a project of another city: a small one that checks and builds at once, and explains itself."""

import shutil
from importlib.resources import as_file, files
from pathlib import Path

from plansite.cli import report
from plansite.cli.settings import Settings
from plansite.model.problems import CannotRun


def new(settings: Settings, folder: Path) -> None:
    """Write the starting project into a folder that does not exist yet or is empty."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CannotRun("not-empty", folder=str(folder))
    with as_file(files("plansite") / "starter") as starter:
        shutil.copytree(starter, folder, dirs_exist_ok=True)
    (folder / ".gitignore").write_text("/.plansite/\n/site/\n", encoding="utf-8")
    report.say(settings.words, "new.done", folder=str(folder))
