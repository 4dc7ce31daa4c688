"""A repository of the sample project, to change and to compare with what was committed."""

import json
import subprocess

import pytest
from click.testing import CliRunner

from plansite.cli import main

FIGURES = "datasets/data/observations.csv"


class Update:
    """What somebody does to the project after the first commit."""

    def __init__(self, folder):
        self.folder = folder
        self.git("init", "-q", "-b", "main")
        self.commit("First figures")

    def git(self, *arguments):
        named = ("-c", "user.name=Test", "-c", "user.email=test@sample.invalid", "-c", "commit.gpgsign=false")
        command = ["git", "-c", "core.hooksPath=/dev/null", *named, *arguments]
        subprocess.run(command, cwd=self.folder, check=True, capture_output=True)

    def commit(self, message):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def read(self, file=FIGURES):
        return (self.folder / file).read_text(encoding="utf-8")

    def write(self, text, file=FIGURES):
        (self.folder / file).write_bytes(text.encode() if isinstance(text, str) else text)

    def edit(self, old, new, file=FIGURES):
        text = self.read(file)
        assert text.count(old) == 1, old
        self.write(text.replace(old, new), file)

    def run(self, *options, lang="en"):
        given = ["--project", str(self.folder), "--as-of", "2026-01-31", "--lang", lang]
        return CliRunner().invoke(main, ["diff", *given, *options], catch_exceptions=False)

    def diff(self, *options, **others):
        """The comparison as JSON."""
        result = self.run(*(options or ("HEAD",)), "--format", "json", **others)
        assert result.exit_code == 0, result.output
        return json.loads(result.stdout)


@pytest.fixture
def update(sample_folder):
    return Update(sample_folder)
