"""Draws what is known about a goal: pictures that are honest about what nobody has published."""

from plansite.draw.drawing import Drawing, digest
from plansite.draw.subject import Subject
from plansite.model.assessment import Assessment
from plansite.model.plan import Goal
from plansite.model.project import Project
from plansite.wording import Wording

__all__ = ["Drawing", "digest", "draw"]


def draw(project: Project, goal: Goal, assessment: Assessment, wording: Wording) -> Drawing | None:
    """The picture of a goal, by its kind; None where there is nothing to draw."""
    # Altair takes a third of a second to import: only a program that draws should pay for it.
    from plansite.draw.canvas import drawing
    from plansite.draw.registry import PICTURES

    subject = Subject.of(project, goal, assessment, wording)
    scene = PICTURES[goal.kind](subject)
    return drawing(subject, scene) if scene else None
