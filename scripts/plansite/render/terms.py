"""The words of a goal that the glossary explains, with the shorter words that people use for them."""

from dataclasses import dataclass

from plansite.model.language import Language
from plansite.model.plan import Goal
from plansite.model.records import Term
from plansite.render.site import Site


@dataclass(frozen=True)
class Explained:
    """A term with its other names."""

    term: Term
    also: tuple[Term, ...]


def explained(site: Site) -> list[Explained]:
    """Every term that has a definition in either language."""
    also: dict[str, list[Term]] = {}
    for term in site.project.terms:
        if term.short_for:
            also.setdefault(term.short_for, []).append(term)
    return [
        Explained(term, tuple(also.get(term.term_id, ())))
        for term in site.project.terms
        if any(term.definition[language] for language in Language)
    ]


def of_goal(site: Site, goal: Goal) -> list[Explained]:
    """Those that stand in the goal's title or words; a term inside a longer one gives way to it."""
    said = f"{goal.title.zh} {goal.quote}"
    found = [each for each in explained(site) if each.term.term.zh in said]
    names = {each.term.term.zh for each in found}
    return [each for each in found if each.also or not _inside(each.term.term.zh, names)]


def _inside(name: str, names: set[str]) -> bool:
    return any(name in other for other in names - {name})
