"""What each form asks: its fields in order, and where the choices of a field come from."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from plansite.model.language import Bilingual
from plansite.model.plan import Kind
from plansite.model.project import Project
from plansite.model.records import DatePrecision, MilestoneState, Provenance

Choices = Iterator[tuple[str, Bilingual | None]]


@dataclass(frozen=True)
class Field:
    """One question; one with `choices` is a list to choose from, a long one has room for sentences."""

    id: str
    required: bool = True
    long: bool = False
    choices: Callable[[Project], Choices] | None = None


def _indicators(project: Project) -> Choices:
    worked_out = {each.indicator_id for each in project.derivations}
    for each in project.indicators.values():
        if each.indicator_id not in worked_out:
            yield each.indicator_id, each.name


def _areas(project: Project) -> Choices:
    own = project.plan.area_code
    yield own, project.areas[own].name
    for each in project.areas.values():
        if each.area_code != own:
            yield each.area_code, each.name


def _steps(project: Project) -> Choices:
    for goal in project.plan.goals:
        if goal.kind is Kind.MILESTONE:
            yield goal.id, goal.title


def _plain(*values: str) -> Callable[[Project], Choices]:
    return lambda _: ((value, None) for value in values)


SOURCE: Final = (
    Field("publisher"),
    Field("title"),
    Field("published", required=False),
    Field("url", required=False),
    Field("provenance", choices=_plain(*(each.value for each in Provenance))),
    Field("quote", long=True),
)
FORMS: Final[Mapping[str, tuple[Field, ...]]] = {
    "figure": (
        Field("indicator_id", choices=_indicators),
        Field("area_code", choices=_areas),
        Field("period"),
        Field("value"),
        Field("rounded_to", required=False),
        Field("status", choices=_plain("final", "preliminary")),
        *SOURCE,
        Field("note", required=False, long=True),
    ),
    "correction": (
        Field("indicator_id", choices=_indicators),
        Field("area_code", choices=_areas),
        Field("period"),
        Field("value"),
        Field("reason", long=True),
        *SOURCE,
    ),
    "milestone": (
        Field("goal_id", choices=_steps),
        Field("state", choices=_plain(*(each.value for each in MilestoneState))),
        Field("date", required=False),
        Field("date_precision", choices=_plain(*(each.value for each in DatePrecision))),
        *SOURCE,
        Field("note", required=False, long=True),
    ),
}


def label(field: Field, wordings: Mapping[str, Callable[[str], str]]) -> str:
    """What a field is called on the form, in both languages."""
    return " / ".join(say(f"forms.field.{field.id}.label") for say in wordings.values())


def choice(code: str, name: Bilingual | None, wordings: Mapping[str, Callable[[str], str]]) -> str:
    """A choice: its code, and what it is called in both languages."""
    names = [name.zh, name.en] if name else [say(f"forms.choice.{code}") for say in wordings.values()]
    return f"{code} · {' / '.join(dict.fromkeys(names))}"
