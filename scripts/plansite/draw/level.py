"""Level: which picture fits a promised number."""

from plansite.draw.line import line
from plansite.draw.marks import Scene
from plansite.draw.parts import parts
from plansite.draw.places import countable, places
from plansite.draw.subject import Subject


def level(subject: Subject) -> Scene:
    """Parts for a sum, places for a few things, else figures over time."""
    if len(subject.goal.indicators) > 1:
        return parts(subject)
    return places(subject) if countable(subject) else line(subject)
