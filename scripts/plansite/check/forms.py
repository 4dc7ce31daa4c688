"""How files and cells are written, where frictionless is more patient than a publisher can be.

It takes `INF`, `1e3`, ` 200` and fullwidth digits for numbers, `2024-5-3` for a date and 31 February
for a period, and says nothing of characters that nobody sees.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from plansite.model.periods import Period
from plansite.model.problems import Problem
from plansite.model.tables import Table
from plansite.read import Reading

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# Control characters but tab and line ends, and those that turn the direction of writing.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def problems(reading: Reading) -> Iterator[Problem]:
    """What is wrong with how the tables are written."""
    for resource in reading.package()["resources"]:
        table = reading.tables[resource["name"]]
        types = {field["name"]: str(field["type"]) for field in resource["schema"]["fields"]}
        yield from _file(table)
        yield from _unseen(table)
        yield from _cells(table, types)


def _file(table: Table) -> Iterator[Problem]:
    """Spellings that are accepted, and said."""
    if table.content.startswith(b"\xef\xbb\xbf"):
        yield Problem("file-bom", table.file)
    if b"\r\n" in table.content:
        yield Problem("file-crlf", table.file)


def _unseen(table: Table) -> Iterator[Problem]:
    if not _UNSEEN.search(table.content.decode("utf-8")):
        return
    for line, row in table.rows():
        for column, cell in row.items():
            if _UNSEEN.search(cell):
                yield Problem("cell-unseen", table.file, line, column, cell)


def _cells(table: Table, types: Mapping[str, str]) -> Iterator[Problem]:
    for index, column in enumerate(table.header):
        form = "period" if column == "period" else types[column]
        if form not in _FORMS:
            continue
        is_right, code = _FORMS[form]
        for line, record in zip(table.lines, table.records, strict=True):
            if record[index] and not is_right(record[index]):
                yield Problem(code, table.file, line, column, record[index], details={"expected": form})


def _is_number(cell: str) -> bool:
    return _NUMBER.fullmatch(cell) is not None


def _is_day(cell: str) -> bool:
    if not _DAY.fullmatch(cell):
        return False
    try:
        date.fromisoformat(cell)
    except ValueError:
        return False
    return True


def _is_period(cell: str) -> bool:
    try:
        Period.parse(cell)
    except ValueError:
        return False
    return True


_FORMS: Mapping[str, tuple[Callable[[str], bool], str]] = {
    "number": (_is_number, "cell-type-error"),
    "integer": (_is_number, "cell-type-error"),
    "date": (_is_day, "cell-type-error"),
    "period": (_is_period, "period-invalid"),
}
