"""A file as it should be: what was mended in it, and what only a person can mend."""

from collections.abc import Mapping
from dataclasses import dataclass

from plansite.model.problems import Problem
from plansite.tidy import grids, mending, texts, workbooks
from plansite.tidy.grids import Grid
from plansite.tidy.shapes import Shape


@dataclass(frozen=True)
class Change:
    """A kind of change, named in the locale files, and how often it was made."""

    kind: str
    count: int = 1


@dataclass(frozen=True)
class Tidied:
    """The bytes of a file after tidying. `before` and `after` are its texts, for showing the difference."""

    content: bytes
    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()
    before: str = ""
    after: str = ""
    grid: Grid | None = None


def tidied(content: bytes, shape: Shape, file: str = "") -> Tidied:
    """The CSV file of a table with everything mended whose meaning is beyond doubt.

    Pure. A workbook that has the name of a CSV file becomes the CSV of its sheet.
    """
    file = file or shape.file
    if workbooks.is_workbook(content):
        return _from_workbook(content, shape, file)
    text = texts.text_of(file, content)
    if isinstance(text, Problem):
        return Tidied(content, problems=(text,))
    grid = grids.parsed(file, text.text)
    done = dict.fromkeys(text.changes, 1)
    if isinstance(grid, Problem):
        return Tidied(text.text.encode(), changes(done), (grid,), text.text, text.text)
    grid, problems = mending.mended(grid, shape)
    after = grids.written(grid) if grid.changes else text.text
    return Tidied(after.encode(), changes({**done, **grid.changes}), problems, text.text, after, grid)


def changes(counts: Mapping[str, int]) -> tuple[Change, ...]:
    """Counts of changes as records, in the order in which they were made."""
    return tuple(Change(kind, count) for kind, count in counts.items() if count)


def _from_workbook(content: bytes, shape: Shape, file: str) -> Tidied:
    sheets = workbooks.grids_of(file, content, {shape.name: shape})
    if isinstance(sheets, Problem):
        return Tidied(content, problems=(sheets,))
    if len(sheets) != 1:
        return Tidied(content, problems=(Problem("file-spreadsheet", file, value=workbooks.kind(content)),))
    grid, problems = mending.mended(sheets[0].grid, shape)
    after = grids.written(grid)
    done = {"workbook": 1, **grid.changes}
    return Tidied(after.encode(), changes(done), problems, "", after, grid)
