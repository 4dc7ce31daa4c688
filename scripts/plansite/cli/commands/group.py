"""The command itself, and how its commands end. Exit status: 0 fine, 1 problems in the data, 2 cannot run."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from plansite import __version__
from plansite.cli import report
from plansite.cli.settings import Settings
from plansite.model.problems import CannotRun, ProblemsFound


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Turn a government action plan and its datasets into a public progress site."""


@contextmanager
def reported(settings: Settings) -> Iterator[None]:
    """Turn what ends a run into one clean line and an exit status."""
    try:
        yield
    except ProblemsFound:
        sys.exit(1)
    except CannotRun as reason:
        report.cannot_run(reason, settings.words)
        sys.exit(2)
