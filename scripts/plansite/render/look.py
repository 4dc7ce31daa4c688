"""How pages look and what they can do: one style sheet and one script, put together from their parts."""

from collections.abc import Iterable, Mapping
from importlib.resources import files

_STYLES = ("tokens", "page", "components", "charts", "filter", "share", "report")
_SCRIPTS = ("folder", "copy", "filter", "interactive", "print")
_FOLDER = files("plansite") / "look"


def look() -> Mapping[str, str]:
    """The files that every page loads, by their address below a language's folder."""
    screen = _joined("styles", _STYLES, "css")
    on_paper = _joined("styles", ("print",), "css")
    return {
        "assets/site.css": f"{screen}@media print {{\n{on_paper}}}\n",
        "assets/embed.css": _joined("styles", ("tokens", "charts", "embed"), "css"),
        "assets/site.js": _joined("scripts", _SCRIPTS, "js"),
    }


def _joined(folder: str, names: Iterable[str], ending: str) -> str:
    return "".join((_FOLDER / folder / f"{name}.{ending}").read_text(encoding="utf-8") for name in names)
