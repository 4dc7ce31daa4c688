"""Changes as pages show them: grouped by commit, dated, with a link where the repository has an address."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plansite.model.history import Change, Reach, Revision
from plansite.model.messages import Listing, Message, Moment, Value, count
from plansite.model.plan import Goal
from plansite.publish.changes import Category, by_commit, category, counted, of_goal, told
from plansite.render.site import Site

_SHORT = 12


@dataclass(frozen=True)
class Told:
    """One change: when, what, why."""

    when: Moment
    what: Message
    reason: str


@dataclass(frozen=True)
class Step:
    """What one commit changed: how much of each sort, and each change that can be listed."""

    when: Moment
    commit: str
    url: str
    reason: str
    counts: tuple[Message, ...]
    figures: tuple[Told, ...]
    definitions: tuple[Told, ...]
    many: bool
    about_figures: bool


def steps(site: Site, most: int) -> Iterator[Step]:
    """All commits, newest first; one that changed more than `most` figures is told by its counts."""
    for revisions in by_commit(site.history):
        figures = _told(site, revisions, Category.FIGURES)
        definitions = _told(site, revisions, Category.DEFINITIONS)
        commit = revisions[0].commit
        yield Step(
            when=_when(revisions[0]),
            commit=commit[:_SHORT],
            url=f"{site.edition.repo_url}commit/{commit}" if commit and site.edition.repo_url else "",
            reason=revisions[0].reason if len({each.reason for each in revisions}) == 1 else "",
            counts=tuple(_counts(revisions)),
            figures=figures if len(figures) <= most else (),
            definitions=definitions if len(definitions) <= most else (),
            many=max(len(figures), len(definitions)) > most,
            about_figures=bool(figures),
        )


def latest(site: Site, most: int) -> list[Step]:
    """The last commits that changed figures or statements; where none did, the last ones."""
    found = list(steps(site, 0))
    return [step for step in found if step.about_figures][:most] or found[:most]


def of(site: Site, goal: Goal) -> tuple[Told, ...]:
    """What changed of a goal, newest first; that the plan has it is no change."""
    found = of_goal(site.project, site.history, goal)
    kept = [each for each in found if each.table != "plan" or each.change is not Change.ADDED]
    return _told(site, kept, Category.FIGURES)


def reach(site: Site) -> Message:
    """How far back this build can see."""
    since = site.history.since
    known = site.history.reach is Reach.SHALLOW and since
    return Message(
        f"history.reach.{site.history.reach.value}",
        {"since": Moment(since.date())} if known and since else {},
    )


def unread(site: Site) -> Message | None:
    """Which tables are too large to be compared; None where all can be."""
    names: tuple[Value, ...] = tuple(site.table(each) for each in site.history.unread)
    return Message("history.unread", {"tables": Listing(names)}) if names else None


def _told(site: Site, revisions: Sequence[Revision], about: Category) -> tuple[Told, ...]:
    return tuple(
        Told(_when(each), told(site.project, each), each.reason)
        for each in revisions
        if category(each) is about
    )


def _when(revision: Revision) -> Moment:
    return Moment(revision.moment.date())


def _counts(revisions: tuple[Revision, ...]) -> Iterator[Message]:
    commit, found = revisions[0].commit or "uncommitted", counted(revisions)
    for name in (*(each.value for each in Change), *(each.value for each in Category)):
        if found[name] and name != Category.FIGURES.value:
            yield Message(f"history.counts.{name}", {"count": count(found[name], f"history/{commit}/{name}")})
