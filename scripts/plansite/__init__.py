"""plansite: turns a government action plan and its datasets into a public progress site."""

__version__ = "0.1.0"
