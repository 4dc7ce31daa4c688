"""A picture as it leaves its page: with its title above, and its sources and day below.

It is put together from the SVG of the picture, so that nothing is drawn twice.
"""

from xml.etree import ElementTree as ET

from plansite.draw import style
from plansite.draw.drawing import Drawing
from plansite.draw.letters import printable, wrap

_TITLE = 17
_FOOT = 11
_GAP = 10.0

_NAMESPACE = "http://www.w3.org/2000/svg"


def sheet(drawing: Drawing, picture: str) -> str:
    """The picture with its title and credits, as one SVG of the same width."""
    root = _plain(picture)
    words = [each for each in root if each.tag in ("title", "desc")]
    head, y = _lines(wrap(drawing.title, style.RIGHT - style.LEFT, _TITLE, 3), 16.0, _TITLE, style.INK)
    moved = ET.Element("g", {"transform": f"translate(0 {y:g})"})
    moved.extend(each for each in root if each not in words)
    y += drawing.scene.height + _GAP
    foot: list[ET.Element] = []
    for line in drawing.credits:
        lines, y = _lines(wrap(line, style.RIGHT - style.LEFT, _FOOT, 3), y, _FOOT, style.MUTED)
        foot += lines
    height = round(y + _GAP / 2)
    whole = ET.Element("svg", {**root.attrib, "viewBox": f"0 0 {style.WIDTH} {height}"})
    paper = {"width": str(style.WIDTH), "height": str(height), "fill": style.PAPER}
    whole.extend([*words, ET.Element("rect", paper), *head, moved, *foot])
    return ET.tostring(whole, encoding="unicode")


def _plain(picture: str) -> ET.Element:
    """The elements of a picture without prefixes: which prefix is written depends on who else writes XML."""
    root = ET.fromstring(picture)  # noqa: S314 - our own program made it a moment ago
    for each in root.iter():
        each.tag = each.tag.removeprefix(f"{{{_NAMESPACE}}}")
    root.set("xmlns", _NAMESPACE)
    return root


def _lines(words: str, y: float, size: int, color: str) -> tuple[list[ET.Element], float]:
    """One text element a line, and the height at which they end."""
    found = []
    for line in words.split("\n"):
        y += size * 0.45
        place = {"x": str(style.LEFT), "y": f"{y:.1f}", "font-size": str(size), "fill": color}
        if size == _TITLE:
            place["font-weight"] = "600"
        text = ET.Element("text", place)
        text.text = printable(line)
        found.append(text)
        y += size * 0.95
    return found, y
