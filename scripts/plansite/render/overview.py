"""The overview: the finding in one sentence, all goals at a glance, and what is missing."""

from collections.abc import Iterator

from plansite.assess.standing import standing, state_count
from plansite.model.messages import Moment, Quantity, count
from plansite.model.plan import Kind, Section
from plansite.model.states import State
from plansite.render import history
from plansite.render.cards import Card, cards
from plansite.render.filters import choices
from plansite.render.pages import Page
from plansite.render.site import Site
from plansite.wording import Wording

MOST_PRESSING = 8
LATEST = 3

_PRESSING = (Kind.FLOOR, Kind.TREND, Kind.COVERAGE, Kind.RANGE, Kind.RECURRING, Kind.LEVEL, Kind.MILESTONE)


def pages(site: Site, wording: Wording) -> Iterator[Page]:
    """The overview and the list of goals by state."""
    shown = cards(site)
    states = tuple(
        (state, state_count(site.assessments, state))
        for state in State
        if state_count(site.assessments, state).value
    )
    total = count(len(shown), "assessments/summary/goals")
    common = {"states": states, "total": total, "choices": choices(site, shown)}
    plan = site.project.plan
    headline = standing(plan, site.assessments)
    yield Page(
        path="index.md",
        template="overview.html",
        title=wording.phrase("pages.nav.overview"),
        description=wording.text(headline),
        context={
            **common,
            "headline": headline,
            "number": plan.document.number,
            "due": Moment(plan.end),
            "chapters": [
                (chapter, _size(site, chapter), _groups(site, chapter, shown)) for chapter in plan.chapters
            ],
            "figured": [
                (card, site.bullets.get((wording.language, card.goal.id), ""))
                for card in shown
                if card.figure
            ],
            "gaps": _gaps(site, shown),
            "latest": history.latest(site, LATEST),
            "reach": history.reach(site),
            "changeable": any(goal.deadline > site.edition.as_of for goal in plan.goals),
            "day": Moment(site.edition.as_of),
        },
    )
    yield Page(
        path="goals/index.md",
        template="goals.html",
        title=wording.phrase("pages.nav.goals"),
        description=wording.phrase("pages.all-goals.lead", count=total),
        context={**common, "by_state": [(state, _in_state(shown, state)) for state, _ in states]},
    )


def _size(site: Site, chapter: Section) -> Quantity:
    number = sum(site.project.plan.chapter(goal) is chapter for goal in site.project.plan.goals)
    return count(number, f"assessments/chapters/{chapter.id}")


def _groups(site: Site, chapter: Section, shown: tuple[Card, ...]) -> list[tuple[Section, list[Card]]]:
    """The goals of a chapter, by the task or safeguard that they stand in."""
    groups: dict[str, tuple[Section, list[Card]]] = {}
    for card in shown:
        if site.project.plan.chapter(card.goal) is chapter:
            section = site.project.plan.section(card.goal)
            groups.setdefault(section.id, (section, []))[1].append(card)
    return list(groups.values())


def _in_state(shown: tuple[Card, ...], state: State) -> list[Card]:
    return [card for card in shown if card.assessment.state is state]


def _gaps(site: Site, shown: tuple[Card, ...]) -> list[Card]:
    """The goals without any figure that matter most: the plan's own headline targets first."""
    first = site.project.plan.chapters[0]

    def rank(card: Card) -> tuple[bool, int]:
        return site.project.plan.chapter(card.goal) is not first, _PRESSING.index(card.goal.kind)

    return sorted(_in_state(shown, State.NO_DATA), key=rank)[:MOST_PRESSING]
