"""Links into the repository: where somebody reports an error in a page, or edits the table behind it."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from plansite.model.assessment import Assessment
from plansite.model.figures import Derived
from plansite.model.messages import Message, Named
from plansite.model.plan import Goal, Kind
from plansite.render.site import Site
from plansite.wording import Wording


@dataclass(frozen=True)
class Edit:
    """A table that can be edited in the browser: what it is called, and where."""

    table: Named
    url: str


def report(site: Site, goal: Goal, wording: Wording) -> str:
    """Where an error in a goal's page is reported, what is known filled in; empty without a repository."""
    if not site.edition.repo_url:
        return ""
    edition, page = site.edition, f"goals/{goal.id}/"
    at = edition.absolute(page) if edition.site_url else page
    asked = Message("help.report.body", {"page": at, "goal": goal.title, "commit": edition.commit or "—"})
    title = wording.phrase("help.report.issue", goal=goal.title)
    return f"{edition.repo_url}issues/new?" + urlencode({"title": title, "body": wording.text(asked)})


def edits(site: Site, goal: Goal, assessment: Assessment) -> tuple[Edit, ...]:
    """The tables that hold the goal's figures, or would hold the first one; none without a repository."""
    if not site.edition.edit_url:
        return ()
    names = dict.fromkeys(_tables(assessment)) or {_first(goal): None}
    return tuple(
        Edit(site.table(name), site.edition.edit_url + quote(site.project.tables[name].file))
        for name in names
        if name in site.project.tables
    )


def _tables(assessment: Assessment) -> Iterator[str]:
    for row in assessment.inputs:
        parts = row.lineage if isinstance(row, Derived) else (row,)
        yield from (part.ref.partition("/")[0] for part in parts)


def _first(goal: Goal) -> str:
    return "milestones" if goal.kind is Kind.MILESTONE else "observations"
