"""What a schema says of a table, as far as tidying needs it: columns, their forms, names and choices."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from plansite.read import Reading
from plansite.read.reading import FOLDER, OPTIONAL


class Form(StrEnum):
    """How the cells of a column are written."""

    TEXT = "text"
    CODE = "code"
    NUMBER = "number"
    DATE = "date"
    PERIOD = "period"


@dataclass(frozen=True)
class Column:
    """One column; `titles` are its other names, `choices` its allowed values with their Chinese names."""

    name: str
    form: Form = Form.TEXT
    titles: frozenset[str] = frozenset()
    pattern: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    required: bool = False
    example: str = ""


@dataclass(frozen=True)
class Shape:
    """One table: `file` is where its CSV lies in the project."""

    name: str
    file: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    titles: frozenset[str] = frozenset()

    @property
    def names(self) -> tuple[str, ...]:
        """The columns in their order."""
        return tuple(column.name for column in self.columns)

    @property
    def needed(self) -> frozenset[str]:
        """The columns that a file of this table must have."""
        return frozenset(self.names) - OPTIONAL

    def column(self, name: str) -> Column:
        """The column of that name; a column of text where there is none."""
        return next((column for column in self.columns if column.name == name), Column(name))


def shapes(reading: Reading) -> dict[str, Shape]:
    """The tables of a project whose descriptor and schemas can be understood."""
    found = {}
    for resource in reading.resources():
        name, path = resource["name"], resource.get("path")
        schema = reading.schemas.get(name)
        if isinstance(path, str) and schema is not None and (columns := tuple(_columns(schema.data))):
            titles = frozenset(_texts(resource, "title", "title_zh"))
            found[name] = Shape(name, f"{FOLDER}/{path}", columns, _key(schema.data, columns), titles)
    return found


def _columns(schema: Any) -> Iterator[Column]:
    fields = schema.get("fields") if isinstance(schema, dict) else None
    named = [each for each in fields if isinstance(each, dict)] if isinstance(fields, list) else []
    linked = set(_linked(schema)) if named else set()
    for each in named:
        if not isinstance(each.get("name"), str):
            continue
        constraints = each.get("constraints")
        rules: Mapping[str, Any] = constraints if isinstance(constraints, dict) else {}
        pattern = rules["pattern"] if _is_pattern(rules.get("pattern")) else ""
        choices = _choices(each, rules)
        yield Column(
            name=each["name"],
            form=_form(each, pattern, coded=bool(choices) or each["name"] in linked),
            titles=frozenset(_texts(each, "title", "title_zh")),
            pattern=pattern,
            choices=choices,
            required=rules.get("required") is True,
            example=str(each.get("example", "")),
        )


def _form(described: Mapping[str, Any], pattern: str, *, coded: bool) -> Form:
    match described.get("type"):
        case "number" | "integer":
            return Form.NUMBER
        case "date":
            return Form.DATE
    if described["name"] == "period" or "Q[1-4]" in pattern:
        return Form.PERIOD
    return Form.CODE if pattern or coded else Form.TEXT


def _choices(described: Mapping[str, Any], rules: Mapping[str, Any]) -> dict[str, str]:
    values = rules.get("enum")
    named = described.get("categories")
    titles = {
        each["value"]: each.get("label_zh", "")
        for each in (named if isinstance(named, list) else ())
        if isinstance(each, dict) and isinstance(each.get("value"), str)
    }
    listed = values if isinstance(values, list) else ()
    return {value: str(titles.get(value, "")) for value in listed if isinstance(value, str)}


def _linked(schema: Mapping[str, Any]) -> Iterator[str]:
    keys = schema.get("foreignKeys")
    for key in keys if isinstance(keys, list) else ():
        fields = key.get("fields") if isinstance(key, dict) else None
        yield from [fields] if isinstance(fields, str) else fields if isinstance(fields, list) else ()


def _key(schema: Mapping[str, Any], columns: tuple[Column, ...]) -> tuple[str, ...]:
    stated = schema.get("primaryKey")
    key = (stated,) if isinstance(stated, str) else tuple(stated) if isinstance(stated, list) else ()
    return key if set(key) <= {column.name for column in columns} else ()


def _texts(data: Mapping[str, Any], *names: str) -> Iterator[str]:
    yield from (data[name] for name in names if isinstance(data.get(name), str))


def _is_pattern(pattern: object) -> bool:
    try:
        re.compile(pattern if isinstance(pattern, str) else "(")
    except re.error:
        return False
    return True
