"""What should be there by now and is not: late figures by department, and sources whose address is dead."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import click

from plansite.assess.overdue import Overdue, overdue
from plansite.cli.checking import checked
from plansite.cli.settings import Settings
from plansite.model.language import Language
from plansite.model.messages import Moment, Value
from plansite.model.project import Project
from plansite.model.records import Source
from plansite.report.markdown import escaped
from plansite.wording import Wording

_AT_ONCE = 8
_SECONDS = 20
# Somebody is there, and does not like programs.
_ALIVE = (401, 403, 405, 429)


def remind(settings: Settings, *, links: bool) -> None:
    """Print the reminder as Markdown, Chinese first; nothing where nothing is late and no link is dead."""
    project, _ = checked(settings)
    late = list(overdue(project, settings.as_of))
    dead = _dead(project) if links else []
    if late or dead:
        wordings = [Wording(language, project.plan.units) for language in Language]
        texts = ["".join(f"{line}\n" for line in _lines(project, late, dead, each)) for each in wordings]
        click.echo("\n".join(texts).encode(), nl=False)


def _lines(
    project: Project, late: Sequence[Overdue], dead: Sequence[tuple[Source, str]], wording: Wording
) -> Iterator[str]:
    yield f"## {wording.phrase('remind.title')}"
    yield ""
    yield wording.phrase("remind.lead")
    for name, found in _by_department(project, late, wording):
        yield from ("", f"### {escaped(name)}", "")
        yield from (f"- {escaped(_said(project, each, wording))}" for each in found)
    if dead:
        yield from ("", f"### {wording.phrase('remind.dead')}", "")
        for source, why in dead:
            yield f"- {escaped(source.source_id)}: {escaped(source.url)} ({escaped(why)})"


def _by_department(
    project: Project, late: Sequence[Overdue], wording: Wording
) -> Iterator[tuple[str, list[Overdue]]]:
    """Each department with what is late of the goals it answers for; last those that name nobody."""
    for department in project.plan.departments.values():
        if found := [each for each in late if department.id in each.goal.departments]:
            yield department.name[wording.language], found
    if found := [each for each in late if not each.goal.departments]:
        yield wording.phrase("pages.who.nobody"), found


def _said(project: Project, each: Overdue, wording: Wording) -> str:
    indicator = project.indicators[each.indicator_id]
    values: dict[str, Value] = {
        "goal": each.goal.title,
        "indicator": indicator.name,
        "since": Moment(each.since),
    }
    if each.last is None:
        return wording.phrase("remind.never", **values)
    return wording.phrase("remind.late", last=Moment(each.last, indicator.measure), **values)


def _dead(project: Project) -> list[tuple[Source, str]]:
    """The sources whose address does not answer any more, and why."""
    listed = [each for each in project.sources.values() if urlsplit(each.url).scheme in ("http", "https")]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        answers = pool.map(lambda source: _trouble(source.url), listed)
        return [(source, why) for source, why in zip(listed, answers, strict=True) if why]


def _trouble(address: str) -> str:
    """Why an address does not answer; empty where it does."""
    asked = Request(address, headers={"User-Agent": "plansite (checks that sources still answer)"})  # noqa: S310 - http alone
    try:
        with urlopen(asked, timeout=_SECONDS) as answer:  # noqa: S310 - http alone
            answer.read(1)
    except HTTPError as error:
        return "" if error.code in _ALIVE else f"HTTP {error.code}"
    except (URLError, HTTPException, OSError, ValueError) as error:
        return str(getattr(error, "reason", error))
    return ""
