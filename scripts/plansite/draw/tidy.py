"""Makes Vega's SVG small and readable for assistive technology, without changing how it looks.

Vega labels every mark in English and never writes a title; a reader needs the opposite: one image
with a title and a description in the page's language.
"""

import re
from xml.etree import ElementTree as ET

from plansite.draw import style
from plansite.draw.letters import printable

_SVG = "http://www.w3.org/2000/svg"
_LONG = re.compile(r"-?\d+\.\d{2,}")
_STILL = (None, "translate(0,0)")
_DROPPED = frozenset({"role", "class", "font-family", "aria-hidden", "aria-label", "aria-roledescription"})
_IMPLIED = {"opacity": "1", "font-size": f"{style.SIZE}", "fill-opacity": "1", "stroke-opacity": "1"}


def tidy(raw: str, name: str, title: str, description: str) -> str:
    """The SVG with one title and description; `name` makes its ids unique on a page."""
    source = ET.fromstring(raw)  # noqa: S314 - Vega wrote it a moment ago; nobody sent it
    root = ET.Element("svg", _root(source.get("viewBox", ""), name))
    for tag, words in (("title", title), ("desc", description)):
        ET.SubElement(root, tag, {"id": f"{name}-{tag[0]}"}).text = printable(words)
    marks = ET.SubElement(root, "g", {"fill": "none", "stroke-miterlimit": "10"})
    for element in source:
        _add(element, marks)
    return ET.tostring(root, encoding="unicode")


def _root(frame: str, name: str) -> dict[str, str]:
    return {
        "xmlns": _SVG,
        "viewBox": frame,
        "role": "img",
        "aria-labelledby": f"{name}-t {name}-d",
        "font-family": style.FONTS,
        "font-size": str(style.SIZE),
    }


def _add(source: ET.Element, into: ET.Element) -> None:
    """Copy one element; groups that neither move nor paint give way to what they hold."""
    tag = source.tag.removeprefix(f"{{{_SVG}}}")
    if source.get("display") == "none" or source.get("class") in ("background", "foreground"):
        return
    if tag == "g" and source.get("transform") in _STILL:
        for child in source:
            _add(child, into)
        return
    copy = ET.SubElement(into, tag, _attributes(source))
    copy.text, copy.tail = source.text, source.tail
    for child in source:
        _add(child, copy)


def _attributes(source: ET.Element) -> dict[str, str]:
    kept = {key: _LONG.sub(_short, value.removesuffix("px")) for key, value in source.attrib.items()}
    return {key: value for key, value in kept.items() if key not in _DROPPED and _IMPLIED.get(key) != value}


def _short(number: re.Match[str]) -> str:
    """A tenth of a pixel is finer than any screen."""
    return f"{float(number[0]):.1f}".removesuffix(".0")
