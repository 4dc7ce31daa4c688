"""A case: one file of the sample broken in one way, and all that the check must say of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

Edit = Callable[[bytes], bytes]

OBSERVATIONS = "data/observations.csv"
INDICATORS = "data/indicators.csv"
AREAS = "data/areas.csv"
SOURCES = "data/sources.csv"
MILESTONES = "data/milestones.csv"
PARKS = "data/pocket-parks.csv"
TERMS = "data/terms.csv"


@dataclass(frozen=True)
class Said:
    """One problem. Where `cell` is None it follows from line and column; `file` is that of the case."""

    level: str
    code: str
    line: int | None = None
    column: str = ""
    cell: str | None = None
    file: str = ""


def error(
    code: str, line: int | None = None, column: str = "", cell: str | None = None, file: str = ""
) -> Said:
    """What stops the build."""
    return Said("error", code, line, column, cell, file)


def warning(
    code: str, line: int | None = None, column: str = "", cell: str | None = None, file: str = ""
) -> Said:
    """What is worth a word."""
    return Said("warning", code, line, column, cell, file)


def notice(code: str, line: int | None = None, column: str = "", cell: str | None = None) -> Said:
    """What is said for the record."""
    return Said("notice", code, line, column, cell)


@dataclass(frozen=True)
class Case:
    """`change` is given the path of `file` (relative to `datasets/`) and breaks it."""

    name: str
    file: str
    change: Callable[[Path], object]
    said: tuple[Said, ...]
    links: bool = False


def case(name: str, edit: Edit, *said: Said, file: str = OBSERVATIONS) -> Case:
    """A case that edits a file's bytes."""
    return Case(name, file, lambda path: path.write_bytes(edit(path.read_bytes())), said)


def on_disk(
    name: str, change: Callable[[Path], object], *said: Said, file: str = OBSERVATIONS, links: bool = False
) -> Case:
    """A case that does something else to the file; `links` where it needs symbolic links."""
    return Case(name, file, change, said, links)


def each(
    spellings: Mapping[str, str] | Iterable[str],
    edit: Callable[[str], Edit],
    said: Callable[[str], Said],
    name: str,
    file: str = OBSERVATIONS,
) -> list[Case]:
    """One case for each spelling of the same mistake; a mapping names what cannot be seen."""
    named = spellings if isinstance(spellings, Mapping) else {each: each for each in spellings}
    return [case(f"{name}: {label}", edit(text), said(text), file=file) for label, text in named.items()]
