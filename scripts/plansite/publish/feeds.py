"""Atom feeds (RFC 4287) of what changed: one for all, one for each goal, in both languages.

Ids are UUIDs (version 5) under the id of the package: they depend on neither the address of the site
nor the day of the build, so that no reader sees an entry twice.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time
from uuid import NAMESPACE_URL, UUID, uuid5
from xml.etree import ElementTree as ET

from plansite.model.edition import Edition
from plansite.model.history import History, Reach, Revision
from plansite.model.language import Language
from plansite.model.messages import Moment
from plansite.model.plan import Goal
from plansite.model.project import Project
from plansite.publish.changes import Category, by_commit, category, counted, of_goal, told
from plansite.publish.files import File
from plansite.wording import Wording

FOLDER = "feeds"

_ATOM = "http://www.w3.org/2005/Atom"
_MOST = 50
# More changes than a feed reader shows at once are told by their number.
_LISTED = 30
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def address(language: Language, goal: Goal | None = None) -> str:
    """Where a feed stands."""
    return f"{FOLDER}/{language.value}/{f'goals/{goal.id}' if goal else 'updates'}.xml"


def files(
    project: Project, history: History, edition: Edition, wordings: Mapping[Language, Wording]
) -> Iterator[File]:
    """All feeds; what is not committed yet is in none of them."""
    whole = [each for each in by_commit(history) if each[0].commit]
    for language, wording in wordings.items():
        feed = _Feed(project, history, edition, wording)
        yield File(address(language), (feed.written(whole),))
        for goal in project.plan.goals:
            kept = set(of_goal(project, history, goal))
            own = [tuple(each for each in found if each in kept) for found in whole]
            yield File(address(language, goal), (feed.written([each for each in own if each], goal),))


class _Feed:
    """Writes the feeds of one language."""

    def __init__(self, project: Project, history: History, edition: Edition, wording: Wording) -> None:
        self._project, self._history, self._edition, self._wording = project, history, edition, wording
        self._language = wording.language

    def written(self, commits: list[tuple[Revision, ...]], goal: Goal | None = None) -> bytes:
        """A feed as XML."""
        ET.register_namespace("", _ATOM)
        root = ET.Element(
            f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": self._language.value}
        )
        site = self._wording.phrase("pages.site-name", plan=self._project.plan.document.short_title)
        title = goal.title[self._language] if goal else self._wording.phrase("history.title")
        _put(root, "title", f"{title} · {site}")
        _put(
            root,
            "subtitle",
            self._wording.phrase(f"history.reach.{self._history.reach.value}", **self._since()),
        )
        _put(root, "id", self._id("feed", goal.id if goal else "", self._language.value))
        newest = commits[0][0].moment if commits else datetime.combine(self._edition.data_date, time(), UTC)
        _put(root, "updated", _moment(newest))
        _put(ET.SubElement(root, f"{{{_ATOM}}}author"), "name", site)
        if notice := self._project.descriptor.get("notice"):
            _put(root, "rights", notice[self._language.value])
        page = ("" if self._language is Language.ZH else f"{self._language.value}/") + (
            f"goals/{goal.id}/" if goal else "updates/"
        )
        if self._edition.site_url:
            _link(root, "self", self._edition.absolute(address(self._language, goal)), "application/atom+xml")
            _link(root, "alternate", self._edition.absolute(page), "text/html")
        for revisions in commits[:_MOST]:
            self._entry(root, revisions, goal, page)
        ET.indent(root, " ")
        written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
        return written + b"\n"

    def _since(self) -> Mapping[str, Moment]:
        since = self._history.since
        return {"since": Moment(since.date())} if since and self._history.reach is Reach.SHALLOW else {}

    def _entry(self, root: ET.Element, revisions: tuple[Revision, ...], goal: Goal | None, page: str) -> None:
        entry = ET.SubElement(root, f"{{{_ATOM}}}entry")
        commit, moment = revisions[0].commit, revisions[0].moment
        counts = {name: str(number) for name, number in counted(revisions).items()}
        _put(entry, "title", self._wording.phrase("history.feed-title", **counts))
        _put(entry, "id", self._id("entry", commit, goal.id if goal else "", self._language.value))
        _put(entry, "updated", _moment(moment))
        if self._edition.site_url:
            _link(entry, "alternate", self._edition.absolute(page) + f"#commit-{commit[:12]}", "text/html")
        _put(entry, "content", "\n".join(self._lines(revisions)), type="text")

    def _lines(self, revisions: tuple[Revision, ...]) -> Iterator[str]:
        figures = [each for each in revisions if category(each) is Category.FIGURES]
        others = [each for each in revisions if category(each) is not Category.FIGURES]
        shared = {each.reason for each in revisions} if len(revisions) > 1 else set()
        for each in (*figures, *others)[:_LISTED]:
            said = self._wording.text(told(self._project, each))
            alone = each.reason and len(shared) != 1
            yield self._wording.phrase("history.because", said=said, why=each.reason) if alone else said
        if len(shared) == 1 and (why := shared.pop()):
            yield self._wording.phrase("history.why", why=why)
        if (rest := len(revisions) - _LISTED) > 0:
            yield self._wording.phrase("history.more", rest=str(rest))

    def _id(self, *parts: str) -> str:
        known = str(self._project.descriptor.get("id", ""))
        if known.startswith("urn:uuid:"):
            namespace = UUID(known[9:])
        else:
            namespace = uuid5(NAMESPACE_URL, known or str(self._project.descriptor["name"]))
        return f"urn:uuid:{uuid5(namespace, '/'.join(parts))}"


def _put(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    element = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    element.text = _UNWRITABLE.sub("", text)


def _link(parent: ET.Element, relation: str, target: str, kind: str) -> None:
    ET.SubElement(parent, f"{{{_ATOM}}}link", {"rel": relation, "type": kind, "href": target})


def _moment(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
