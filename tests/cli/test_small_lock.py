"""The small lock is enough for check, diff and review: what only a build needs is never imported."""

import os
import re
import subprocess
import sys
from importlib.metadata import packages_distributions

ALONE = """
import sys

class Barred:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in BARRED:
            raise ImportError(f"{name} is not in the small lock")

BARRED = set(sys.argv.pop(1).split(","))
sys.meta_path.insert(0, Barred())
from plansite.cli import main
main(sys.argv[1:])
"""


def locked(folder, name):
    text = (folder / name).read_text(encoding="utf-8")
    return {re.sub(r"[-_.]+", "-", each).lower() for each in re.findall(r"^([\w.-]+)==", text, re.MULTILINE)}


def test_a_review_imports_nothing_beside_it(real_folder, sample_folder, tmp_path):
    rest = locked(real_folder, "requirements.txt") - locked(real_folder, "requirements-check.txt")
    assert {"mkdocs", "altair", "pyarrow", "vl-convert-python"} <= rest
    modules = [
        module
        for module, found in packages_distributions().items()
        if {re.sub(r"[-_.]+", "-", each).lower() for each in found} <= rest
    ]
    git = [
        "git",
        "-c",
        "user.name=Test",
        "-c",
        "user.email=test@sample.invalid",
        "-c",
        "commit.gpgsign=false",
    ]
    for arguments in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "First"]):
        subprocess.run([*git, *arguments], cwd=sample_folder, check=True, capture_output=True)
    out = tmp_path / "out"
    for command in (["check", "--thorough"], ["diff", "HEAD"], ["review", "HEAD", "--output", out]):
        given = [*map(str, command), "--project", str(sample_folder), "--lang", "en", "--as-of", "2026-01-31"]
        done = subprocess.run(
            [sys.executable, "-c", ALONE, ",".join(modules), *given],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            check=False,
        )
        assert done.returncode == 0, done.stderr
    assert (out / "summary.md").is_file()
