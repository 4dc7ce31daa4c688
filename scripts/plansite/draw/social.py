"""The picture that stands for a page where somebody shares it: a wide card with the finding in words.

It is written as SVG directly: there is nothing in it to be placed by figures.
"""

from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as ET

from plansite.draw import style
from plansite.draw.letters import printable, wrap
from plansite.model.states import State

WIDTH: Final = 1200
HEIGHT: Final = 630
_MARGIN = 72
_ROOM = WIDTH - 2 * _MARGIN
_LEADING = 1.4
_FINDING = 32


@dataclass(frozen=True)
class Card:
    """What a card says; one without a state is about the whole plan."""

    site: str
    title: str
    finding: str
    foot: str
    state: State | None = None
    label: str = ""
    notice: str = ""


def social(card: Card) -> str:
    """The card as SVG, 1200 × 630 pixels."""
    frame = f"0 0 {WIDTH} {HEIGHT}"
    root = ET.Element(
        "svg", {"xmlns": "http://www.w3.org/2000/svg", "viewBox": frame, "font-family": style.FONTS}
    )
    accent = style.STATES[card.state] if card.state else style.DATA
    _box(root, 0, 0, WIDTH, HEIGHT, style.PAPER)
    _box(root, 0, 0, WIDTH, 16, accent)
    _words(root, card.site, 84, 30, style.DATA, 1)
    y = _words(root, card.title, 168, 60 if card.state else 54, style.INK, 2 if card.state else 4)
    if card.state:
        _box(root, _MARGIN, y + 4, 14, 40, accent)
        _words(root, card.label, y + 24, 36, accent, 1, indent=34)
        y += 76
    room = HEIGHT - 116 - y
    _words(root, card.finding, y + 28, _FINDING, style.MUTED, max(1, int(room // (_FINDING * _LEADING))))
    _box(root, _MARGIN, HEIGHT - 96, _ROOM, 2, style.EDGE)
    _words(root, " · ".join(filter(None, (card.foot, card.notice))), HEIGHT - 56, 26, style.MUTED, 1)
    return ET.tostring(root, encoding="unicode")


def _box(root: ET.Element, x: float, y: float, width: float, height: float, fill: str) -> None:
    size = {"x": f"{x:g}", "y": f"{y:g}", "width": f"{width:g}", "height": f"{height:g}"}
    ET.SubElement(root, "rect", {**size, "fill": fill})


def _words(
    root: ET.Element, words: str, y: float, size: int, color: str, lines: int, indent: float = 0
) -> float:
    """Words in at most so many lines, the first centred on `y`; the height below the last."""
    for line in wrap(words, _ROOM - indent, size, lines).split("\n"):
        place = {"x": f"{_MARGIN + indent:g}", "y": f"{y + size * 0.35:.1f}"}
        ET.SubElement(root, "text", {**place, "font-size": str(size), "fill": color}).text = printable(line)
        y += size * _LEADING
    return y
