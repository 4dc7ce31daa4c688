"""A goal in brief, as lists and tiles show it."""

from collections.abc import Mapping
from dataclasses import dataclass

from plansite.model.assessment import Assessment
from plansite.model.messages import Listing, Message, Named, Value
from plansite.model.plan import Goal, Kind
from plansite.render.site import Site


@dataclass(frozen=True)
class Card:
    """One goal: title, state, what it aims at, the figure it is judged by, who answers for it."""

    goal: Goal
    title: Named
    assessment: Assessment
    target: Message
    figure: Message | None
    who: Message
    context: Message | None
    chapter: str

    @property
    def measurable(self) -> bool:
        """Whether the plan gives something to measure by, beyond doing a thing."""
        return self.goal.kind not in (Kind.MILESTONE, Kind.QUALITATIVE)

    @property
    def address(self) -> str:
        """The address of the goal's page."""
        return f"goals/{self.goal.id}/"


def cards(site: Site) -> tuple[Card, ...]:
    """All goals in the plan's order."""
    return tuple(card(site, goal) for goal in site.project.plan.goals)


def card(site: Site, goal: Goal) -> Card:
    """One goal in brief."""
    assessment = site.assessments[goal.id]
    return Card(
        goal=goal,
        title=site.title(goal),
        assessment=assessment,
        target=target(goal),
        figure=_figure(assessment),
        who=who(site, goal),
        context=_context(site, goal),
        chapter=site.project.plan.chapter(goal).id,
    )


def target(goal: Goal) -> Message:
    """What the plan aims at, in words."""
    return Message(f"pages.target.{goal.kind.value}", goal.bounds())


def who(site: Site, goal: Goal) -> Message:
    """Who is responsible, or that the plan names nobody."""
    names = site.departments(goal)
    if not names:
        return Message("pages.who.nobody")
    return Message("pages.who.departments", {"departments": Listing(names)})


def _figure(assessment: Assessment) -> Message | None:
    """The figure that was compared, with its time."""
    finding = assessment.finding
    if finding.figure is None or finding.date is None:
        return None
    return Message("pages.figure-on", {"figure": finding.figure, "date": finding.date})


def _context(site: Site, goal: Goal) -> Message | None:
    """The latest figure of the area above: context, never a measure of the goal.

    A goal that needs several numbers has no single one to stand beside it.
    """
    parent = site.project.areas[site.project.plan.area_code].parent_code
    found = site.project.series(goal.measured[0], parent) if parent and len(goal.measured) == 1 else ()
    if not found:
        return None
    row = found[-1]
    reposted = site.project.reposted(row)
    values: Mapping[str, Value] = {
        "area": site.project.areas[parent].name,
        "indicator": site.indicator(row.indicator_id),
        "figure": site.project.quantity(row),
        "date": site.project.moment(row),
        "caveat": Message("sentences.caveat.repost" if reposted else "sentences.caveat.none"),
    }
    return Message("pages.context.above", values)
