"""Renders drawings: an accessible SVG that scales, and a PNG that never lacks a Chinese letter."""

import re
from importlib.resources import files
from typing import Any

from plansite.draw.drawing import Drawing, digest
from plansite.draw.font import family
from plansite.draw.style import FONTS
from plansite.draw.tidy import tidy

_WEIGHT = re.compile(r' font-weight="[^"]*"')


def svg(drawing: Drawing) -> str:
    """The drawing as SVG, with its title and description, to stand in a page."""
    import vl_convert

    raw = vl_convert.vegalite_to_svg(specification(drawing))
    return tidy(raw, f"p{digest(drawing)[:10]}", drawing.title, drawing.scene.description)


def specification(drawing: Drawing) -> dict[str, Any]:
    """The drawing in Vega-Lite, for a page that draws it where it is read."""
    # Altair takes a third of a second to import: only a program that renders should pay for it.
    from plansite.draw.canvas import spec

    return spec(drawing.scene)


def runtime_licences() -> bytes:
    """The licences of what that script consists of."""
    return (files("plansite") / "look" / "licences" / "vega.txt").read_bytes()


def runtime() -> bytes:
    """The script that draws specifications in a browser: Vega, Vega-Lite and Vega-Embed in one."""
    import vl_convert

    return str(vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")).encode()


def png(picture: str, scale: float = 2) -> bytes:
    """An SVG of ours as PNG, in the font that the project brings along, whatever the machine has."""
    import vl_convert

    # There is one weight of that font; a bold one would be looked for among the machine's.
    plain = _WEIGHT.sub("", picture.replace(f'font-family="{FONTS}"', f'font-family="{family()}"', 1))
    return bytes(vl_convert.svg_to_png(plain, scale=scale))
