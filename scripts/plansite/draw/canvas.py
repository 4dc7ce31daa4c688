"""Turns a scene into an Altair chart: one layer for each run of marks that look alike.

Positions are final: there are no axes, legends or automatic labels whose place would depend on
the fonts of the machine that renders the picture.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import Any

import altair as alt
from altair.utils.schemapi import debug_mode

from plansite.draw import style
from plansite.draw.letters import printable
from plansite.draw.marks import Box, Dot, Mark, Path, Rule, Scene, Text

Row = Mapping[str, object]
Look = tuple[tuple[str, Any], ...]


def spec(scene: Scene) -> dict[str, Any]:
    """The Vega-Lite specification of a scene."""
    pieces = [_piece(mark) for mark in scene.marks]
    with debug_mode(arg=False):
        layers = [
            _layer(kind, dict(look), [row for _, _, rows in run for row in rows])
            for (kind, look), run in groupby(pieces, key=lambda piece: piece[:2])
        ]
        chart = alt.layer(*layers).properties(**style.properties(scene.height)).configure(**style.config())
    # What is drawn never varies in kind, so the tests check it against the schema once for all:
    # checking every picture would take longer than drawing it.
    return dict(chart.to_dict(validate=False))


def _piece(mark: Mark) -> tuple[str, Look, list[Row]]:
    """The kind of layer, what all its marks share, and the rows of this one."""
    match mark:
        case Text():
            return _text(mark)
        case Rule():
            return _rule(mark)
        case Path():
            return _path(mark)
        case Box():
            return _box(mark)
        case Dot():
            return _dot(mark)


def _text(mark: Text) -> tuple[str, Look, list[Row]]:
    look: dict[str, Any] = {
        "align": mark.align.value, "baseline": "middle", "color": mark.color,
        "fontSize": mark.size, "lineHeight": style.LINE_HEIGHT, "lineBreak": "\n",
    }  # fmt: skip
    if mark.bold:
        look["fontWeight"] = 600
    return "text", tuple(look.items()), [{"x": _at(mark.x), "y": _at(mark.y), "text": printable(mark.words)}]


def _rule(mark: Rule) -> tuple[str, Look, list[Row]]:
    look = {"stroke": mark.color, "strokeWidth": mark.stroke, **_dash(mark.dash)}
    (x, y), (x2, y2) = mark.start, mark.end
    return "rule", tuple(look.items()), [{"x": _at(x), "y": _at(y), "x2": _at(x2), "y2": _at(y2)}]


def _path(mark: Path) -> tuple[str, Look, list[Row]]:
    look = {"stroke": mark.color, "strokeWidth": mark.stroke, "strokeJoin": "round"}
    # Paths that share a layer are told apart by a name of their own, or they would be joined.
    name = f"{mark.points[0]}-{mark.points[-1]}"
    return (
        "line",
        tuple(look.items()),
        [
            {"x": _at(x), "y": _at(y), "order": index, "path": name}
            for index, (x, y) in enumerate(mark.points)
        ],
    )


def _box(mark: Box) -> tuple[str, Look, list[Row]]:
    look: dict[str, Any] = {"fill": mark.fill, "cornerRadius": mark.radius}
    if mark.color:
        look |= {"stroke": mark.color, "strokeWidth": mark.stroke, **_dash(mark.dash)}
    area = mark.bounds
    edges = {"x": area.left, "y": area.top, "x2": area.right, "y2": area.bottom}
    row: dict[str, object] = {side: _at(position) for side, position in edges.items()}
    row |= {"tip": printable(mark.tip)} if mark.tip else {}
    return "rect", tuple(look.items()), [row]


def _dot(mark: Dot) -> tuple[str, Look, list[Row]]:
    # Vega's size is an area: that of the circle for a circle, of the square for a path of ours.
    look: dict[str, Any] = {"shape": mark.symbol.value, "size": 4 * mark.radius**2, "opacity": 1}
    look |= {"stroke": mark.color, "strokeWidth": style.THICK}
    look |= {"strokeCap": "round", "fill": None} if mark.symbol.stroked else {}
    if not mark.symbol.stroked:
        look["fill"] = style.PAPER if mark.hollow else mark.color
    return "point", tuple(look.items()), [{"x": _at(mark.x), "y": _at(mark.y), "tip": printable(mark.tip)}]


def _dash(dash: Iterable[int]) -> dict[str, Any]:
    pattern = tuple(dash)
    return {"strokeDash": pattern, "strokeCap": "round" if pattern[0] == 1 else "butt"} if pattern else {}


def _at(position: float) -> float:
    return round(position, 1)


def _layer(kind: str, look: dict[str, Any], rows: list[Row]) -> alt.Chart:
    if "strokeDash" in look:
        look["strokeDash"] = list(look["strokeDash"])
    chart = alt.Chart(alt.InlineData(values=rows))
    mark: Callable[..., alt.Chart] = getattr(chart, f"mark_{kind}")
    return mark(**look).encode(**_encoding(rows[0]))


def _encoding(row: Row) -> dict[str, Any]:
    raw: dict[str, Any] = {"scale": None, "axis": None}
    channels: dict[str, Any] = {"x": alt.X("x:Q", **raw), "y": alt.Y("y:Q", **raw)}
    channels |= {"x2": alt.X2("x2"), "y2": alt.Y2("y2")} if "x2" in row else {}
    channels |= {"text": alt.Text("text:N")} if "text" in row else {}
    channels |= {"order": alt.Order("order:Q"), "detail": alt.Detail("path:N")} if "path" in row else {}
    channels |= {"tooltip": alt.Tooltip("tip:N")} if row.get("tip") else {}
    return channels
