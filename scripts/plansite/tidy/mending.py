"""Mends a grid: its header, its cells, its empty columns and the order of its columns and rows."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from plansite.model.problems import Problem
from plansite.tidy import cells, headers
from plansite.tidy.complaints import complaint
from plansite.tidy.grids import Grid, Row
from plansite.tidy.shapes import Shape


def mended(grid: Grid, shape: Shape) -> tuple[Grid, tuple[Problem, ...]]:
    """The grid as its table wants it; where its header is not the table's, only the problems of that."""
    grid = _narrowed(grid)
    names = headers.named(shape, grid.header.cells)
    found = tuple(headers.problems(shape, grid.file, names))
    if found:
        return grid, found
    grid = _changed(grid, names, "header")
    grid = _cells(grid, shape)
    problems = tuple(_problems(grid, shape))
    return _sorted(_arranged(grid, shape), shape), problems


def whole(grid: Grid) -> bool:
    """Whether every row has as many cells as the header."""
    return all(len(row.cells) == len(grid.header.cells) for row in grid.rows)


def _changed(grid: Grid, names: tuple[str, ...], change: str) -> Grid:
    header = grid.header.having(names)
    if header is grid.header:
        return grid
    return replace(grid, header=header, changes=grid.changed(**{change: 1}))


def _narrowed(grid: Grid) -> Grid:
    """Without the empty columns at the right end."""
    width = len(grid.header.cells)
    while width and not grid.header.cells[width - 1].strip():
        width -= 1
    while any(cell.strip() for row in grid.rows for cell in row.cells[width : len(grid.header.cells)]):
        width += 1
    header = grid.header.having(grid.header.cells[:width])
    rows = tuple(row if any(map(str.strip, row.cells[width:])) else _cut(row, width) for row in grid.rows)
    if header is grid.header and all(new is old for new, old in zip(rows, grid.rows, strict=True)):
        return grid
    return replace(grid, header=header, rows=rows, changes=grid.changed(**{"empty-columns": 1}))


def _cut(row: Row, width: int) -> Row:
    return row.having(row.cells[:width])


def _cells(grid: Grid, shape: Shape) -> Grid:
    counts: Counter[str] = Counter()
    columns = [shape.column(name) for name in grid.header.cells]
    rows = []
    for row in grid.rows:
        if len(row.cells) != len(columns):
            rows.append(row)
            continue
        results = [cells.mended(column, cell) for column, cell in zip(columns, row.cells, strict=True)]
        counts.update(result.change for result in results if result.change)
        rows.append(row.having(result.text for result in results))
    return replace(grid, rows=tuple(rows), changes=grid.changed(**counts))


def _problems(grid: Grid, shape: Shape) -> Iterator[Problem]:
    header = grid.header.cells
    columns = [shape.column(name) for name in header]
    for row in grid.rows:
        if not any(cell.strip() for cell in row.cells):
            yield Problem("cell-blank-row", grid.file, row.line)
            continue
        if len(row.cells) > len(header):
            yield Problem("cell-extra-cell", grid.file, row.line, value=row.cells[len(header)])
            continue
        if len(row.cells) < len(header):
            yield Problem("cell-missing-cell", grid.file, row.line, header[len(row.cells)])
            continue
        for column, cell in zip(columns, row.cells, strict=True):
            if wrong := complaint(column, cell):
                place = grid.cell(row, column.name)
                details = {"expected": wrong.expected}
                yield Problem(wrong.code, grid.file, row.line, column.name, cell, place, details)


def _arranged(grid: Grid, shape: Shape) -> Grid:
    """With the columns in the order of the schema."""
    header = grid.header.cells
    order = sorted(range(len(header)), key=lambda index: shape.names.index(header[index]))
    if order == list(range(len(header))) or not whole(grid):
        return grid
    rows = tuple(row.having(row.cells[index] for index in order) for row in grid.rows)
    return replace(_changed(grid, tuple(header[index] for index in order), "column-order"), rows=rows)


def _sorted(grid: Grid, shape: Shape) -> Grid:
    """With the rows in the order of their keys, where every row has one."""
    header = grid.header.cells
    if not shape.key or not whole(grid) or not set(shape.key) <= set(header):
        return grid
    key = [header.index(name) for name in shape.key]
    rows = tuple(sorted(grid.rows, key=lambda row: [row.cells[index] for index in key]))
    changed = rows != grid.rows
    return replace(grid, rows=rows, changes=grid.changed(**{"row-order": 1})) if changed else grid
