"""What is still missing to judge a goal, in words: for the page of gaps and the goal's own."""

from collections.abc import Iterator
from itertools import groupby

from plansite.model.messages import Listing, Message, Moment
from plansite.model.states import State, Tag
from plansite.render import evidence
from plansite.render.cards import Card
from plansite.render.site import Site

# The states in which something has still to be published before a goal can be judged.
OPEN = (State.NO_DATA, State.UNKNOWN, State.REACHED_BEFORE, State.NO_BASELINE)


def lacking(site: Site, card: Card) -> tuple[Message, ...]:
    """Each thing that would settle the goal and that nobody has published, and for when it is missing."""
    rows = evidence.own(site, card.goal, card.assessment)
    missing = [row for row in rows if row.source is None]
    return tuple(_unpublished(card, missing)) if missing else tuple(_insufficient(card))


def _unpublished(card: Card, missing: list[evidence.Row]) -> Iterator[Message]:
    unnamed = Message("pages.gaps-page.figure" if card.measurable else "pages.gaps-page.fact")
    for label, rows in groupby(missing, key=lambda row: row.label):
        when = Listing(tuple(row.when for row in rows))
        yield Message("pages.gaps-page.missing", {"what": label or unnamed, "when": when})


def _insufficient(card: Card) -> Iterator[Message]:
    """What is missing where something has been published that is not enough to judge by."""
    finding, due = card.assessment.finding, Listing((Moment(card.goal.deadline),))
    if finding.state is State.NO_BASELINE:
        yield Message("pages.gaps-page.baseline")
    elif finding.state is State.UNKNOWN:
        what = Message("pages.gaps-page.exact" if card.measurable else "pages.gaps-page.fact")
        yield Message("pages.gaps-page.missing", {"what": what, "when": due})
    elif Tag.UNDATED in card.assessment.tags:
        yield Message("pages.gaps-page.date")
