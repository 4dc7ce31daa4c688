"""The rows that the answers of a form become, as files of the project would hold them."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plansite.forms.answers import Answers
from plansite.model.tables import Table
from plansite.read import Reading
from plansite.tidy import Shape, tidied

_NEEDED = {"figure": "observations", "correction": "observations", "milestone": "milestones"}


@dataclass(frozen=True)
class Edit:
    """A table's file with the change in it."""

    file: str
    content: bytes


class Unclear(Exception):
    """A form that cannot become rows: `code` names the phrase that says why."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


def edits(answers: Answers, reading: Reading, shapes: Mapping[str, Shape], number: int) -> list[Edit]:
    """The tables as the form would change them; Unclear where it cannot. `number` is that of the issue."""
    source_id = f"issue-{number}"
    given = {**answers.fields, "source_id": source_id}
    target = _NEEDED[answers.form]
    rows: dict[str, list[dict[str, str]]] = {"sources": [given], target: [given]}
    if answers.form == "correction":
        del rows[target]
    changed = [_with(reading.tables[name], shapes[name], new) for name, new in rows.items()]
    if answers.form == "correction":
        changed.append(_corrected(reading.tables[target], shapes[target], given))
    return changed


def _with(table: Table, shape: Shape, new: Sequence[Mapping[str, str]]) -> Edit:
    """A table with further rows, spelt as the project spells, in the order of the keys."""
    rows = [*map(dict, (row for _, row in table.rows())), *new]
    return _tidy(table, shape, rows)


def _corrected(table: Table, shape: Shape, given: Mapping[str, str]) -> Edit:
    """A table in which one figure has another value, marked as revised, with the reason and its source."""
    rows, hit = [], 0
    for _, row in table.rows():
        if all(row[key] == given[key] for key in shape.key):
            hit += 1
            changed = {"value": given["value"], "status": "revised", "note": given["reason"]}
            rows.append({**row, **changed, "source_id": given["source_id"], "quote": given["quote"]})
        else:
            rows.append(dict(row))
    if not hit:
        raise Unclear("no-such-figure", key=" · ".join(given[key] for key in shape.key))
    return _tidy(table, shape, rows)


def _tidy(table: Table, shape: Shape, rows: Sequence[Mapping[str, str]]) -> Edit:
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(table.header)
    writer.writerows([row.get(name, "") for name in table.header] for row in rows)
    mended = tidied(written.getvalue().encode(), shape, table.file).content
    return Edit(table.file, b"".join(_ordered(mended, shape)))


def _ordered(content: bytes, shape: Shape) -> Iterator[bytes]:
    """The rows in the order of their keys, as every table keeps them."""
    header, *rows = csv.reader(io.StringIO(content.decode()))
    at = [header.index(name) for name in shape.key]
    for row in [header, *sorted(rows, key=lambda row: [row[each] for each in at])]:
        line = io.StringIO()
        csv.writer(line, lineterminator="\n").writerow(row)
        yield line.getvalue().encode()
