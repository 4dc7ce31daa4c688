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


def rendered(wanted: Mapping[Key, Drawing], cache: Path) -> dict[Key, Rendered]:
    """Each drawing as SVG and PNG; those drawn before come from the cache."""
    cache.mkdir(parents=True, exist_ok=True)
    missing = {
        digest(drawing): drawing for drawing in wanted.values() if _kept(cache, digest(drawing)) is None
    }
    for name, (picture, image) in zip(missing, _render(list(missing.values())), strict=True):
        _keep(cache / f"{name}.png", image)
        _keep(cache / f"{name}.svg", picture.encode())
    found = {key: _kept(cache, digest(drawing)) for key, drawing in wanted.items()}
    return {key: kept for key, kept in found.items() if kept is not None}


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
    picture, image = cache / f"{name}.svg", cache / f"{name}.png"
    if not picture.is_file() or not image.is_file():
        return None
    return picture.read_text(encoding="utf-8"), image.read_bytes()


def _keep(file: Path, content: bytes) -> None:
    unfinished = file.with_suffix(".new")
    unfinished.write_bytes(content)
    unfinished.replace(file)
