"""One small page a goal to stand in other people's pages: finding and chart, without navigation or script."""

from collections.abc import Iterator

from plansite.model.messages import Moment
from plansite.render.cards import card
from plansite.render.goal_facts import facts
from plansite.render.goal_pages import headline
from plansite.render.pages import Page
from plansite.render.site import Site
from plansite.wording import Wording

# The facts that a reader needs beside the headline, and that the picture repeats.
SHOWN = ("target", "deadline", "judged", "baseline")


def pages(site: Site, wording: Wording) -> Iterator[Page]:
    """A whole document for every goal; MkDocs copies it as it is."""
    prefix = "" if wording.language == "zh" else f"{wording.language.value}/"
    for goal in site.project.plan.goals:
        shown = card(site, goal)
        address = f"{prefix}goals/{goal.id}/"
        yield Page(
            path=f"embed/{goal.id}/index.html",
            template="embed.html",
            title=goal.title[wording.language],
            context={
                "card": shown,
                "headline": headline(shown),
                "facts": [each for each in facts(site, shown) if each[0] in SHOWN],
                "picture": site.pictures.get((wording.language, goal.id)),
                "plan": site.project.plan.document.short_title,
                "notice": site.project.descriptor.get("notice", {}).get(wording.language.value, ""),
                "day": Moment(shown.assessment.as_of),
                "canonical": site.edition.absolute(address) if site.edition.site_url else "",
            },
        )
