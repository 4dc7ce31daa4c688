"""One look for every picture: colours, sizes, strokes and the fonts it asks for.

Pictures stand on a white card in both colour schemes, so there is one palette. Every text colour
has a contrast of at least 4.5 : 1 on white and every mark at least 3 : 1; the pale fills never
carry meaning alone, they always have an outline.
"""

from typing import Any, Final

from plansite.model.states import State

PAPER: Final = "#FFFFFF"
INK: Final = "#1B1F24"
MUTED: Final = "#5A626B"
EDGE: Final = "#85898F"
DATA: Final = "#0B5563"
KEPT: Final = "#1A7A45"
BROKEN: Final = "#B3261E"
MISSING: Final = "#5A626B"

# The colours of states are those of the pages (`look/styles/tokens.css`).
STATES: Final = {
    State.MET: KEPT,
    State.REACHED: KEPT,
    State.MET_LATE: "#597410",
    State.REACHED_BEFORE: "#0E6E8C",
    State.ON_TRACK: "#0F7268",
    State.BEHIND: "#9C4A00",
    State.OFF_TRACK: BROKEN,
    State.NOT_MET: BROKEN,
    State.NO_BASELINE: "#4F6478",
    State.UNKNOWN: "#8A5A00",
    State.NO_DATA: "#636A77",
    State.NOT_QUANTIFIED: "#766589",
}

TEXT_COLOURS: Final = (INK, MUTED, DATA, KEPT, BROKEN, MISSING)
MARK_COLOURS: Final = (INK, EDGE, DATA, KEPT, BROKEN, MISSING)

PALE: Final = "#D9E8EB"
SUNK: Final = "#F5F6F7"
BAND: Final = "#E9EEF0"

WIDTH: Final = 400
MARGIN: Final = 12
LEFT: Final = MARGIN
RIGHT: Final = WIDTH - MARGIN
SIZE: Final = 14
SMALL: Final = 13
LINE_HEIGHT: Final = 18
STROKE: Final = 1.5
THICK: Final = 2.5
DASHED: Final = (5, 4)
DOTTED: Final = (1, 4)

FAMILY: Final = "Noto Sans SC"
FONTS: Final = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Noto Sans SC, sans-serif"


def properties(height: float) -> dict[str, Any]:
    """The properties of every chart: a fixed frame, so that no font on a machine can move it."""
    return {"width": WIDTH, "height": height, "padding": 0, "background": PAPER, "autosize": {"type": "none"}}


def config() -> dict[str, Any]:
    """The Altair configuration of every chart."""
    return {"view": {"stroke": None}, "font": FAMILY, "lineBreak": "\n"}
