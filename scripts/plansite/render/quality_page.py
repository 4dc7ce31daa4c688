"""The quality report: what was checked when, with which result, and how far the figures can be relied on."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from plansite.model.messages import Moment, Named, Quantity, count
from plansite.model.records import Provenance
from plansite.model.states import State
from plansite.render import downloads
from plansite.render.pages import Page
from plansite.render.problem_page import marked
from plansite.render.site import Site
from plansite.report.told import told
from plansite.wording import Wording

# What is checked, in the order of checking; each is a key of the locale files.
CHECKS = ("form", "schema", "plan", "sources", "arithmetic", "pages", "history")


@dataclass(frozen=True)
class Remark:
    """Something that the check says of the data without refusing them."""

    level: str
    file: str
    message: Markup
    count: Quantity | None


def pages(site: Site, wording: Wording) -> Iterator[Page]:
    """The one page."""
    summary = {
        "figures": count(len(site.project.observations), "assessments/summary/figures"),
        "sources": count(len(site.project.sources), "assessments/summary/sources"),
        "goals": count(len(site.assessments), "assessments/summary/goals"),
        "missing": count(
            sum(each.state is State.NO_DATA for each in site.assessments.values()),
            f"assessments/states/{State.NO_DATA.value}",
        ),
    }
    yield Page(
        path="quality/index.md",
        template="quality.html",
        title=wording.phrase("quality.title"),
        description=wording.phrase("quality.lead"),
        context={
            "day": Moment(site.edition.as_of),
            "dated": Moment(site.edition.data_date),
            "edition": site.edition,
            "all": downloads.remarks(site),
            "checks": CHECKS,
            "tables": list(_tables(site)),
            "remarks": list(_remarks(site, wording)),
            "provenance": list(_provenance(site)),
            "report": downloads.download(site, "data/check-report.json", "report"),
            **summary,
        },
    )


def _tables(site: Site) -> Iterator[tuple[Named, Quantity, Quantity | None]]:
    """Each table, its rows, and how much the check has to say of it."""
    for name, table in site.project.tables.items():
        yield (
            site.table(name),
            count(table.height, f"check-report/{name}/rows"),
            downloads.remarks(site, name),
        )


def _provenance(site: Site) -> Iterator[tuple[Provenance, Quantity]]:
    """How many figures rest on each kind of source."""
    kinds = [site.project.sources[row.source_id].provenance for row in site.project.observations]
    for each in Provenance:
        yield each, count(kinds.count(each), f"assessments/provenance/{each.value}")


def _remarks(site: Site, wording: Wording) -> Iterator[Remark]:
    for index, group in enumerate(site.said):
        said = told(group.problem, wording)
        many = count(group.count, f"check-report/problems/{index}") if group.count > 1 else None
        yield Remark(said.level, group.problem.file, marked(said.message, wording.language), many)
