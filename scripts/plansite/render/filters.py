"""What a list of goals can be narrowed by: state, chapter, department and kind, where the plan has them."""

from collections.abc import Iterable

from plansite.model.messages import Message, Value
from plansite.render.cards import Card
from plansite.render.site import Site

Choices = list[tuple[str, list[tuple[str, Value]]]]

# The value of goals for which the plan names nobody.
NOBODY = "none"


def choices(site: Site, shown: Iterable[Card]) -> Choices:
    """Each property with the values that occur and their names."""
    plan, listed = site.project.plan, list(shown)
    states = dict.fromkeys(card.assessment.state.value for card in listed)
    kinds = dict.fromkeys(card.goal.kind.value for card in listed)
    owing = {each for card in listed for each in card.goal.departments}
    departments: list[tuple[str, Value]] = [
        (each.id, each.name) for each in plan.departments.values() if each.id in owing
    ]
    if any(not card.goal.departments for card in listed):
        departments.append((NOBODY, Message("pages.who.nobody")))
    return [
        ("state", [(each, Message(f"states.short.{each}")) for each in states]),
        ("chapter", [(each.id, each.short) for each in plan.chapters]),
        ("department", departments),
        ("kind", [(each, Message(f"method.kind.{each}")) for each in kinds]),
    ]
