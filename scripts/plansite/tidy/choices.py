"""What may stand in a column of codes: the codes of the project, each with its name beside it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plansite.read import Reading
from plansite.tidy.cells import NAMED
from plansite.tidy.shapes import Shape

# The columns that name a row of a table, the best first.
_NAMES = ("name_zh", "title", "term_zh", "name")
_LONGEST_NAME = 60


@dataclass(frozen=True)
class Choices:
    """The values of a list as a person sees them: `street-trees｜行道树`."""

    shown: Sequence[str]


def choices(reading: Reading, shapes: Mapping[str, Shape], tables: Sequence[str]) -> dict[str, Choices]:
    """By `table.column`, the values of every column of these tables that has a list."""
    found = {}
    for table in tables:
        referred = dict(_references(reading.schemas[table].data, table))
        for column in shapes[table].columns:
            if column.choices:
                values: Sequence[tuple[str, str]] = list(column.choices.items())
            elif column.name in referred:
                values = list(_rows(reading, *referred[column.name]))
            elif column.name == "goal_id":
                values = list(_goals(reading))
            else:
                continue
            found[f"{table}.{column.name}"] = Choices([_shown(value, name) for value, name in values])
    return found


def _shown(value: str, name: str) -> str:
    return f"{value}{NAMED}{name[:_LONGEST_NAME]}" if name and NAMED not in value else value


def _references(schema: Any, table: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Each column that refers to another table, with that table and its column."""
    keys = schema.get("foreignKeys") if isinstance(schema, dict) else None
    for key in keys if isinstance(keys, list) else ():
        reference = key.get("reference") if isinstance(key, dict) else None
        fields = _single(key.get("fields")) if isinstance(reference, dict) else ""
        other = _single(reference.get("fields")) if isinstance(reference, dict) else ""
        if fields and other and isinstance(reference, dict):
            yield fields, (str(reference.get("resource") or table), other)


def _single(fields: Any) -> str:
    """The one column of a key; empty where there are several."""
    listed = [fields] if isinstance(fields, str) else fields if isinstance(fields, list) else []
    return str(listed[0]) if len(listed) == 1 else ""


def _rows(reading: Reading, table: str, column: str) -> Iterator[tuple[str, str]]:
    found = reading.tables.get(table)
    for _, row in found.rows() if found else ():
        name = next((row[name] for name in _NAMES if row.get(name)), "")
        if row.get(column):
            yield row[column], name


def _goals(reading: Reading) -> Iterator[tuple[str, str]]:
    """The plan's goals that are events: only they have rows in the table of milestones."""
    data = reading.plan.data if reading.plan else None
    goals = data.get("goals") if isinstance(data, dict) else None
    for goal in goals if isinstance(goals, list) else ():
        if isinstance(goal, dict) and goal.get("kind") == "milestone" and isinstance(goal.get("id"), str):
            title = goal.get("title")
            yield goal["id"], str(title.get("zh", "")) if isinstance(title, dict) else ""
