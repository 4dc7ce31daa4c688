"""All commands, by what they are for."""

from plansite.cli.commands import judging, publishing, receiving
from plansite.cli.commands.group import main

__all__ = ["judging", "main", "publishing", "receiving"]
