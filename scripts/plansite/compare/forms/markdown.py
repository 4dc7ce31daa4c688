"""For a pull request: Markdown in which nothing out of a file is taken for markup, cut to a size."""

from collections.abc import Iterator, Sequence

from plansite.compare.forms.text import arrow
from plansite.compare.words import Words
from plansite.report.grouping import Grouped
from plansite.report.markdown import escaped
from plansite.report.told import told

# What somebody reads; the rest is counted.
_ROWS = 60
_OTHERS = 40


def markdown(words: Words) -> str:
    """The comparison as Markdown."""
    return "".join(f"{line}\n" for line in _lines(words))


def _lines(words: Words) -> Iterator[str]:
    found = words.comparison
    yield f"## {words.say('heading')}"
    yield ""
    yield f"**{escaped(words.summary())}**"
    if unread := words.unread():
        yield from ("", escaped(unread))
    yield from _table(
        words, "effects", ("goal", "states", "figures", "shares"),
        [
            (each.goal, *(_both(getattr(each, name)) for name in ("states", "figures", "shares")))
            for each in words.verdicts()
        ],
    )  # fmt: skip
    yield from _listed(words, "closed", [words.gap(each) for each in found.closed])
    yield from _listed(words, "opened", [words.gap(each) for each in found.opened])
    yield from _problems(words, "problems", found.problems)
    yield from _problems(words, "suspicious", found.suspicious)
    rows = [
        (words.say(f"change.{row.change.value}"), row.table, row.name, "\n".join(
            f"{cell.column}: {arrow(cell)}" for cell in row.cells
        ))
        for row in words.rows()
    ]  # fmt: skip
    yield from _table(words, "rows", ("change", "table", "row", "cells"), rows)


def _both(pair: tuple[str, str]) -> str:
    before, after = pair
    return before if before == after else f"{before} → {after}"


def _table(words: Words, name: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    if not rows:
        return
    yield from ("", f"### {words.say(name)}", "")
    yield _row([words.say(f"column.{each}") for each in columns])
    yield _row(["---"] * len(columns))
    yield from (_row([_cell(cell) for cell in row]) for row in rows[:_ROWS])
    yield from _more(words, len(rows) - _ROWS)


def _listed(words: Words, name: str, said: Sequence[str]) -> Iterator[str]:
    if said:
        yield from ("", f"### {words.say(name)}", "")
        yield from (f"- {escaped(each)}" for each in said[:_OTHERS])
        yield from _more(words, len(said) - _OTHERS)


def _problems(words: Words, name: str, problems: Grouped) -> Iterator[str]:
    rows = []
    for group in problems.by_level():
        said = told(group.problem, words.wording)
        place = ":".join(str(part) for part in (group.problem.file, group.problem.line) if part)
        rows.append((said.level, place, said.message, said.fix))
    yield from _table(words, name, ("level", "place", "message", "fix"), rows[:_OTHERS])
    yield from _more(words, problems.total - sum(each.count for each in problems.by_level()[:_OTHERS]))


def _more(words: Words, left: int) -> Iterator[str]:
    if left > 0:
        yield from ("", words.say("more", count=str(left)))


def _cell(text: str) -> str:
    return "<br>".join(escaped(line) for line in text.split("\n"))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
