"""Gaps: every figure that would settle a goal and that nobody has published."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from plansite.model.messages import Listing, Message, Moment
from plansite.model.plan import Section
from plansite.model.states import State, Tag
from plansite.render import evidence
from plansite.render.cards import Card, cards
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
        if site.project.plan.chapter(card.goal) is chapter:
            rows = evidence.own(site, card.goal, card.assessment)
            missing = [row for row in rows if row.source is None]
            said = tuple(_said(card, missing)) if missing else tuple(_lacking(card))
            if said:
                yield Gap(card, said)


def _said(card: Card, missing: list[evidence.Row]) -> Iterator[Message]:
    unnamed = Message("pages.gaps-page.figure" if card.measurable else "pages.gaps-page.fact")
    for label, rows in groupby(missing, key=lambda row: row.label):
        when = Listing(tuple(row.when for row in rows))
        yield Message("pages.gaps-page.missing", {"what": label or unnamed, "when": when})


def _lacking(card: Card) -> Iterator[Message]:
    """What is missing where something has been published that is not enough to judge by."""
    finding, due = card.assessment.finding, Listing((Moment(card.goal.deadline),))
    if finding.state is State.NO_BASELINE:
        yield Message("pages.gaps-page.baseline")
    elif finding.state is State.UNKNOWN:
        what = Message("pages.gaps-page.exact" if card.measurable else "pages.gaps-page.fact")
        yield Message("pages.gaps-page.missing", {"what": what, "when": due})
    elif Tag.UNDATED in card.assessment.tags:
        yield Message("pages.gaps-page.date")
