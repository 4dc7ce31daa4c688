"""Areas beside each other: the rows of a comparison, each with the places that its rounding leaves open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from plansite.assess.context import Comparison, Group, Placed, comparisons
from plansite.model.messages import Listing, Message, Moment, Named, Value
from plansite.model.plan import Goal
from plansite.render import evidence
from plansite.render.site import Site


@dataclass(frozen=True)
class Ranked:
    """One row: its place in words, and whether it is the plan's own area."""

    place: str
    row: evidence.Row
    own: bool


@dataclass(frozen=True)
class Ranking:
    """One indicator at one time in a group of areas; `missing` names those without a figure."""

    anchor: str
    group: Group
    indicator: Named
    when: Moment
    rows: tuple[Ranked, ...]
    missing: Message | None


def rankings(site: Site, goal: Goal, as_of: date) -> Iterator[Ranking]:
    """The comparisons of a goal's own indicators; of its context where it has none of its own."""
    for indicator in goal.measured or goal.context:
        for found in comparisons(site.project, indicator, as_of):
            yield _ranking(site, found)


def place(each: Placed) -> str:
    """`2`, or `2–3` where rounding leaves it open."""
    return str(each.best) if each.best == each.worst else f"{each.best}–{each.worst}"


def _ranking(site: Site, found: Comparison) -> Ranking:
    own = site.project.plan.area_code
    names: Sequence[Value] = [site.project.areas[code].name for code in found.missing]
    return Ranking(
        anchor=f"{found.group}-{found.indicator_id}",
        group=found.group,
        indicator=site.indicator(found.indicator_id),
        when=site.project.moment(found.placed[0].row),
        rows=tuple(
            Ranked(place(each), evidence.observed(site, each.row), each.row.area_code == own)
            for each in found.placed
        ),
        missing=Message("pages.ranking.missing", {"areas": Listing(tuple(names))}) if names else None,
    )
