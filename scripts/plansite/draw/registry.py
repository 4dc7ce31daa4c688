"""Which picture belongs to which kind of goal: one line each."""

from collections.abc import Callable, Mapping
from typing import Final

from plansite.draw.bands import bands
from plansite.draw.boxes import boxes
from plansite.draw.context import context
from plansite.draw.dots import dots
from plansite.draw.level import level
from plansite.draw.marks import Scene
from plansite.draw.share import share
from plansite.draw.steps import steps
from plansite.draw.subject import Subject
from plansite.draw.timeline import timeline
from plansite.model.plan import Kind

PICTURES: Final[Mapping[Kind, Callable[[Subject], Scene | None]]] = {
    Kind.LEVEL: level,
    Kind.COVERAGE: share,
    Kind.FLOOR: dots,
    Kind.RECURRING: boxes,
    Kind.RANGE: bands,
    Kind.TREND: steps,
    Kind.MILESTONE: timeline,
    Kind.QUALITATIVE: context,
}
