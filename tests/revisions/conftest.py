"""A repository of our own, with a project in a subfolder, and what was committed to it."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Commit = Callable[..., str]

_GIT = [
    "git",
    *("-c", "user.name=Test"),
    *("-c", "user.email=test@sample.invalid"),
    *("-c", "commit.gpgsign=false"),
    *("-c", "core.hooksPath=/dev/null"),
    *("-c", "core.autocrlf=false"),
]


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., str]:
    """Run git in the repository and give what it said."""

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [*_GIT, *arguments], cwd=tmp_path / "repository", check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    (tmp_path / "repository").mkdir()
    run("init", "-q", "-b", "main")
    return run


@pytest.fixture
def project(tmp_path: Path, run: Callable[..., str]) -> Path:
    """The project's folder; it lies inside the repository."""
    folder = tmp_path / "repository" / "部门" / "plan a"
    (folder / "datasets").mkdir(parents=True)
    assert run("status", "--porcelain") == ""
    return folder


@pytest.fixture
def commit(project: Path, run: Callable[..., str]) -> Commit:
    """Write files of `datasets/` (None deletes one), commit all, and give the commit's id."""

    def commit(files: dict[str, str | bytes | None], message: str = "change") -> str:
        for name, content in files.items():
            path = project / "datasets" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                path.unlink()
            else:
                path.write_bytes(content if isinstance(content, bytes) else content.encode())
        run("add", "-A")
        run("commit", "-q", "--allow-empty", "-m", message)
        return run("rev-parse", "HEAD")

    return commit
