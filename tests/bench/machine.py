"""Where and of what the measurements were taken; nothing that tells whose machine it is."""

import os
import platform
import subprocess
from pathlib import Path
from typing import Any


def machine() -> dict[str, Any]:
    """Processors, Python and system. `load` is how busy it was before: over 0.5 spoils the figures."""
    return {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "implementation": platform.python_implementation(),
        "platform": f"{platform.system()} {platform.release()} {platform.machine()}",
        "load": [round(each, 2) for each in os.getloadavg()] if hasattr(os, "getloadavg") else None,
    }


def revision(source: Path) -> dict[str, Any]:
    """The commit that is measured, and whether the tree differs from it; empty without git."""
    commit = _git(source, "rev-parse", "HEAD")
    changed = _git(source, "status", "--porcelain", "--", "scripts", "datasets", "docs", "mkdocs.yml")
    return {"commit": commit or None, "changed": bool(changed) if commit else None}


def _git(folder: Path, *command: str) -> str:
    if not (folder / ".git").exists():
        return ""
    try:
        done = subprocess.run(["git", *command], cwd=folder, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip()
