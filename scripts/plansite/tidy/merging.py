"""Puts the rows of a workbook into a table: new ones are added, equal ones left, others said."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from plansite.model.problems import Problem
from plansite.read.reading import OPTIONAL
from plansite.tidy.grids import Grid, Row
from plansite.tidy.shapes import Shape

Key = tuple[str, ...]


@dataclass(frozen=True)
class Merged:
    """A table with the rows of another; `origins` says which of its rows came from there."""

    grid: Grid
    problems: tuple[Problem, ...]
    origins: Mapping[Key, Row]


def merged(table: Grid, new: Grid, shape: Shape, *, unsound: frozenset[int] = frozenset()) -> Merged:
    """The rows of `new` in `table`; both are mended, the rows on `unsound` lines of `new` stay out.

    A row whose key is there already with other values is a problem, unless it calls itself revised.
    """
    table = _widened(table, new, shape)
    rows = list(table.rows)
    places = {key_of(table, row, shape): index for index, row in reversed(list(enumerate(rows)))}
    origins: dict[Key, Row] = {}
    problems: list[Problem] = []
    counts: Counter[str] = Counter()
    for row in new.rows:
        if row.line in unsound:
            continue
        key = key_of(new, row, shape)
        said = dict(zip(new.header.cells, row.cells, strict=True))
        if key not in places:
            places[key] = len(rows)
            rows.append(Row(tuple(said.get(name, "") for name in table.header.cells), 0))
            change = "added"
        elif not (other := _differing(table, rows[places[key]], said)):
            counts["known"] += 1
            continue
        elif said.get("status") == "revised" and key not in origins:
            rows[places[key]] = rows[places[key]].having(_updated(table, rows[places[key]], said))
            change = "revised"
        else:
            problems.append(_conflict(new, row, key, other, known="" if key in origins else table.file))
            continue
        origins[key] = row
        counts[change] += 1
    if shape.key and origins:
        rows.sort(key=lambda row: key_of(table, row, shape))
    grid = replace(table, rows=tuple(rows), changes=table.changed(**counts))
    return Merged(grid, tuple(problems), origins)


def key_of(grid: Grid, row: Row, shape: Shape) -> Key:
    """The cells that tell a row from others: those of its key, all of them where there is none."""
    cells = dict(zip(grid.header.cells, row.cells, strict=True))
    return tuple(cells.get(name, "") for name in shape.key or shape.names)


def _widened(table: Grid, new: Grid, shape: Shape) -> Grid:
    """With the optional columns that only the new rows have something to say in."""
    filled = {
        name for row in new.rows for name, cell in zip(new.header.cells, row.cells, strict=False) if cell
    }
    lacking = (filled & OPTIONAL) - set(table.header.cells)
    if not lacking:
        return table
    names = tuple(name for name in shape.names if name in lacking or name in table.header.cells)
    told = (dict(zip(table.header.cells, row.cells, strict=True)) for row in table.rows)
    rows = tuple(
        row.having(cells.get(name, "") for name in names) for row, cells in zip(table.rows, told, strict=True)
    )
    return replace(table, header=table.header.having(names), rows=rows)


def _differing(table: Grid, old: Row, said: Mapping[str, str]) -> list[tuple[str, str, str]]:
    cells = zip(table.header.cells, old.cells, strict=True)
    return [(name, cell, said[name]) for name, cell in cells if name in said and said[name] != cell]


def _updated(table: Grid, old: Row, said: Mapping[str, str]) -> Iterator[str]:
    for name, cell in zip(table.header.cells, old.cells, strict=True):
        yield said.get(name, cell)


def _conflict(new: Grid, row: Row, key: Key, other: list[tuple[str, str, str]], known: str) -> Problem:
    """The same key with other values: in the workbook itself, or in the table (`known`)."""
    if not known or "status" not in new.header.cells:
        return Problem("cell-primary-key", new.file, row.line, value=", ".join(key))
    name, before, after = next((each for each in other if each[0] == "value"), other[0])
    place = new.cell(row, name)
    return Problem(
        "row-contradicts", new.file, row.line, name, f"{before} → {after}", place, details={"table": known}
    )
