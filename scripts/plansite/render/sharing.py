"""How a page is passed on: its short address, the code that embeds it, a picture, a code to scan on paper.

All of it needs the site's own address; without one only the page to be embedded can be looked at.
"""

import re
from dataclasses import dataclass

from markupsafe import Markup, escape

from plansite.model.plan import Goal
from plansite.render.site import Site
from plansite.wording import Wording

# Of a frame: what stands around the picture, and how much larger than it was drawn a picture is at most.
_AROUND = 330
_LARGER = 1.4
_HEIGHT = re.compile(r'viewBox="0 0 [0-9.]+ ([0-9.]+)"')


@dataclass(frozen=True)
class Share:
    """The address of a page, what embeds it, its picture (empty where none was made) and its QR code."""

    url: str
    embed: str
    card: str
    code: Markup


def share(site: Site, goal: Goal, wording: Wording) -> Share | None:
    """How a goal's page is passed on; None where the site's address is not known."""
    if not site.edition.site_url:
        return None
    prefix = "" if wording.language == "zh" else f"{wording.language.value}/"
    url = site.edition.absolute(f"{prefix}goals/{goal.id}/")
    frame = site.edition.absolute(f"{prefix}embed/{goal.id}/")
    title = goal.title[wording.language]
    return Share(
        url,
        _iframe(frame, title, _height(site, goal, wording)),
        site.shared(wording.language, goal.id),
        scanned(url),
    )


def _iframe(url: str, title: str, height: int) -> str:
    look = f'width="100%" height="{height}" style="border:0" loading="lazy"'
    return f'<iframe src="{escape(url)}" title="{escape(title)}" {look}></iframe>'


def _height(site: Site, goal: Goal, wording: Wording) -> int:
    """The pixels that a goal's embedded page needs on a phone and on a desk."""
    picture = site.pictures.get((wording.language, goal.id))
    drawn = _HEIGHT.search(picture.svg) if picture else None
    return _AROUND + (round(_LARGER * float(drawn[1])) if drawn else 0)


def scanned(url: str) -> Markup:
    """The address as a QR code (ISO/IEC 18004) of medium error correction."""
    import segno

    code = segno.make(url, error="m").svg_inline(omitsize=True, border=2, svgclass=None, lineclass=None)
    hidden = code.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
    return Markup(hidden)  # noqa: S704 - the library writes nothing but the path of the code
