"""Departments: what the plan makes each answer for, what has been published of it, and what has not."""

from collections.abc import Iterator

from plansite.assess.departments import owed, published
from plansite.model.messages import Quantity, count
from plansite.model.plan import Department
from plansite.model.states import State
from plansite.render.cards import Card, cards
from plansite.render.pages import Page
from plansite.render.site import Site
from plansite.wording import Wording


def pages(site: Site, wording: Wording) -> Iterator[Page]:
    """The list of departments, and a page for each."""
    departments = tuple(site.project.plan.departments.values())
    shown = cards(site)
    unnamed = [card for card in shown if not card.goal.departments]
    yield Page(
        path="departments/index.md",
        template="departments.html",
        title=wording.phrase("pages.departments.title"),
        context={"departments": [(each, *_counts(site, each)) for each in departments], "unnamed": unnamed},
    )
    for department in departments:
        mine = [card for card in shown if department.id in card.goal.departments]
        yield Page(
            path=f"departments/{department.id}.md",
            template="department.html",
            title=department.name[wording.language],
            context={"department": department, "groups": list(_groups(mine))},
        )


def _counts(site: Site, department: Department) -> tuple[Quantity, Quantity]:
    """How many goals a department answers for, and for how many of them anything is published."""
    goals = owed(site.project, department.id)
    known = published(site.assessments, goals)
    return (
        count(len(goals), f"departments/{department.id}/goals"),
        count(len(known), f"departments/{department.id}/published"),
    )


def _groups(mine: list[Card]) -> Iterator[tuple[str, list[Card]]]:
    """What is published, what is not, and what the plan gives no number for."""
    special = {State.NO_DATA: "missing", State.NOT_QUANTIFIED: "unquantified"}
    for name in ("published", "missing", "unquantified"):
        found = [card for card in mine if special.get(card.assessment.state, "published") == name]
        if found:
            yield name, found
