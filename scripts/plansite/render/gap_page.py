"""Gaps: every figure that would settle a goal and that nobody has published."""

from collections.abc import Iterator
from dataclasses import dataclass

from plansite.model.messages import Message
from plansite.model.plan import Section
from plansite.render.cards import Card, cards
from plansite.render.lacking import lacking
from plansite.render.pages import Page
from plansite.render.site import Site
from plansite.wording import Wording


@dataclass(frozen=True)
class Gap:
    """A goal, and for each thing that is missing from it the times it is missing for."""

    card: Card
    missing: tuple[Message, ...]


def pages(site: Site, wording: Wording) -> Iterator[Page]:
    """One page with all gaps, by chapter."""
    shown = cards(site)
    chapters = [(chapter, list(_gaps(site, chapter, shown))) for chapter in site.project.plan.chapters]
    yield Page(
        path="gaps/index.md",
        template="gaps.html",
        title=wording.phrase("pages.gaps-page.title"),
        context={"chapters": [each for each in chapters if each[1]]},
    )


def _gaps(site: Site, chapter: Section, shown: tuple[Card, ...]) -> Iterator[Gap]:
    for card in shown:
        if site.project.plan.chapter(card.goal) is chapter and (missing := lacking(site, card)):
            yield Gap(card, missing)
