"""Draws what is known about a goal: pictures that are honest about what nobody has published."""

from plansite.draw import frame
from plansite.draw.bullet import bar
from plansite.draw.credits import credits_of
from plansite.draw.drawing import Drawing
from plansite.draw.registry import PICTURES
from plansite.draw.sharing import social_cards
from plansite.draw.subject import Subject
from plansite.model.assessment import Assessment
from plansite.model.plan import Goal
from plansite.model.project import Project
from plansite.wording import Wording

__all__ = ["Drawing", "draw", "draw_bullet", "social_cards"]


def draw(project: Project, goal: Goal, assessment: Assessment, wording: Wording) -> Drawing | None:
    """The picture of a goal, by its kind; None where there is nothing to draw."""
    subject = Subject.of(project, goal, assessment, wording)
    scene = PICTURES[goal.kind](subject)
    if scene is None:
        return None
    # A picture leaves its page as a file: what the project says of all its data goes with it.
    notice = project.descriptor.get("notice", {}).get(wording.language.value, "")
    scene = frame.noticed(scene, notice) if notice else scene
    return Drawing(scene, wording.text(goal.title), credits_of(subject))


def draw_bullet(project: Project, goal: Goal, assessment: Assessment, wording: Wording) -> Drawing | None:
    """The small bar of a goal that has a target of its own; without a figure an open question."""
    subject = Subject.of(project, goal, assessment, wording)
    scene = bar(subject)
    return Drawing(scene, subject.wording.text(goal.title)) if scene else None
