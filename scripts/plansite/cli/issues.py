"""Writes the forms of the repository, and does what an issue made with one of them asks for."""

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from plansite.check import examine
from plansite.cli.checking import checked
from plansite.cli.owners import owners
from plansite.cli.settings import Settings
from plansite.forms import Edit, Unclear, answers, edits, written
from plansite.model.codes import Severity
from plansite.model.language import Language
from plansite.model.problems import CannotRun, Problem, ProblemsFound
from plansite.read import Reading, read
from plansite.read.reading import FOLDER
from plansite.report.markdown import escaped
from plansite.report.told import told, visible
from plansite.tidy import shapes
from plansite.wording import Wording

FORMS_FOLDER = Path(".github") / "ISSUE_TEMPLATE"


def write_forms(settings: Settings) -> None:
    """Write .github/ISSUE_TEMPLATE/, and .github/CODEOWNERS where owners are named."""
    project, _ = checked(settings)
    target = settings.root / FORMS_FOLDER
    target.mkdir(parents=True, exist_ok=True)
    for name, text in written(project, _says(_wordings())).items():
        (target / name).write_text(text, encoding="utf-8", newline="\n")
    asked = target.with_name("CODEOWNERS")
    if text := owners(settings.root / "mkdocs.yml"):
        asked.write_text(text, encoding="utf-8", newline="\n")
    else:
        asked.unlink(missing_ok=True)


def from_issue(settings: Settings, event: Path, *, write: bool) -> None:
    """Answer the issue of an event as Markdown, and write what it asks for where told to.

    Nothing is said of an issue that no form made. ProblemsFound where it cannot be done as it stands.
    """
    issue = _issue(event)
    wordings = _wordings()
    labels = [str(each.get("name", "")) for each in issue.get("labels") or () if isinstance(each, dict)]
    given = answers(str(issue.get("body") or ""), labels, _says(wordings))
    if given is None:
        return
    reading = read(settings.root)
    try:
        changed = edits(given, reading, shapes(reading), int(issue["number"]))
    except Unclear as reason:
        details = {name: visible(text, 200) for name, text in reason.details.items()}
        said = [each.phrase(f"forms.answer.{reason.code}", **details) for each in wordings]
        click.echo("\n\n".join(map(escaped, said)).encode())
        raise ProblemsFound from reason
    problems = _problems(settings, reading, changed)
    lines = [line for each in wordings for line in _answer(problems, each)]
    click.echo("\n".join(lines).encode())
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise ProblemsFound
    for each in changed if write else ():
        (settings.root / each.file).write_bytes(each.content)


def _issue(event: Path) -> Mapping[str, Any]:
    try:
        found = json.loads(event.read_text(encoding="utf-8"))["issue"]
        number = int(found["number"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CannotRun("event", file=str(event)) from error
    return {**found, "number": number}


def _problems(settings: Settings, reading: Reading, changed: list[Edit]) -> list[Problem]:
    """What the check finds with the change that it does not find without."""
    known = [_mark(each) for each in examine(reading, today=settings.today).problems]
    with TemporaryDirectory(prefix="plansite-") as folder:
        root = Path(folder)
        shutil.copytree(settings.root / FOLDER, root / FOLDER)
        for each in changed:
            (root / each.file).write_bytes(each.content)
        found = examine(read(root), today=settings.today).problems
    return [each for each in found if _mark(each) not in known]


def _mark(problem: Problem) -> Problem:
    return replace(problem, line=None, cell="")


def _answer(problems: list[Problem], wording: Wording) -> Iterator[str]:
    yield f"### {wording.phrase('forms.answer.title')}"
    yield ""
    yield wording.phrase(f"forms.answer.{'wrong' if problems else 'right'}")
    yield ""
    for problem in problems:
        said = told(problem, wording)
        column = f"{visible(problem.column)}: " if problem.column else ""
        yield f"- {escaped(f'{said.level} · {column}{said.message} {said.fix}')}"
    yield ""


def _wordings() -> list[Wording]:
    return [Wording(language, {}) for language in Language]


def _says(wordings: list[Wording]) -> dict[str, Callable[[str], str]]:
    return {wording.language.value: wording.phrase for wording in wordings}
