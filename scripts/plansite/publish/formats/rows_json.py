"""JSON: a list of rows, each an object by column; an empty cell is null, a number keeps its digits."""

import json
from collections.abc import Iterator

from plansite.model.columns import Column
from plansite.publish.sheet import TRUE, Sheet

_AS_WRITTEN = {"number", "integer"}


def content(sheet: Sheet) -> Iterator[bytes]:
    """The table as JSON, one row a line."""
    names = [json.dumps(name, ensure_ascii=False) for name in sheet.table.header]
    columns = [
        Column([f"{name}: {_value(text, kind)}" for text in column.texts], column.codes)
        for name, (column, kind) in zip(names, sheet.types(), strict=True)
    ]
    yield b"[\n"
    for piece in sheet.pieces():
        rows = zip(*(column[piece] for column in columns), strict=True)
        lines = ",\n".join("{" + ", ".join(row) + "}" for row in rows)
        yield (lines if piece.stop >= sheet.height else lines + ",\n").encode()
    yield b"\n]\n" if sheet.height else b"]\n"


def _value(text: str, kind: str) -> str:
    """A cell as JSON."""
    if not text:
        return "null"
    if kind in _AS_WRITTEN:
        return _number(text)
    if kind == "boolean":
        return "true" if text in TRUE else "false"
    return json.dumps(text, ensure_ascii=False)


def _number(text: str) -> str:
    """A checked number as it is written, unless JSON does not write it so (`+5`, `007`)."""
    try:
        json.loads(text)
    except ValueError:
        return json.dumps(float(text))
    return text
