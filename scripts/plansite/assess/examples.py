"""Worked examples for the page of the method, from a demonstration project: synthetic, and said to be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plansite.model.assessment import Assessment
from plansite.model.language import Bilingual, Language
from plansite.model.plan import Goal, Kind
from plansite.model.project import Project
from plansite.model.states import State
from plansite.wording import Wording

_OPEN = (State.UNKNOWN, State.NO_DATA)


@dataclass(frozen=True)
class Example:
    """A goal of the demonstration and how it is judged; `name` is a kind of goal, or a method of pace."""

    name: str
    goal: Goal
    assessment: Assessment


@dataclass(frozen=True)
class Demonstration:
    """A fictional project, judged, with the notice that goes wherever it goes."""

    project: Project
    assessments: Sequence[Assessment]

    def words(self, language: Language) -> Wording:
        """Its own words: a unit may have a name of its own."""
        return Wording(language, self.project.plan.units)

    @property
    def notice(self) -> Bilingual:
        """That nothing in it is real."""
        said = self.project.descriptor.get("notice", {})
        return Bilingual(said.get("zh", ""), said.get("en", ""))

    def examples(self) -> Iterator[Example]:
        """The first goal of each kind that could be judged, and the first of each method of pace."""
        found = dict(zip(self.project.plan.goals, self.assessments, strict=True))
        judged = [(goal, each) for goal, each in found.items() if each.finding.state not in _OPEN]
        for kind in Kind:
            if first := next(((goal, each) for goal, each in judged if goal.kind is kind), None):
                yield Example(kind.value, *first)
        for method in dict.fromkeys(goal.pacing.method for goal, _ in judged):
            paced = (
                (goal, each)
                for goal, each in judged
                if goal.pacing.method == method and {"pace", "miss"} & set(each.finding.numbers)
            )
            if first := next(paced, None):
                yield Example(method, *first)
