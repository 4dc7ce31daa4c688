"""What all tests share: the sample project (a fictional city, synthetic data) and the real one."""

import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from plansite.cli import main
from plansite.derive import derive
from plansite.model.project import Project
from plansite.read import assemble, read

SAMPLE = Path(__file__).parent / "sample"
ABSENT = "not on this machine:"
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
PATIENCE = 120


@pytest.fixture(scope="session")
def sample() -> Project:
    """The sample project as later stages receive it."""
    return derive(assemble(read(SAMPLE)))


@pytest.fixture
def sample_folder(tmp_path: Path) -> Path:
    """A fresh copy of the sample project, to break or to build; ours to write in."""
    made = shutil.ignore_patterns(".plansite", "site")
    return Path(shutil.copytree(SAMPLE, tmp_path / "sample", ignore=made))


@pytest.fixture(scope="session")
def real_folder() -> Path:
    """The repository, whose `datasets/` is the published project."""
    return Path(__file__).parents[1]


@pytest.fixture(scope="session")
def as_of() -> date:
    """The day on which the sample is judged: every deadline has passed."""
    return date(2026, 1, 31)


@pytest.fixture(scope="session")
def absent() -> Callable[[str], None]:
    """Pass over a test for want of a tool; in CI, where nothing may go untested, let it fail."""

    def absent(tool: str) -> None:
        given_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        given_up(f"{ABSENT} {tool}")

    return absent


@pytest.fixture(scope="session")
def convert(tmp_path_factory: pytest.TempPathFactory, absent: Callable[[str], None]) -> Callable[..., Path]:
    """LibreOffice, which saves files as an office does."""
    """Open a file in LibreOffice and save it under another ending (and by a filter of that name)."""
    if SOFFICE is None:
        absent("LibreOffice (on Debian and Ubuntu: sudo apt install libreoffice-calc)")
    profile = tmp_path_factory.mktemp("office-profile")

    def convert(file: Path, ending: str, by: str = "", opened: str = "") -> Path:
        target = tmp_path_factory.mktemp("saved")
        form = f"{ending}:{by}" if by else ending
        asked = [f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", form]
        asked += [f"--infilter={opened}"] if opened else []
        subprocess.run(
            [SOFFICE, *asked, "--outdir", str(target), str(file)],
            check=True,
            capture_output=True,
            timeout=PATIENCE,
        )
        return target / f"{file.stem}.{ending}"

    return convert


@pytest.fixture
def run() -> Callable[..., Result]:
    """Run `plansite` in English on the day the sample is judged; an unexpected exception is not caught."""

    def run(*arguments: object, lang: str = "en", as_of: str = "2026-01-31") -> Result:
        command = [*map(str, arguments), "--lang", lang, "--as-of", as_of]
        return CliRunner().invoke(main, command, catch_exceptions=False)

    return run


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say which files were not tested for want of which tool."""
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = [(str(report.longrepr), report.nodeid.split("::")[0]) for report in skipped]
    counted = Counter(
        (reason[reason.index(ABSENT) :].removesuffix("')"), file)
        for reason, file in reasons
        if ABSENT in reason
    )
    if counted:
        terminalreporter.section("not tested")
        for (reason, file), count in sorted(counted.items()):
            terminalreporter.write_line(f"{file}: {count} not run; {reason}")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write golden files anew; review the difference")


@pytest.fixture(scope="session")
def renew(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written anew."""
    return bool(request.config.getoption("--renew"))
