"""Level: a number to reach by a date ("1500 件"), of one indicator or of the sum of several.

On or after the deadline D only the figure *of* D decides; before it, reaching the target early
counts, and otherwise the pace against a sourced baseline.
"""

from plansite.assess import paces, points
from plansite.assess.case import Case
from plansite.assess.points import Point
from plansite.assess.projection import projection
from plansite.assess.working import Working
from plansite.model.assessment import Finding
from plansite.model.figures import Comparison


def judge(case: Case) -> Finding:
    """The state of a level goal."""
    known = points.points(case)
    if not known:
        return _without_comparable(case)
    return _after(case, known) if case.due else before(case, known)


def before(case: Case, known: tuple[Point, ...]) -> Finding:
    """The state before the deadline, from the totals known so far (at least one).

    The latest total counts, or the latest parts that reach the target by themselves.
    """
    telling = (point for point in reversed(known) if point.complete or _reaches(case, point))
    latest = next(telling, known[-1])
    working = Working(case).add_point("latest", latest)
    if _reaches(case, latest):
        return working.conclude("reached", latest)
    return working.drawn_on(paces.judge(case, known, latest, working), projection(case, known))


def _without_comparable(case: Case) -> Finding:
    """Nothing at all, or only figures of a flow at grains that the target does not speak of."""
    other = points.published(case)
    working = Working(case)
    if not other:
        return working.add("none").conclude("none")
    if case.due:
        return working.add("no-final", deadline=working.deadline).conclude("other-grain", other[-1])
    return working.add("no-baseline").conclude("no-pace", other[-1])


def _after(case: Case, known: tuple[Point, ...]) -> Finding:
    final = points.on_deadline(case)
    working = Working(case)
    if final is None:
        return _without_final(case, known, working.add("no-final", deadline=working.deadline))
    working.add_point("final", final)
    found = final.compare(case)
    if found is Comparison.AT_LEAST:
        return working.conclude("final-reached" if final.complete else "parts-reached", final)
    if found is Comparison.BELOW:
        return _missed(case, final, known, working)
    if not final.complete:
        return working.add("parts-missing").conclude("parts-short", final)
    return _undecided(case, final, known, working.add("undecided"))


def _undecided(case: Case, final: Point, known: tuple[Point, ...], working: Working) -> Finding:
    """The final figure is published but rounded across the target, so it decides as little as none."""
    found = _without_final(case, known, working)
    if found.case == "earlier-reached":
        return found
    return working.conclude("final-undecided", final, variant="-undecided")


def _missed(case: Case, final: Point, known: tuple[Point, ...], working: Working) -> Finding:
    for point in known:
        if point.day > case.goal.deadline and _reaches(case, point):
            return working.add_point("later", point).conclude(
                "final-short-later-reached", point, beside=final
            )
    return working.conclude("final-short", final)


def _without_final(case: Case, known: tuple[Point, ...], working: Working) -> Finding:
    earlier = tuple(point for point in known if point.day < case.goal.deadline)
    if not earlier:
        return working.conclude("later-only", known[-1])
    latest = _decisive(case, earlier)
    working.add_point("earlier", latest)
    if _reaches(case, latest):
        return working.conclude("earlier-reached", latest)
    return working.conclude("earlier-short", latest)


def _decisive(case: Case, known: tuple[Point, ...]) -> Point:
    """The latest point that decides the comparison; the latest of all where none does."""
    decided = [point for point in known if point.compare(case) is not Comparison.UNDECIDED]
    return (decided or list(known))[-1]


def _reaches(case: Case, point: Point) -> bool:
    return point.compare(case) is Comparison.AT_LEAST
