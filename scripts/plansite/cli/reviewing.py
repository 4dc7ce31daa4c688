"""Reviews an update in one run: the check with history, what it does to the goals, and what to do next.

It writes what people and machines read of it into a folder; on GitHub it annotates lines and fills in the
summary of the job as well.
"""

import os
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

import click

from plansite.cli import report
from plansite.cli.checking import folder, tables_of
from plansite.cli.comparing import Update, update
from plansite.cli.settings import Settings
from plansite.compare import FORMS
from plansite.model.language import Language
from plansite.model.problems import CannotRun, ProblemsFound
from plansite.report import FORMATS, Results, grouped
from plansite.report.github import github
from plansite.tidy.incoming import INCOMING

# What a comment may hold is 65,536 letters; both languages share it.
_LONGEST = 30_000
# More annotations than these bury the lines that they stand at; the comment has the rest.
_ANNOTATIONS = 10


def review(settings: Settings, base: str, target: Path) -> None:
    """Review the folder against a revision and write the reports into `target`; ProblemsFound on errors."""
    found = update(settings, base, thorough=True)
    problems = grouped(map(found.handed_in.placed, found.examined.problems))
    results = Results(problems, tables_of(found.reading), folder(settings.root))
    files = {
        "summary.md": summary(found),
        "diff.json": FORMS["json"](found.words(settings.language)),
        "check.json": FORMATS["json"](results, settings.words),
    }
    if patch := "".join(_patch(found)):
        files["incoming.patch"] = patch
    try:
        target.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (target / name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise CannotRun("not-written", file=str(target), reason=error.strerror or "") from error
    if os.environ.get("GITHUB_ACTIONS") == "true":
        click.echo(github(results, settings.words, _ANNOTATIONS).encode(), nl=False)
    if into := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(into).open("a", encoding="utf-8", newline="\n") as written:
            written.write(files["summary.md"])
    click.echo(FORMS["text"](found.words(settings.language)).encode(), nl=False)
    report.say(settings.words, "review.done", folder=str(target))
    if not problems.valid:
        raise ProblemsFound


def summary(found: Update) -> str:
    """The comparison for a pull request: in Chinese, and folded in English."""
    chinese, english = (_cut(found, language) for language in (Language.ZH, Language.EN))
    handed_in = "".join(_offered(found, language) for language in Language)
    return f"{chinese}{handed_in}\n<details><summary>English</summary>\n\n{english}\n</details>\n"


def _cut(found: Update, language: Language) -> str:
    """The report of one language; whole lines up to what a comment can hold."""
    words = found.words(language)
    text = FORMS["markdown"](words)
    if len(text) <= _LONGEST:
        return text
    kept = text[:_LONGEST].rpartition("\n")[0]
    return f"{kept}\n\n{words.say('cut')}\n"


def _offered(found: Update, language: Language) -> str:
    """What becomes of a workbook that was handed in."""
    names = sorted({place.file for place in found.handed_in.places.values()})
    if not names:
        return ""
    return f"\n> {found.words(language).say('incoming', folder=INCOMING)}\n"


def _patch(found: Update) -> Iterator[str]:
    """What was handed in as a patch of the tables, to be applied with `git apply`."""
    for name, table in found.handed_in.tables.items():
        file = found.reading.tables[name].file
        before, after = (text.splitlines(keepends=True) for text in (table.before, table.after))
        yield from unified_diff(before, after, f"a/{file}", f"b/{file}")
