"""The notes of a release: figures that came, changed and went, and states that flipped, in both languages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plansite.model.edition import Edition
from plansite.model.history import Change, Revision
from plansite.model.language import Language
from plansite.model.messages import Message, Value
from plansite.model.plan import Goal
from plansite.model.project import Project
from plansite.model.states import State
from plansite.publish.changes import Category, category, told
from plansite.publish.shelf import Published
from plansite.report.markdown import escaped
from plansite.wording import Wording

# As many changes as somebody reads; the archive has them all.
_LISTED = 200


@dataclass(frozen=True)
class Flip:
    """A goal whose state is another one than before; None where it had none."""

    goal: Goal
    before: State | None
    after: State


@dataclass(frozen=True)
class Notes:
    """What there is to say of a release.

    `since` is what it is compared with, empty for the first release and where no history can be `seen`;
    `judged` tells whether the earlier edition could be judged by today's rules.
    """

    project: Project
    edition: Edition
    since: str
    revisions: Sequence[Revision]
    flips: Sequence[Flip]
    judged: bool
    seen: bool
    archive: Published


def content(notes: Notes) -> bytes:
    """The notes as Markdown, the Chinese first."""
    wordings = [Wording(language, notes.project.plan.units) for language in Language]
    return "\n".join("\n".join(_lines(notes, wording)) + "\n" for wording in wordings).encode()


def _lines(notes: Notes, wording: Wording) -> Iterator[str]:
    edition, language = notes.edition, wording.language
    title = notes.project.descriptor["title_zh" if language is Language.ZH else "title"]
    yield f"# {escaped(str(title))} {escaped(edition.version)}"
    yield ""
    if notice := notes.project.descriptor.get("notice"):
        yield f"**{escaped(notice[language.value])}**"
        yield ""
    yield wording.phrase("notes.dated", date=edition.data_date.isoformat(), as_of=edition.as_of.isoformat())
    if notes.since:
        yield wording.phrase("notes.since", since=escaped(notes.since))
    else:
        yield wording.phrase("notes.first" if notes.seen else "notes.unseen")
    figures = [each for each in notes.revisions if category(each) is Category.FIGURES]
    for change in Change if notes.since else ():
        found = [each for each in figures if each.change is change]
        yield from _section(wording, change.value, [told(notes.project, each) for each in found])
    if notes.since:
        others = len(notes.revisions) - len(figures)
        yield ""
        yield wording.phrase("notes.others", count=str(others))
    if notes.judged:
        yield from _section(wording, "flips", [_flipped(each) for each in notes.flips])
    elif notes.since:
        yield ""
        yield wording.phrase("notes.unjudged")
    yield ""
    yield f"## {wording.phrase('notes.archive')}"
    yield ""
    name = notes.archive.address.rpartition("/")[2]
    yield f"`{name}` {notes.archive.bytes} B  "
    yield f"SHA-256 `{notes.archive.sha256}`"


def _section(wording: Wording, name: str, said: Sequence[Message]) -> Iterator[str]:
    yield ""
    yield f"## {wording.phrase(f'notes.{name}', count=str(len(said)))}"
    yield ""
    yield from (f"- {escaped(wording.text(each))}" for each in said[:_LISTED])
    if not said:
        yield wording.phrase("notes.none")
    if (rest := len(said) - _LISTED) > 0:
        yield wording.phrase("notes.more", count=str(rest))


def _flipped(flip: Flip) -> Message:
    before: Value = Message(f"states.label.{flip.before.value}") if flip.before else Message("notes.new")
    values: Mapping[str, Value] = {
        "goal": flip.goal.title,
        "before": before,
        "after": Message(f"states.label.{flip.after.value}"),
    }
    return Message("notes.flip", values)
