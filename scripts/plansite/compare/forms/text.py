"""For the terminal."""

from collections.abc import Iterator

from plansite.compare.words import Cell, Row, Verdict, Words
from plansite.model.history import Change
from plansite.report.grouping import Grouped
from plansite.report.told import told

_SIGNS = {Change.ADDED: "+", Change.CHANGED: "~", Change.REMOVED: "-"}


def text(words: Words) -> str:
    """The comparison as plain text."""
    return "".join(f"{line}\n" for line in _lines(words))


def _lines(words: Words) -> Iterator[str]:
    found = words.comparison
    yield words.say("title", base=found.base, head=found.head or words.say("folder"))
    yield from filter(None, (words.summary(), words.unread()))
    if rows := list(words.rows()):
        yield from ("", words.say("rows"))
        for row in rows:
            yield from _row(row)
    if verdicts := list(words.verdicts()):
        yield from ("", words.say("effects"))
        for verdict in verdicts:
            yield from _verdict(words, verdict)
    for name, gaps in (("closed", found.closed), ("opened", found.opened)):
        if gaps:
            yield from ("", words.say(name))
            yield from (f"  {words.gap(each)}" for each in gaps)
    for name, problems in (("problems", found.problems), ("suspicious", found.suspicious)):
        yield from _problems(words, name, problems)


def _row(row: Row) -> Iterator[str]:
    yield f"  {_SIGNS[row.change]} {row.table}  {row.name}"
    yield from (f"      {cell.column}: {arrow(cell)}" for cell in row.cells)


def arrow(cell: Cell) -> str:
    """Before → after; of a row that came or went, what the cell says."""
    return " → ".join(filter(None, (cell.before, cell.after)))


def _verdict(words: Words, verdict: Verdict) -> Iterator[str]:
    yield f"  {verdict.goal}"
    for name in ("states", "figures", "shares"):
        before, after = getattr(verdict, name)
        if before != after:
            yield f"      {words.say(f'column.{name}')}: {before} → {after}"


def _problems(words: Words, name: str, problems: Grouped) -> Iterator[str]:
    if problems.groups:
        yield from ("", words.say(name))
    for group in problems.by_level():
        said = told(group.problem, words.wording)
        place = ":".join(str(part) for part in (group.problem.file, group.problem.line) if part)
        yield f"  {said.level}  {place}  {said.message}"
        if said.fix:
            yield f"      {said.fix}"
