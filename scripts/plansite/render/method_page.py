"""The method: every rule with its table of decisions, its limits and an example; pace; states and tags."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from plansite.assess.decisions import DECISIONS
from plansite.assess.examples import Example
from plansite.assess.methods import METHODS
from plansite.model.language import Language
from plansite.model.messages import Quantity, Value, count
from plansite.model.plan import Kind
from plansite.model.states import State, Tag
from plansite.render.cards import Card, cards
from plansite.render.pages import Page
from plansite.render.site import Site
from plansite.wording import Wording

OFFICIAL = ("same", "deadline", "lost", "small", "kinds", "score")
MADE = ("derived", "line", "places", "declared")
UNDONE = ("weights", "guess", "causes", "verify")

_CHINESE = re.compile("[\u3000-\u9fff\uff00-\uffef]+")
_SPAN = r'<span lang="zh">\g<0></span>'


@dataclass(frozen=True)
class Rule:
    """The rule of one kind: the goals that it judges, its decisions, and a worked example."""

    kind: Kind
    count: Quantity
    goals: tuple[Card, ...]
    decisions: tuple[tuple[str, tuple[tuple[str, State], ...]], ...]
    example: Example | None


def pages(site: Site, wording: Wording) -> Iterator[Page]:
    """The page of the method."""
    plan = site.project.plan
    found = site.demonstration.examples() if site.demonstration else ()
    examples: Mapping[str, Example] = {each.name: each for each in found}
    pacing = plan.pacing
    yield Page(
        path="method.md",
        template="method.html",
        title=wording.phrase("pages.nav.method"),
        context={
            "rules": [_rule(site, kind, examples.get(kind.value)) for kind in Kind],
            "methods": [(name, examples.get(name)) for name in METHODS],
            "plain": _plain(site.demonstration.words(wording.language) if site.demonstration else wording),
            "notice": site.demonstration.notice if site.demonstration else None,
            "states": list(State),
            "tags": list(Tag),
            "made": MADE,
            "official": OFFICIAL,
            "undone": UNDONE,
            "method": pacing.method,
            "on_track": Quantity(pacing.on_track, "", "plan/pace/on_track", 6),
            "behind": Quantity(pacing.behind, "", "plan/pace/behind", 6),
        },
    )


def _rule(site: Site, kind: Kind, example: Example | None) -> Rule:
    judged = tuple(card for card in cards(site) if card.goal.kind is kind)
    decisions = tuple((when.value, tuple(cases.items())) for when, cases in DECISIONS[kind].items())
    if kind is Kind.QUALITATIVE:
        decisions = decisions[:1]
    number = count(len(judged), f"assessments/kinds/{kind.value}")
    return Rule(kind, number, judged, decisions, example)


def _plain(words: Wording) -> Callable[[Value], Markup]:
    """Writes values without the addresses of what they repeat: those of the demonstration lie elsewhere."""

    def plain(value: Value) -> Markup:
        said = escape(words.text(value))
        return Markup(_CHINESE.sub(_SPAN, str(said))) if words.language is Language.EN else said  # noqa: S704

    return plain
