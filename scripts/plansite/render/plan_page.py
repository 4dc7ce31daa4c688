"""The plan's full text, each commitment marked where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plansite.model.messages import Moment
from plansite.model.plan import Plan, Section
from plansite.render.cards import Card, cards
from plansite.render.pages import Page
from plansite.render.site import Site
from plansite.wording import Wording

# Chinese official documents number their chapters 一、二、三、
_CHAPTER = re.compile(r"[一二三四五六七八九十]+、")


@dataclass(frozen=True)
class Run:
    """A stretch of text, and the commitments that are made in it."""

    text: str
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the plan: its level (2, 3, or 0 for running text), anchor and runs."""

    level: int
    anchor: str
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The paragraph without marks."""
        return "".join(run.text for run in self.runs)


def pages(site: Site, wording: Wording) -> Iterator[Page]:
    """The page of the plan's text."""
    paragraphs = list(_paragraphs(site))
    yield Page(
        path="plan.md",
        template="plan.html",
        title=wording.phrase("pages.nav.plan"),
        context={
            "document": site.project.plan.document,
            "issued": Moment(site.project.plan.document.issued),
            "paragraphs": paragraphs,
            "contents": [each for each in paragraphs if each.level == 2],
        },
    )


def anchor(section: Section) -> str:
    """The anchor of a clause on the page of the plan's text."""
    return f"clause-{section.id}"


def _paragraphs(site: Site) -> Iterator[Paragraph]:
    plan = site.project.plan
    shown = cards(site)
    section: Section | None = None
    chapters = 0
    for line in filter(None, (line.strip() for line in plan.document.text.splitlines())):
        opened = _opened(plan, line)
        section = opened or section
        level = 2 if _CHAPTER.match(line) else 3 if opened in (*plan.chapters, *plan.safeguards) else 0
        chapters += level == 2
        name = anchor(opened) if opened else f"chapter-{chapters}" if level == 2 else ""
        here = [card for card in shown if section and card.goal.clause == section.clause]
        yield Paragraph(level, name, tuple(_runs(line, here)))


def _opened(plan: Plan, line: str) -> Section | None:
    sections = (*plan.chapters, *plan.tasks, *plan.safeguards)
    return next((section for section in sections if line.startswith(section.heading)), None)


def _runs(line: str, here: list[Card]) -> Iterator[Run]:
    """Cut a paragraph where commitments begin and end; overlapping ones share a mark."""
    spans: list[tuple[int, int, list[Card]]] = []
    found = [(line.find(card.goal.quote), card) for card in here]
    for start, card in sorted(
        ((start, card) for start, card in found if start >= 0), key=lambda each: each[0]
    ):
        end = start + len(card.goal.quote)
        if spans and start < spans[-1][1]:
            first, last, among = spans[-1]
            spans[-1] = (first, max(last, end), [*among, card])
        else:
            spans.append((start, end, [card]))
    at = 0
    for start, end, among in spans:
        yield Run(line[at:start])
        yield Run(line[start:end], tuple(among))
        at = end
    yield Run(line[at:])
