"""Edits of a file's bytes, as people and programs make them."""

import csv
import io
from collections.abc import Callable

from .case import Edit

Records = list[list[str]]


def text(change: Callable[[str], str]) -> Edit:
    """An edit of UTF-8 text."""
    return lambda content: change(content.decode("utf-8")).encode("utf-8")


def lines(change: Callable[[list[str]], list[str]]) -> Edit:
    """An edit of lines; line 1 is item 0."""
    return text(lambda old: "".join(f"{line}\n" for line in change(old.split("\n")[:-1])))


def replaced(old: str, new: str) -> Edit:
    """A passage that stands in the file once, replaced."""

    def change(content: str) -> str:
        assert content.count(old) == 1, old
        return content.replace(old, new)

    return text(change)


def row(number: int, raw: str) -> Edit:
    """A line, replaced; without line breaks of its own it stays one line."""
    return lines(lambda old: [*old[: number - 1], raw, *old[number:]])


def inserted(number: int, *raw: str) -> Edit:
    """New lines, the first of which becomes line `number`."""
    return lines(lambda old: [*old[: number - 1], *raw, *old[number - 1 :]])


def appended(*raw: str) -> Edit:
    """New lines at the end."""
    return lines(lambda old: [*old, *raw])


def removed(number: int) -> Edit:
    """A line, taken away."""
    return lines(lambda old: [*old[: number - 1], *old[number:]])


def cell(number: int, column: str, raw: str) -> Edit:
    """A cell of a line without quotes, replaced as it stands in the file."""

    def change(old: list[str]) -> list[str]:
        assert '"' not in old[number - 1]
        cells = old[number - 1].split(",")
        cells[old[0].split(",").index(column)] = raw
        return [*old[: number - 1], ",".join(cells), *old[number:]]

    return lines(change)


def records(change: Callable[[Records], Records], *, delimiter: str = ",", every: bool = False) -> Edit:
    """An edit of all cells, written anew; with `every`, each cell in quotes."""

    def edit(content: str) -> str:
        written = io.StringIO()
        quoting = csv.QUOTE_ALL if every else csv.QUOTE_MINIMAL
        out = csv.writer(written, delimiter=delimiter, quoting=quoting, lineterminator="\n")
        out.writerows(change(list(csv.reader(io.StringIO(content, newline="")))))
        return written.getvalue()

    return text(edit)


def delimited(delimiter: str) -> Edit:
    """The same cells with another delimiter."""
    return records(lambda old: old, delimiter=delimiter)


def without(*columns: str) -> Edit:
    """The table without some of its columns."""

    def change(old: Records) -> Records:
        kept = [index for index, label in enumerate(old[0]) if label not in columns]
        return [[record[index] for index in kept] for record in old]

    return records(change)


def added(label: str, filling: str) -> Edit:
    """One more column at the right."""
    return records(lambda old: [[*old[0], label], *([*record, filling] for record in old[1:])])


def encoded(encoding: str, start: bytes = b"") -> Edit:
    """The whole file in another encoding."""
    return lambda content: start + content.decode("utf-8").encode(encoding)


def then(*edits: Edit) -> Edit:
    """Edits, one after another."""

    def edit(content: bytes) -> bytes:
        for one in edits:
            content = one(content)
        return content

    return edit
