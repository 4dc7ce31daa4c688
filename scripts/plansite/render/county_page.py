"""The areas inside the city: figures of one period beside each other, as context and never as a verdict."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plansite.assess.context import Group, members, ranked, together
from plansite.model.messages import Moment, Named
from plansite.render import evidence
from plansite.render.pages import Page
from plansite.render.site import Site
from plansite.wording import Wording

# Of how many periods an indicator is shown; the downloads have the others.
_LATEST = 2


@dataclass(frozen=True)
class Comparison:
    """One indicator in one period, the largest figure first; `missing` areas have published none.

    `earlier` says that there are figures of earlier periods which are not shown.
    """

    indicator: Named
    when: Moment
    anchor: str
    rows: tuple[evidence.Row, ...]
    shares: tuple[str, ...]
    missing: int
    earlier: bool


def pages(site: Site, wording: Wording) -> Iterator[Page]:
    """The page of the areas inside the city; none where the project has no such areas."""
    inside = members(site.project, Group.COUNTIES)
    if inside:
        yield Page(
            path="counties/index.md",
            template="counties.html",
            title=wording.phrase("pages.counties.title"),
            context={
                "areas": [site.project.areas[code].name for code in inside],
                "comparisons": list(_comparisons(site, inside)),
            },
        )


def _comparisons(site: Site, inside: Sequence[str]) -> Iterator[Comparison]:
    project = site.project
    series = {*project.observations.places, *project.derived}
    as_of = next(iter(site.assessments.values())).as_of
    for indicator in sorted({name for name, area in series if area in inside}):
        times = together(project, indicator, inside, as_of)
        shown = times[-_LATEST:]
        for rows in shown:
            placed = [each.row for each in ranked(rows)]
            largest = placed[0].value or 1
            yield Comparison(
                indicator=site.indicator(indicator),
                when=project.moment(placed[0]),
                anchor=f"{indicator}-{placed[0].period}",
                rows=tuple(evidence.observed(site, row) for row in placed),
                shares=tuple(str(round(100 * row.value / largest)) for row in placed),
                missing=len(inside) - len(placed),
                earlier=rows is shown[0] and len(times) > _LATEST,
            )
