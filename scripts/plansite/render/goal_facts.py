"""What stands beside the evidence: target, deadline, baseline, the figure it is judged by, who answers."""

from collections.abc import Iterator, Mapping, Sequence

from plansite.model.assessment import Assessment
from plansite.model.messages import Listing, Message, Moment, Quantity, Value
from plansite.model.periods import Period
from plansite.model.plan import Goal
from plansite.render.cards import Card
from plansite.render.site import Site


def facts(site: Site, shown: Card) -> Iterator[tuple[str, Value]]:
    """Each fact with the key of its name in the locale files."""
    goal = shown.goal
    yield "target", shown.target
    if goal.windows:
        yield "judged", Listing(tuple(_window(window) for window in goal.windows))
    elif goal.deadline_stated:
        yield "deadline", Moment(goal.deadline)
    else:
        yield "deadline", Message("pages.deadline-read", {"deadline": Moment(goal.deadline)})
    if begun := _baseline(site, goal):
        yield "baseline", begun
    if shown.measurable:
        yield "latest", shown.figure or Message("pages.latest." + _latest(shown.assessment))
    if shown.assessment.finding.share is not None:
        share = Quantity(shown.assessment.finding.share, "%", f"assessments/{goal.id}/share", decimals=1)
        yield "share", share
    yield "who", shown.who


def _baseline(site: Site, goal: Goal) -> Message | None:
    """The published figure of the day on which the way to the target begins."""
    if goal.baseline is None or len(goal.indicators) != 1:
        return None
    rows = site.project.series(goal.indicators[0])
    row = next((row for row in rows if row.period.last == goal.baseline.last), None)
    if row is None:
        return None
    values: Mapping[str, Value] = {"figure": site.project.quantity(row), "date": site.project.moment(row)}
    return Message("pages.figure-on", values)


def _window(window: Sequence[Period]) -> Value:
    first, last = Moment(window[0]), Moment(window[-1])
    return first if first == last else Message("common.span", {"first": first, "last": last})


def _latest(assessment: Assessment) -> str:
    return "see-data" if assessment.inputs else "none"
