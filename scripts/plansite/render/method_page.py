"""The method: the rule of every kind in words, and what each state and tag means."""

from collections.abc import Iterator
from decimal import Decimal

from plansite.model.messages import Quantity
from plansite.model.plan import Kind
from plansite.model.states import State, Tag
from plansite.render.pages import Page
from plansite.render.site import Site, count
from plansite.wording import Wording


def pages(site: Site, wording: Wording) -> Iterator[Page]:
    """The page of the method."""
    used = [goal.kind for goal in site.project.plan.goals]
    pacing = site.project.plan.pacing
    yield Page(
        path="method.md",
        template="method.html",
        title=wording.phrase("pages.nav.method"),
        context={
            "kinds": [(kind, count(used.count(kind), f"assessments/kinds/{kind.value}")) for kind in Kind],
            "states": list(State),
            "tags": list(Tag),
            "on_track": Quantity(pacing.on_track, "", "plan/pace/on_track", 2, Decimal("0.01")),
            "behind": Quantity(pacing.behind, "", "plan/pace/behind", 2, Decimal("0.01")),
        },
    )
