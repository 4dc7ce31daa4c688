"""The page of updates: what every commit changed, newest first."""

from collections.abc import Iterator

from plansite.publish import feeds
from plansite.render import downloads, history
from plansite.render.pages import Page
from plansite.render.site import Site
from plansite.wording import Wording

# As many changes of one commit as somebody reads on a phone.
_READABLE = 60


def pages(site: Site, wording: Wording) -> Iterator[Page]:
    """The one page."""
    yield Page(
        path="updates/index.md",
        template="updates.html",
        title=wording.phrase("history.title"),
        description=wording.phrase("history.lead"),
        context={
            "steps": list(history.steps(site, _READABLE)),
            "reach": history.reach(site),
            "unread": history.unread(site),
            "files": list(downloads.of_table(site, "revisions")),
            "feed": feeds.address(wording.language),
        },
    )
