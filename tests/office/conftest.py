"""LibreOffice, which saves files as an office does; without it these tests say that they did not run."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
PATIENCE = 120


@pytest.fixture(scope="session")
def convert(
    tmp_path_factory: pytest.TempPathFactory, absent: Callable[[str], None]
) -> Callable[[Path, str, str], Path]:
    """Open a file in LibreOffice and save it under another ending (and by a filter of that name)."""
    if SOFFICE is None:
        absent("LibreOffice (on Debian and Ubuntu: sudo apt install libreoffice-calc)")
    profile = tmp_path_factory.mktemp("office-profile")

    def convert(file: Path, ending: str, by: str = "") -> Path:
        target = tmp_path_factory.mktemp("saved")
        form = f"{ending}:{by}" if by else ending
        asked = [f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", form]
        subprocess.run(
            [SOFFICE, *asked, "--outdir", str(target), str(file)],
            check=True,
            capture_output=True,
            timeout=PATIENCE,
        )
        return target / f"{file.stem}.{ending}"

    return convert
