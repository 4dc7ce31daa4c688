"""Tasks and safeguards: the plan's own words for each, who answers for it, and the goals it holds."""

from collections.abc import Iterator
from dataclasses import dataclass

from plansite.model.plan import Department, Plan, Section
from plansite.render.cards import Card, cards
from plansite.render.pages import Page
from plansite.render.site import Site
from plansite.wording import Wording


@dataclass(frozen=True)
class Task:
    """A task or safeguard with its paragraphs of the plan, its departments and its goals."""

    section: Section
    text: tuple[str, ...]
    departments: tuple[Department, ...]
    cards: tuple[Card, ...]


def pages(site: Site, wording: Wording) -> Iterator[Page]:
    """One page with every task and safeguard, by chapter."""
    plan = site.project.plan
    shown = cards(site)
    sections = (*plan.tasks, *plan.safeguards)
    chapters = [
        (chapter, [_task(plan, section, shown) for section in sections if section.chapter == chapter.id])
        for chapter in plan.chapters
    ]
    yield Page(
        path="tasks/index.md",
        template="tasks.html",
        title=wording.phrase("pages.nav.tasks"),
        context={"chapters": [each for each in chapters if each[1]]},
    )


def _task(plan: Plan, section: Section, shown: tuple[Card, ...]) -> Task:
    return Task(
        section=section,
        text=tuple(text(plan, section)),
        departments=tuple(plan.departments[each] for each in section.departments),
        cards=tuple(card for card in shown if card.goal.clause == section.clause),
    )


def text(plan: Plan, section: Section) -> Iterator[str]:
    """The paragraphs of a section, from its heading to the next heading of any section."""
    headings = [each.heading for each in (*plan.chapters, *plan.tasks, *plan.safeguards)]
    inside = False
    for line in filter(None, (line.strip() for line in plan.document.text.splitlines())):
        opened = next((heading for heading in headings if line.startswith(heading)), "")
        inside = opened == section.heading if opened else inside
        if inside:
            yield line
