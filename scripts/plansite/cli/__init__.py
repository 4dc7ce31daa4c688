"""The command line: the only place that reads the clock, writes files and starts programs."""

from plansite.cli.commands import main

__all__ = ["main"]
