"""The areas inside the city: figures of one period beside each other, as context and never as a verdict."""

from collections.abc import Iterator
from dataclasses import dataclass

from plansite.model.figures import Observation
from plansite.model.messages import Moment, Named
from plansite.model.periods import Period
from plansite.model.project import Project
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
    inside = areas(site.project)
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


def areas(project: Project) -> list[str]:
    """The codes of the areas whose parent is the plan's own area."""
    return [code for code, area in project.areas.items() if area.parent_code == project.plan.area_code]


def _comparisons(site: Site, inside: list[str]) -> Iterator[Comparison]:
    found: dict[str, dict[Period, list[Observation]]] = {}
    for row in site.project.observations:
        if row.area_code in inside:
            found.setdefault(row.indicator_id, {}).setdefault(row.period, []).append(row)
    for indicator, periods in sorted(found.items()):
        latest = sorted(periods, key=lambda period: period.last)[-_LATEST:]
        for period in latest:
            ranked = sorted(periods[period], key=lambda row: (-row.value, row.area_code))
            largest = ranked[0].value or 1
            yield Comparison(
                indicator=site.indicator(indicator),
                when=site.project.moment(ranked[0]),
                anchor=f"{indicator}-{period}",
                rows=tuple(evidence.observed(site, row) for row in ranked),
                shares=tuple(str(round(100 * row.value / largest)) for row in ranked),
                missing=len(inside) - len(ranked),
                earlier=period == latest[0] and len(periods) > _LATEST,
            )
