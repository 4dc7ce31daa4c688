"""Draws all pictures: what stands in pages, what is taken away, and the cards of pages that are shared."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plansite.cli.kept import Kept, name_of
from plansite.draw import Drawing, draw, draw_bullet, social_cards
from plansite.draw.drawing import digest, makers
from plansite.draw.pictures import png, runtime, specification, svg
from plansite.draw.sheet import sheet
from plansite.model.assessment import Assessment
from plansite.model.language import Language
from plansite.model.project import Project
from plansite.wording import Wording

Key = tuple[Language, str]


@dataclass(frozen=True)
class Rendered:
    """A picture as it stands in a page, and as files; those that were not made are empty."""

    svg: str
    sheet: str
    png: bytes
    specification: bytes


@dataclass(frozen=True)
class Gallery:
    """All pictures of a site, by language and goal, and the script that makes charts interactive."""

    charts: Mapping[Key, Rendered]
    bullets: Mapping[Key, str]
    cards: Mapping[Key, bytes]
    runtime: bytes


def gallery(
    project: Project,
    assessments: Sequence[Assessment],
    wordings: Mapping[Language, Wording],
    kept: Kept,
    *,
    images: bool = True,
    shared: bool = False,
) -> Gallery:
    """Every picture; PNG only where `images` are wanted, cards only of a site that is `shared`."""
    charts, bullets = _drawings(project, assessments, wordings)
    drawn = _svg(kept, [*charts.values(), *bullets.values()])
    sheets = {key: sheet(chart, drawn[digest(chart)]) for key, chart in charts.items()}
    cards = social_cards(project, assessments, wordings) if shared and images else {}
    wanted = [(each, 2.0) for each in sheets.values()] if images else []
    made = _png(kept, [*wanted, *((each, 1.0) for each in cards.values())])
    specifications = _specifications(kept, [each for each in charts.values() if each.scene.interactive])
    name = name_of(makers(), "runtime")
    return Gallery(
        charts={
            key: Rendered(
                drawn[digest(chart)],
                sheets[key],
                made.get((sheets[key], 2.0), b""),
                specifications.get(digest(chart), b""),
            )
            for key, chart in charts.items()
        },
        bullets={key: drawn[digest(bullet)] for key, bullet in bullets.items()},
        cards={key: made[each, 1.0] for key, each in cards.items()},
        runtime=kept.made(_runtime, {name: None})[name] if specifications else b"",
    )


def _drawings(
    project: Project, assessments: Sequence[Assessment], wordings: Mapping[Language, Wording]
) -> tuple[dict[Key, Drawing], dict[Key, Drawing]]:
    """The pictures of the goals, and the bullets of those with a figure."""
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


def _svg(kept: Kept, drawings: Sequence[Drawing]) -> Mapping[str, str]:
    """The SVG of each drawing, by its digest."""
    names = {name_of(makers(), digest(each), "svg"): each for each in drawings}
    made = kept.made(_drawn, names)
    return {digest(each): made[name].decode() for name, each in names.items()}


def _specifications(kept: Kept, drawings: Sequence[Drawing]) -> Mapping[str, bytes]:
    names = {name_of(makers(), digest(each), "specification"): each for each in drawings}
    made = kept.made(_specified, names)
    return {digest(each): made[name] for name, each in names.items()}


def _png(kept: Kept, wanted: Sequence[tuple[str, float]]) -> Mapping[tuple[str, float], bytes]:
    names = {name_of(makers(), each, f"{scale:g}"): (each, scale) for each, scale in wanted}
    made = kept.made(_photographed, names)
    return {each: made[name] for name, each in names.items()}


# What another process does for us: functions of a module, which can be handed over by name.


def _drawn(drawing: Drawing) -> bytes:
    return svg(drawing).encode()


def _specified(drawing: Drawing) -> bytes:
    return json.dumps(specification(drawing), ensure_ascii=False, separators=(",", ":")).encode()


def _photographed(wanted: tuple[str, float]) -> bytes:
    picture, scale = wanted
    return png(picture, scale)


def _runtime(_: None) -> bytes:
    return runtime()
