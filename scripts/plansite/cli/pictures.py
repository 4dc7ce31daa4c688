"""Draws all pictures: on every processor, and only those whose content is new."""

import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from plansite.draw import Drawing, digest, draw
from plansite.draw.bullet import bullet
from plansite.draw.pictures import png, svg
from plansite.model.assessment import Assessment
from plansite.model.language import Language
from plansite.model.project import Project
from plansite.wording import Wording

Key = tuple[Language, str]
Rendered = tuple[str, bytes]

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
            if assessment.finding.figure and (small := bullet(project, goal, assessment, wording)):
                bullets[key] = small
    return charts, bullets


class Drawer:
    """Renders drawings and keeps them by content in a folder; without one that can be written, it redraws."""

    def __init__(self, cache: Path) -> None:
        self.cache = cache
        self.keeps = True

    def rendered(self, wanted: Mapping[Key, Drawing]) -> dict[Key, Rendered]:
        """Each drawing as SVG and PNG; those drawn before come from the folder."""
        names = {key: digest(drawing) for key, drawing in wanted.items()}
        found = {name: kept for name in names.values() if (kept := _kept(self.cache, name))}
        missing = {names[key]: drawing for key, drawing in wanted.items() if names[key] not in found}
        for name, picture in zip(missing, _render(list(missing.values())), strict=True):
            found[name] = picture
            self._keep(name, picture)
        return {key: found[name] for key, name in names.items()}

    def _keep(self, name: str, picture: Rendered) -> None:
        try:
            self.cache.mkdir(parents=True, exist_ok=True)
            _write(self.cache / f"{name}.png", picture[1])
            _write(self.cache / f"{name}.svg", picture[0].encode())
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
    return picture, png(picture)


def _kept(cache: Path, name: str) -> Rendered | None:
    """A picture of the folder; None where there is none, or what lies there is damaged."""
    try:
        picture = (cache / f"{name}.svg").read_text(encoding="utf-8")
        image = (cache / f"{name}.png").read_bytes()
    except (OSError, UnicodeDecodeError):
        return None
    whole = picture.startswith("<svg") and picture.rstrip().endswith("</svg>") and image.endswith(_PNG_END)
    return (picture, image) if whole else None


def _write(file: Path, content: bytes) -> None:
    unfinished = file.with_suffix(".new")
    unfinished.write_bytes(content)
    unfinished.replace(file)
