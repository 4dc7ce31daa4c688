"""The folder for files as staff fill them in: what its tables would be if they had been tidied in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from plansite.model.codes import Severity
from plansite.model.problems import Problem
from plansite.model.tables import Table
from plansite.read import kinds
from plansite.read.reading import FOLDER
from plansite.tidy import grids, mending, texts, workbooks
from plansite.tidy.grids import Grid, Row
from plansite.tidy.headers import table_of
from plansite.tidy.merging import key_of, merged
from plansite.tidy.shapes import Shape
from plansite.tidy.tidied import Tidied, changes, tidied
from plansite.tidy.workbooks import Sheet

INCOMING = f"{FOLDER}/incoming"


@dataclass(frozen=True)
class Place:
    """Where a row came from: its file, its line there and, by column, its cells (`观测值!D4`)."""

    file: str
    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True)
class Incoming:
    """Tables with what was handed in, as if it had been tidied into them.

    `tables` holds the tables that get rows, `places` the origin of those rows by file and line.
    """

    tables: Mapping[str, Tidied] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    places: Mapping[tuple[str, int], Place] = field(default_factory=dict)

    def read(self, name: str, file: str) -> Table:
        """A table of `tables` as the checks look at it."""
        tidy = self.tables[name]
        lines = _lines(tidy.grid) if tidy.grid else []
        header = tidy.grid.header.cells if tidy.grid else ()
        records = tuple(row.cells for row in tidy.grid.rows) if tidy.grid else ()
        return Table.of(name, file, header, records, lines)

    def placed(self, problem: Problem) -> Problem:
        """The problem of a row that was handed in, at its place in the file that it came in."""
        place = self.places.get((problem.file, problem.line or 0))
        if place is None:
            return problem
        return replace(problem, file=place.file, line=place.line, cell=place.cells.get(problem.column, ""))


def incoming(root: Path, shapes: Mapping[str, Shape]) -> Incoming:
    """What lies in the project's datasets/incoming/, merged into the tables that it belongs to."""
    folder = root / INCOMING
    if folder.is_symlink() or not folder.is_dir():
        return Incoming()
    names = sorted(path.name for path in folder.iterdir() if _is_handed_in(path))
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for file in (f"{INCOMING}/{name}" for name in names):
        if problem := kinds.misplaced(root, file):
            problems.append(problem)
        else:
            files[file] = (root / file).read_bytes()
    found = gathered(root, shapes, files)
    notices = [Problem("file-tidied", file) for file in files]
    return replace(found, problems=(*problems, *notices, *found.problems))


def gathered(root: Path, shapes: Mapping[str, Shape], files: Mapping[str, bytes]) -> Incoming:
    """The files' rows merged into the project's tables, which are tidied too."""
    problems: list[Problem] = []
    tables: dict[str, Tidied] = {}
    places: dict[tuple[str, ...], Place] = {}
    for file, content in files.items():
        sheets = sheets_of(file, content, shapes)
        if isinstance(sheets, Problem):
            problems.append(sheets)
            continue
        for sheet in sheets:
            grid, wrong = mending.mended(sheet.grid, sheet.shape)
            problems += wrong
            if _is_misnamed(grid, sheet.shape):
                continue
            table = tables.get(sheet.shape.name) or _table(root, sheet.shape)
            if table.grid is None or not mending.whole(table.grid) or _is_misnamed(table.grid, sheet.shape):
                problems += table.problems
                continue
            result = merged(table.grid, grid, sheet.shape, unsound=_unsound(wrong))
            problems += result.problems
            tables[sheet.shape.name] = _after(table, result.grid) if result.origins else table
            for key, row in result.origins.items():
                places[(sheet.shape.name, *key)] = _place(grid, row)
    changed = {name: table for name, table in tables.items() if table.after != table.before}
    return Incoming(changed, tuple(problems), _placed(changed, shapes, places))


def sheets_of(file: str, content: bytes, shapes: Mapping[str, Shape]) -> list[Sheet] | Problem:
    """The tables in a file that was handed in: the sheets of a workbook, or one CSV."""
    if workbooks.is_workbook(content):
        return workbooks.grids_of(file, content, shapes)
    text = texts.text_of(file, content)
    grid = text if isinstance(text, Problem) else grids.parsed(file, text.text)
    if isinstance(grid, Problem):
        return grid
    shape = table_of(shapes, [label for label in grid.header.cells if label.strip()])
    return [Sheet(shape, grid)] if shape else Problem("file-unregistered", file)


def _is_handed_in(path: Path) -> bool:
    """Not what programs leave behind: hidden files, lock files of Excel and WPS, a page of instructions."""
    name = path.name
    return not name.startswith((".", "~$")) and ".orig" not in name and not name.lower().endswith(".md")


def _table(root: Path, shape: Shape) -> Tidied:
    if problem := kinds.misplaced(root, shape.file):
        return Tidied(b"", problems=(problem,))
    return tidied((root / shape.file).read_bytes(), shape)


def _is_misnamed(grid: Grid, shape: Shape) -> bool:
    return not shape.needed <= set(grid.header.cells) <= set(shape.names)


def _unsound(problems: Iterable[Problem]) -> frozenset[int]:
    return frozenset(each.line for each in problems if each.line and each.severity is Severity.ERROR)


def _after(table: Tidied, grid: Grid) -> Tidied:
    text = grids.written(grid)
    return replace(table, content=text.encode(), changes=changes(grid.changes), after=text, grid=grid)


def _place(grid: Grid, row: Row) -> Place:
    return Place(grid.file, row.line, {name: grid.cell(row, name) for name in grid.header.cells})


def _placed(
    tables: Mapping[str, Tidied], shapes: Mapping[str, Shape], places: Mapping[tuple[str, ...], Place]
) -> dict[tuple[str, int], Place]:
    found = {}
    for name, tidy in tables.items():
        for row, line in zip(tidy.grid.rows, _lines(tidy.grid), strict=True) if tidy.grid else ():
            place = places.get((name, *key_of(tidy.grid, row, shapes[name]))) if tidy.grid else None
            if place:
                found[shapes[name].file, line] = place
    return found


def _lines(grid: Grid) -> list[int]:
    """The line on which each row of a grid starts when it is written."""
    lines, line = [], 1 + grids.height(grid.header)
    for row in grid.rows:
        lines.append(line)
        line += grids.height(row)
    return lines
