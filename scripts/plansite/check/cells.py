"""Each cell against what its column's schema asks of it.

A column is looked at by its different values: the same value is right or wrong on every row.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from plansite.check.characters import Suspicion
from plansite.model.problems import Problem
from plansite.model.tables import Table
from plansite.read import numbers, spelling, times

Field = Mapping[str, Any]
Wrong = tuple[str, str]
Rule = Callable[[str], Wrong | None]

TIMES: Mapping[str, Rule] = {"period": times.wrong_period, "date": times.wrong_day}

_PERIODS = ("2023", "2023-S1", "2023-Q4", "2023-06", "2023-06-30")
_TOTAL = re.compile(r"(合\s*计|总\s*计|小\s*计|共\s*计|总数|total|sum)[:：]?", re.IGNORECASE)


def problems(table: Table, fields: Sequence[Field]) -> Iterator[Problem]:
    """What is wrong with the rows of a table and with their cells."""
    shape = list(_shape(table))
    yield from shape
    if shape:
        return
    totals = _totals(table)
    yield from (
        Problem("row-total", table.file, table.lines[at], table.header[0], word) for at, word in totals
    )
    skipped = {at for at, _ in totals}
    suspicion = Suspicion.of(table)
    described = {field["name"]: field for field in fields}
    for column, cells in table.columns.items():
        rules = [*suspicion.rules(described[column]), *_rules(described[column])]
        wrong = {cell: found for cell in set(cells) if (found := _first(rules, cell))}
        if wrong:
            yield from _told(table, column, cells, wrong, skipped)


def _told(
    table: Table, column: str, cells: Sequence[str], wrong: Mapping[str, Wrong], skipped: set[int]
) -> Iterator[Problem]:
    for at, cell in enumerate(cells):
        if cell in wrong and at not in skipped:
            code, expected = wrong[cell]
            yield Problem(code, table.file, table.lines[at], column, cell, details={"expected": expected})


def _first(rules: Sequence[Rule], cell: str) -> Wrong | None:
    return next((found for rule in rules if (found := rule(cell))), None)


def _shape(table: Table) -> Iterator[Problem]:
    """Rows that are empty, and rows with too few or too many cells."""
    width = len(table.header)
    starts = {record[0] for record in table.records if record}
    plain = table.content.count(b"\n") <= len(table.records) + 1  # no cell has a line break
    for record, line in zip(table.records, table.lines, strict=True):
        if plain and len(record) == width > 1 and record[0].strip() and record[1].strip():
            continue
        filled = [cell for cell in record if cell.strip()]
        if not filled:
            yield Problem("cell-blank-row", table.file, line)
        elif len(filled) == 1 < width - 1 and not _TOTAL.fullmatch(filled[0].strip()):
            at = record.index(filled[0])
            yield Problem("row-remark", table.file, line, table.header[at] if at < width else "", filled[0])
        elif _swallows(record, width, starts):
            yield Problem("csv-quotes", table.file, line)
        elif grouped := _grouped(table.header, record):
            column, number = grouped
            details = {"expected": number.replace(",", "")}
            yield Problem("number-thousands", table.file, line, column, number, details=details)
        elif len(record) > width:
            yield Problem("cell-extra-cell", table.file, line, value=record[width])
        elif len(record) < width:
            yield Problem("cell-missing-cell", table.file, line, table.header[len(record)])


def _swallows(record: Sequence[str], width: int, starts: Collection[str]) -> bool:
    """Whether a quote that was never closed has made the rows that follow part of a cell."""
    broken = [cell for cell in record if "\n" in cell]
    if broken and len(record) != width:
        return True
    lines = (line.split(",") for cell in broken for line in cell.split("\n")[1:])
    return any(len(line) > 2 and line[0] in starts for line in lines)


def _grouped(header: Sequence[str], record: Sequence[str]) -> tuple[str, str] | None:
    """The number with thousands separators that makes a row too long: `1,250` without quotes."""
    more = len(record) - len(header)
    for at, column in enumerate(header) if more > 0 else ():
        number = ",".join(record[at : at + more + 1])
        if re.fullmatch(r"-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?", number):
            return column, number
    return None


def _totals(table: Table) -> list[tuple[int, str]]:
    """The rows whose first filled cell says that they are a sum."""
    found = ((at, next(filter(str.strip, record), "")) for at, record in enumerate(table.records))
    return [(at, word) for at, word in found if _TOTAL.fullmatch(word.strip())]


def _rules(field: Field) -> Iterator[Rule]:
    constraints = field.get("constraints", {})
    kind = "period" if _holds_periods(constraints) else str(field.get("type", "string"))
    filled = list(_filled(field, kind, constraints))
    required = bool(constraints.get("required"))

    def rule(cell: str) -> Wrong | None:
        if not cell:
            return ("cell-required", "") if required else None
        return _first(filled, cell)

    yield rule


def _holds_periods(constraints: Mapping[str, Any]) -> bool:
    """Whether a pattern is that of SDMX time periods."""
    pattern = str(constraints.get("pattern", ""))
    return all(re.fullmatch(pattern, each) for each in _PERIODS) and not re.fullmatch(pattern, "x")


def _filled(field: Field, kind: str, constraints: Mapping[str, Any]) -> Iterator[Rule]:
    """What holds for a cell that is not empty; each rule may rely on the ones before it."""
    if kind in TIMES:
        yield TIMES[kind]
    elif kind in ("number", "integer"):
        yield numbers.wrong
        if kind == "integer":
            yield _whole
        yield from _limits(constraints)
    else:
        yield from _coded(field, constraints)


def _whole(cell: str) -> Wrong | None:
    return ("cell-type-error", "12") if "." in cell else None


def _limits(constraints: Mapping[str, Any]) -> Iterator[Rule]:
    for name, outside in (("minimum", Decimal.__lt__), ("maximum", Decimal.__gt__)):
        if name in constraints:
            limit = Decimal(str(constraints[name]))
            yield lambda cell, name=name, outside=outside, limit=limit: (  # type: ignore[misc]
                (f"cell-{name}", str(limit)) if outside(Decimal(cell), limit) else None
            )


def _coded(field: Field, constraints: Mapping[str, Any]) -> Iterator[Rule]:
    choices = constraints.get("enum")
    pattern = re.compile(constraints["pattern"]) if "pattern" in constraints else None
    if choices is None and pattern is None:
        return
    example = (
        ", ".join(map(str, choices)) if choices else str(field.get("example", pattern and pattern.pattern))
    )

    def is_right(cell: str) -> bool:
        return (choices is None or cell in choices) and (
            pattern is None or pattern.fullmatch(cell) is not None
        )

    def rule(cell: str) -> Wrong | None:
        if is_right(cell):
            return None
        if not cell.strip():
            return "cell-only-spaces", ""
        if is_right(cell.strip()):
            return "cell-outer-space", cell.strip()
        if is_right(half := spelling.halfwidth(cell)):
            return "cell-fullwidth", half
        if numbers.is_scientific(half):
            return "number-scientific", ""
        if re.fullmatch(r"[0-9]+\.0+", half) and is_right(half.partition(".")[0]):
            return "code-decimal", half.partition(".")[0]
        return ("cell-choice" if choices else "cell-pattern"), example

    yield rule
