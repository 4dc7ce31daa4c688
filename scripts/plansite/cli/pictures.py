"""Draws all pictures: on every processor, and only those whose content is new."""

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from plansite.draw import Drawing, draw, draw_bullet
from plansite.draw.drawing import digest, makers
from plansite.draw.pictures import png, svg
from plansite.model.assessment import Assessment
from plansite.model.language import Language
from plansite.model.project import Project
from plansite.wording import Wording

Key = tuple[Language, str]


class Rendered(NamedTuple):
    """A picture; the PNG is None where only pages show it."""

    svg: str
    png: bytes | None


_WORTH_A_PROCESS = 8
_PNG_END = b"IEND\xaeB`\x82"


def drawings(
    project: Project, assessments: Sequence[Assessment], wordings: Mapping[Language, Wording]
) -> tuple[dict[Key, Drawing], dict[Key, Drawing]]:
    """The pictures of the goals, and the bullets of those with a figure, by language and goal."""
    goals = {goal.id: goal for goal in project.plan.goals}
    charts, bullets = {}, {}
    for language, wording in wordings.items():
        for assessment in assessments:
            key, goal = (language, assessment.goal_id), goals[assessment.goal_id]
            if chart := draw(project, goal, assessment, wording):
                charts[key] = chart
            if assessment.finding.figure and (small := draw_bullet(project, goal, assessment, wording)):
                bullets[key] = small
    return charts, bullets


class Drawer:
    """Renders drawings and keeps them by content in a folder; without one that can be written, it redraws."""

    def __init__(self, cache: Path) -> None:
        self.cache = cache
        self.keeps = True

    def rendered(self, wanted: Sequence[Drawing]) -> list[Rendered]:
        """Each drawing as SVG and PNG; those drawn before come from the folder."""
        names = [hashlib.sha256(f"{makers()} {digest(drawing)}".encode()).hexdigest() for drawing in wanted]
        drawings = dict(zip(names, wanted, strict=True))
        found = {name: kept for name, drawing in drawings.items() if (kept := self._kept(name, drawing))}
        missing = {name: drawing for name, drawing in drawings.items() if name not in found}
        for name, picture in zip(missing, _render(list(missing.values())), strict=True):
            found[name] = picture
            self._keep(name, picture)
        return [found[name] for name in names]

    def _kept(self, name: str, drawing: Drawing) -> Rendered | None:
        """A picture of the folder; None where there is none, or what lies there is damaged."""
        try:
            picture = (self.cache / f"{name}.svg").read_text(encoding="utf-8")
            image = (self.cache / f"{name}.png").read_bytes() if drawing.offered else None
        except (OSError, UnicodeDecodeError):
            return None
        whole = picture.startswith("<svg") and picture.rstrip().endswith("</svg>")
        return Rendered(picture, image) if whole and (image is None or image.endswith(_PNG_END)) else None

    def _keep(self, name: str, picture: Rendered) -> None:
        try:
            self.cache.mkdir(parents=True, exist_ok=True)
            if picture.png is not None:
                _write(self.cache / f"{name}.png", picture.png)
            _write(self.cache / f"{name}.svg", picture.svg.encode())
        except OSError:
            self.keeps = False


def _render(missing: list[Drawing]) -> Iterator[Rendered]:
    if len(missing) < _WORTH_A_PROCESS:
        yield from map(_both, missing)
        return
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        yield from pool.map(_both, missing, chunksize=4)


def _both(drawing: Drawing) -> Rendered:
    picture = svg(drawing)
    return Rendered(picture, png(picture) if drawing.offered else None)


def _write(file: Path, content: bytes) -> None:
    unfinished = file.with_suffix(".new")
    unfinished.write_bytes(content)
    unfinished.replace(file)
