"""Reads a project's files as they are; what cannot be read becomes a problem, never a guess."""

from plansite.read.assemble import assemble
from plansite.read.reading import Reading, read

__all__ = ["Reading", "assemble", "read"]
