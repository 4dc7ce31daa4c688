"""The areas inside the city: figures of one period beside each other, as context and never as a verdict."""

from collections.abc import Iterator
from dataclasses import dataclass

from plansite.model.figures import Observation
from plansite.model.messages import Moment, Named
from plansite.model.project import Project
from plansite.render import evidence
from plansite.render.pages import Page
from plansite.render.site import Site
from plansite.wording import Wording


@dataclass(frozen=True)
class Comparison:
    """One indicator in one period, the largest figure first; `missing` areas have published none."""

    indicator: Named
    when: Moment
    anchor: str
    rows: tuple[evidence.Row, ...]
    shares: tuple[str, ...]
    missing: int


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
    found: dict[tuple[str, str], list[Observation]] = {}
    for row in site.project.observations:
        if row.area_code in inside:
            found.setdefault((row.indicator_id, row.period.text), []).append(row)
    for (indicator, period), rows in sorted(
        found.items(), key=lambda each: (each[0][0], each[1][0].period.last)
    ):
        ranked = sorted(rows, key=lambda row: (-row.value, row.area_code))
        largest = ranked[0].value or 1
        yield Comparison(
            indicator=site.indicator(indicator),
            when=site.project.moment(ranked[0]),
            anchor=f"{indicator}-{period}",
            rows=tuple(evidence.observed(site, row) for row in ranked),
            shares=tuple(str(round(100 * row.value / largest)) for row in ranked),
            missing=len(inside) - len(ranked),
        )
