"""Tidies files and writes templates: shows what would change, and writes only when told to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import unified_diff
from pathlib import Path

import click

from plansite.cli import report
from plansite.cli.settings import Settings
from plansite.model.codes import Severity
from plansite.model.problems import CannotRun, Problem, ProblemsFound
from plansite.read import files, kinds, read
from plansite.report import grouped
from plansite.report.told import visible
from plansite.tidy import INCOMING, Shape, Tidied, gathered, shapes, tidied
from plansite.tidy.incoming import sheets_of
from plansite.tidy.template import template
from plansite.tidy.workbooks import is_workbook
from plansite.wording import Wording

# Comparing very long texts line by line takes longer than reading them.
LONGEST_DIFFERENCE = 50_000
_WIDEST_LINE = 2_000
# No tables: only said what is wrong with them.
_DOCUMENTS = (".yaml", ".txt", ".md")


@dataclass
class _Work:
    """What there is to do: files tidied in place, and files whose rows go into the project's tables."""

    tidied: dict[Path, tuple[str, Tidied]] = field(default_factory=dict)
    handed_in: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def tidy(settings: Settings, chosen: Sequence[Path], *, write: bool) -> None:
    """Tidy files; ProblemsFound where something is left that stops the build."""
    known = shapes(read(settings.root))
    work = _Work()
    for file in chosen:
        _take(work, settings.root, file, known)
    merged = gathered(settings.root, known, work.handed_in)
    for name, table in merged.tables.items():
        work.tidied[settings.root / known[name].file] = (known[name].file, table)
    results = list(work.tidied.items())
    for _, (name, result) in results:
        _show(settings.words, name, result)
    inplace = [problem for _, (_, result) in results for problem in result.problems]
    problems = [merged.placed(problem) for problem in (*work.problems, *inplace, *merged.problems)]
    report.problems(grouped(problems), settings.words)
    if write:
        for path, (name, result) in results:
            _write(settings.words, path, name, result)
    elif any(result.changes for _, (_, result) in results):
        _say(settings.words, "preview")
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise ProblemsFound


def write_template(settings: Settings, table: str, file: Path) -> None:
    """Write a workbook for filling in a table; CannotRun where there is no such table or a file is there."""
    reading = read(settings.root)
    known = shapes(reading)
    if table not in known:
        raise CannotRun("no-table", table=table, tables=", ".join(known))
    if file.exists():
        raise CannotRun("file-exists", file=str(file))
    content = template(reading, known, table, settings.words)
    try:
        file.write_bytes(content)
    except OSError as error:
        raise CannotRun("not-written", file=str(file), reason=error.strerror or "") from error
    _say(settings.words, "template.done", file=str(file), folder=INCOMING)


def _take(work: _Work, root: Path, file: Path, known: Mapping[str, Shape]) -> None:
    """Decide what a file is, by its place in the project, then by what it holds."""
    path = file.parent.resolve() / file.name
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else file.name
    content = _content(path, name)
    if isinstance(content, Problem):
        work.problems.append(content)
        return
    placed = next((shape for shape in known.values() if shape.file == name), None)
    if placed:
        work.tidied[path] = (name, tidied(content, placed, name))
        return
    if name.endswith(_DOCUMENTS):
        document = files.load(path.parent, path.name)
        work.problems += [replace(document, file=name)] if isinstance(document, Problem) else []
        return
    if is_workbook(content) or name.startswith(f"{INCOMING}/"):
        work.handed_in[name] = content
        return
    sheets = sheets_of(name, content, known)
    if isinstance(sheets, Problem):
        work.problems.append(sheets)
    else:
        work.tidied[path] = (name, tidied(content, sheets[0].shape, name))


def _content(path: Path, name: str) -> bytes | Problem:
    if problem := kinds.misplaced(path.parent, path.name):
        return replace(problem, file=name)
    return path.read_bytes()


def _show(words: Wording, name: str, result: Tidied) -> None:
    for line in _difference(words, name, result):
        click.echo(line)
    said = [words.phrase(f"tidy.change.{each.kind}", count=str(each.count)) for each in result.changes]
    listed = words.phrase("tidy.comma").join(said) or words.phrase("tidy.nothing")
    _say(words, "file", file=visible(name, 200), changes=listed)


def _difference(words: Wording, name: str, result: Tidied) -> Iterator[str]:
    before, after = result.before.splitlines(), result.after.splitlines()
    if len(before) + len(after) > LONGEST_DIFFERENCE:
        yield words.phrase("tidy.long", file=visible(name, 200))
        return
    shown = visible(name, 200)
    for line in unified_diff(before, after, f"a/{shown}", f"b/{shown}", lineterm=""):
        yield visible(line, _WIDEST_LINE)


def _write(words: Wording, path: Path, name: str, result: Tidied) -> None:
    try:
        before = path.read_bytes()
        if before == result.content:
            return
        original = _beside(path)
        original.write_bytes(before)
        unfinished = path.with_name(f"{path.name}.new")
        unfinished.write_bytes(result.content)
        unfinished.replace(path)
    except OSError as error:
        raise CannotRun("not-written", file=name, reason=error.strerror or "") from error
    _say(words, "written", file=visible(name, 200), original=original.name)


def _beside(path: Path) -> Path:
    """Where the original is kept: a name that is still free."""
    number = 1
    while (kept := path.with_name(f"{path.name}.orig{'' if number == 1 else number}")).exists():
        number += 1
    return kept


def _say(words: Wording, key: str, **values: str) -> None:
    click.echo(words.phrase(f"tidy.{key}", **values), err=True)
