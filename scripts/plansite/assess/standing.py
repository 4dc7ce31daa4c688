"""How the whole plan stands, in one sentence, and how many goals are in each state."""

from collections.abc import Mapping

from plansite.model.assessment import Assessment
from plansite.model.messages import Message, Quantity, Value, count
from plansite.model.plan import Plan
from plansite.model.states import State, Tag

Assessments = Mapping[str, Assessment]


def standing(plan: Plan, assessments: Assessments) -> Message:
    """The headline of the whole plan."""
    total = len(plan.goals)
    due = sum(assessments[goal.id].as_of >= goal.deadline for goal in plan.goals)
    values: dict[str, Value] = {
        "count": count(total, "assessments/summary/goals"),
        "due": count(due, "assessments/summary/due"),
        "not_met": state_count(assessments, State.NOT_MET),
        "met_words": _met(assessments),
        "missing": state_count(assessments, State.NO_DATA),
        "reached": state_count(assessments, State.REACHED),
    }
    some = "partly-due" if due else "running"
    return Message(f"pages.headline.{'due' if due == total else some}", values)


def state_count(assessments: Assessments, state: State) -> Quantity:
    """How many goals are in a state, as published."""
    number = sum(assessment.state is state for assessment in assessments.values())
    return count(number, f"assessments/states/{state.value}")


def _met(assessments: Assessments) -> Message:
    """How many goals are met: a headline must not be surer than the pages it counts.

    What an office has declared met is counted apart.
    """
    met = [each for each in assessments.values() if each.state is State.MET and each.override is None]
    declared = sum(each.state is State.MET for each in assessments.values()) - len(met)
    unverified = sum(Tag.UNVERIFIED in each.tags for each in met)
    sureness = (
        "verified" if not unverified else "unverified" if unverified == len(met) else "partly-unverified"
    )
    some = count(unverified, f"assessments/unverified/{State.MET.value}")
    number = count(len(met), f"assessments/computed/{State.MET.value}")
    words = Message(f"pages.headline.met.{sureness}", {"met": number, "some": some})
    if not declared:
        return words
    apart = count(declared, f"assessments/declared/{State.MET.value}")
    return Message("pages.headline.declared", {"met_words": words, "declared": apart})
