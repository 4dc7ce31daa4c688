"""Each cell against what its column's schema asks of it.

A column is looked at by its different values: the same value is right or wrong on every row.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from plansite.check import rows
from plansite.check.characters import suspicions
from plansite.model.problems import Problem
from plansite.model.tables import Table
from plansite.read import codes, numbers, times

Field = Mapping[str, Any]
Wrong = tuple[str, str]
Rule = Callable[[str], Wrong | None]

TIMES: Mapping[str, Rule] = {"period": times.wrong_period, "date": times.wrong_day}

_PERIODS = ("2023", "2023-S1", "2023-Q4", "2023-06", "2023-06-30")


def problems(table: Table, fields: Sequence[Field]) -> Iterator[Problem]:
    """What is wrong with the cells of a table whose rows are whole."""
    totals = rows.totals(table)
    yield from totals
    skipped = {total.line for total in totals}
    described = {field["name"]: field for field in fields}
    for name, column in table.columns.items():
        rules = [*suspicions(column.texts, described[name]), *_rules(described[name])]
        wrong = {text: found for text in column.texts if (found := _first(rules, text))}
        for at in column.places(wrong):
            if table.lines[at] not in skipped:
                code, expected = wrong[column[at]]
                yield Problem(
                    code, table.file, table.lines[at], name, column[at], details={"expected": expected}
                )


def _first(rules: Sequence[Rule], cell: str) -> Wrong | None:
    return next((found for rule in rules if (found := rule(cell))), None)


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
    return ("cell-whole", "12") if "." in cell else None


def _limits(constraints: Mapping[str, Any]) -> Iterator[Rule]:
    for name, outside in (("minimum", Decimal.__lt__), ("maximum", Decimal.__gt__)):
        if name in constraints:
            yield _limit(name, Decimal(str(constraints[name])), outside)


def _limit(name: str, limit: Decimal, outside: Callable[[Decimal, Decimal], bool]) -> Rule:
    def rule(cell: str) -> Wrong | None:
        return (f"cell-{name}", f"{limit:f}") if outside(Decimal(cell), limit) else None

    return rule


def _coded(field: Field, constraints: Mapping[str, Any]) -> Iterator[Rule]:
    choices = constraints.get("enum")
    pattern = re.compile(constraints["pattern"]) if "pattern" in constraints else None
    if choices is None and pattern is None:
        return
    example = (
        ", ".join(map(str, choices)) if choices else str(field.get("example", pattern and pattern.pattern))
    )

    yield lambda cell: codes.wrong(cell, choices, pattern, example)
