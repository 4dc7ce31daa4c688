"""Projects built by the default engine, and built again by another."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECTS = {"real": (ROOT, "2026-11-22"), "demo": (ROOT / "tests/demo", "2026-03-31")}


def run(*command: str, **environment: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        env={**os.environ, "SITE_URL": "", "REPO_URL": "", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session", params=list(PROJECTS))
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of a project with its site, and the pages and configurations that the site was built from."""
    root, as_of = PROJECTS[request.param]
    folder = tmp_path_factory.mktemp(request.param)
    for part in ("datasets", "docs"):
        shutil.copytree(root / part, folder / part)
    shutil.copy(root / "mkdocs.yml", folder)
    run("plansite", "build", "--project", str(folder), "--as-of", as_of)
    return folder


@pytest.fixture(scope="session")
def other(project: Path) -> Mapping[str, Path]:
    """The folder that ProperDocs builds of each language, from the same configuration files."""
    folders = {language: project / "properdocs" / language for language in ("zh", "en")}
    for language, folder in folders.items():
        configuration = project / ".plansite" / f"{language}.yml"
        run("properdocs", "build", "--strict", "-f", str(configuration), "-d", str(folder))
    return folders
