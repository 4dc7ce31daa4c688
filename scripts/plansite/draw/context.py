"""Qualitative: figures that belong to the goal, without any promise to hold them against."""

from plansite.draw.line import trace
from plansite.draw.marks import Scene
from plansite.draw.subject import Subject


def context(subject: Subject) -> Scene | None:
    """A plain line of the first indicator with at least two comparable figures; else no picture."""
    for indicator in subject.goal.context:
        rows = subject.series(indicator)
        grains = [
            [row for row in rows if row.period.grain is grain] for grain in {r.period.grain for r in rows}
        ]
        longest = max(grains, key=lambda found: (len(found), found[0].period.text), default=[])
        if len(longest) >= 2:
            return trace(subject, tuple(longest))
    return None
