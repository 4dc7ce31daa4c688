"""What a picture shows, in words: for those who cannot see it."""

from collections.abc import Sequence

from plansite.draw.frame import lines
from plansite.draw.subject import Subject
from plansite.model.figures import Observation
from plansite.model.messages import Moment


def promise(subject: Subject) -> str:
    """The target and the deadline."""
    goal = subject.goal
    deadline = Moment(goal.deadline)
    if goal.target is None:
        return subject.say("promise.deadline", deadline=deadline)
    return subject.say("promise.target", target=subject.goal.bound("target"), deadline=deadline)


def published(subject: Subject, rows: Sequence[Observation], *, missing: bool = False) -> str:
    """The promise, the figures that there are, and the one that is missing."""
    if not rows:
        return lines(promise(subject), subject.say("nothing"))
    figures = subject.say("published", figures=subject.listing(rows))
    last = [subject.say("no-final")] if missing else []
    return lines(promise(subject), figures, *last)
