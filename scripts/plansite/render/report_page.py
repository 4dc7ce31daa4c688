"""The printable report of the whole plan: cover, standing, every goal in brief, gaps, method."""

from collections.abc import Iterator

from plansite.assess.standing import standing, state_count
from plansite.model.messages import Moment, count
from plansite.model.states import State
from plansite.publish import citation
from plansite.render.cards import cards
from plansite.render.lacking import lacking
from plansite.render.pages import Page
from plansite.render.sharing import scanned
from plansite.render.site import Site
from plansite.wording import Wording

PRINCIPLES = ("source", "deadline", "rounding", "repost", "context", "words")


def pages(site: Site, wording: Wording) -> Iterator[Page]:
    """The one page; it is made for A4."""
    plan, edition = site.project.plan, site.edition
    shown = cards(site)
    headline = standing(plan, site.assessments)
    used = [state for state in State if any(card.assessment.state is state for card in shown)]
    prefix = "" if wording.language == "zh" else f"{wording.language.value}/"
    yield Page(
        path="report/index.md",
        template="report.html",
        title=wording.phrase("print.title"),
        description=wording.text(headline),
        context={
            "document": plan.document,
            "issued": Moment(plan.document.issued),
            "headline": headline,
            "day": Moment(edition.as_of),
            "dated": Moment(edition.data_date),
            "edition": edition,
            "total": count(len(shown), "assessments/summary/goals"),
            "states": [(state, state_count(site.assessments, state)) for state in used],
            "chapters": [
                (chapter, [card for card in shown if card.chapter == chapter.id]) for chapter in plan.chapters
            ],
            "gaps": [(card, missing) for card in shown if (missing := lacking(site, card))],
            "principles": PRINCIPLES,
            "cited": citation.gb_t_7714(citation.package(site.project.descriptor), edition),
            "address": edition.absolute(prefix) if edition.site_url else "",
            "code": scanned(edition.absolute(prefix)) if edition.site_url else "",
            "organisation": site.project.descriptor.get("contributors", ()),
        },
    )
