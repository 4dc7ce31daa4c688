"""Changes sorted by what they are about, and said in words, for pages and feeds alike."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from itertools import groupby

from plansite.model.figures import Derived, Entry, Observation
from plansite.model.history import Change, History, Revision
from plansite.model.language import Bilingual
from plansite.model.messages import Message, Moment, Named, Quantity, Value
from plansite.model.periods import Period
from plansite.model.plan import Goal
from plansite.model.project import Project
from plansite.publish.sheet import both


class Category(StrEnum):
    """What a change is about."""

    FIGURES = "figures"
    WORDS = "words"
    SOURCES = "sources"
    DEFINITIONS = "definitions"


_DEFINING = {"indicators", "fields", "derivations"}
_WORDS = {"note", "quote"}
_NUMBERS = {("observations", "value"), ("observations", "rounded_to")}


def category(revision: Revision) -> Category:
    """What a change is about: a note that was reworded is no other figure."""
    if revision.table in _DEFINING:
        return Category.DEFINITIONS
    if revision.table == "sources":
        return Category.SOURCES
    return Category.WORDS if revision.column in _WORDS else Category.FIGURES


def by_commit(history: History) -> list[tuple[Revision, ...]]:
    """The changes of each commit together, newest first."""
    return [tuple(found) for _, found in groupby(history.revisions, key=lambda each: each.commit)]


def of_goal(project: Project, history: History, goal: Goal) -> tuple[Revision, ...]:
    """What changed of the figures and statements that a goal is judged by, and of the goal itself."""
    keys = {("plan", goal.id)}
    for indicator in goal.measured:
        for row in project.series(indicator):
            keys |= set(_keys(row))
        # A figure that went is not among the rows any more.
        for each in history.revisions:
            if each.table == "observations" and each.key.startswith(f"{indicator}:{project.plan.area_code}:"):
                keys.add((each.table, each.key))
    return tuple(
        each
        for each in history.revisions
        if (each.table, each.key) in keys
        or (each.table == "milestones" and each.key.partition(":")[0] == goal.id)
    )


def _keys(row: Observation | Entry) -> list[tuple[str, str]]:
    """The published rows that a figure consists of."""
    match row:
        case Derived():
            return [key for part in row.lineage for key in _keys(part)]
        case Entry():
            return [(row.register, row.key)]
        case _:
            return [("observations", row.key)]


def told(project: Project, revision: Revision) -> Message:
    """One change in words."""
    values: dict[str, Value] = {
        "what": what(project, revision),
        "column": column(project, revision),
        "before": cell(project, revision, "before"),
        "after": cell(project, revision, "after"),
    }
    return Message(f"history.told.{revision.change.value}", values)


def what(project: Project, revision: Revision) -> Value:
    """What a row is called: its indicator, area and period; its goal; its table and key."""
    key = revision.key.split(":")
    match revision.table:
        case "observations" if _is_figure(project, key):
            indicator = project.indicators[key[0]]
            values: Mapping[str, Value] = {
                "indicator": _named(indicator.name, revision, "key"),
                "area": project.areas[key[1]].name,
                "when": Moment(Period.parse(key[2]), indicator.measure),
            }
            return Message("history.what.figure", values)
        case "milestones" | "plan":
            goal = next((each for each in project.plan.goals if each.id == key[0]), None)
            return _named(goal.title, revision, "key") if goal else _raw(revision.key, revision, "key")
        case "indicators" | "derivations" if revision.key in project.indicators:
            return _named(project.indicators[revision.key].name, revision, "key")
        case "fields":
            return _raw(revision.key, revision, "key")
        case _:
            return Message("history.what.row", {"table": _table(project, revision.table),
                                                "row": _raw(revision.key, revision, "key")})  # fmt: skip


def _is_figure(project: Project, key: list[str]) -> bool:
    """Whether a key names an indicator, an area and a time that there are."""
    if len(key) != 3 or key[0] not in project.indicators or key[1] not in project.areas:
        return False
    try:
        Period.parse(key[2])
    except ValueError:
        return False
    return True


def _table(project: Project, table: str) -> Value:
    described = {each["name"]: each for each in project.descriptor["resources"]}
    return both(described[table], "title") if table in described else table


def column(project: Project, revision: Revision) -> Value:
    """What a column is called today."""
    if revision.table in ("plan", "fields", "derivations"):
        return Message(f"history.column.{revision.column}")
    for resource in project.descriptor["resources"]:
        if resource["name"] == revision.table:
            for field in resource["schema"]["fields"]:
                if field["name"] == revision.column:
                    return both(field, "title")
    return revision.column


def cell(project: Project, revision: Revision, side: str) -> Value:
    """What a cell says, `before` or `after`: a figure with its unit, or its text."""
    text = revision.before if side == "before" else revision.after
    if not text:
        return Message("history.empty")
    number = _number(text) if (revision.table, revision.column) in _NUMBERS else None
    if number is None:
        return _raw(text, revision, side)
    indicator = project.indicators.get(revision.key.partition(":")[0])
    exponent = number.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return Quantity(number, indicator.unit if indicator else "", f"{revision.ref}/{side}", decimals)


def _number(text: str) -> Decimal | None:
    try:
        found = Decimal(text)
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def _named(name: Bilingual, revision: Revision, side: str) -> Named:
    return Named(name, f"{revision.ref}/{side}")


def _raw(text: str, revision: Revision, side: str) -> Named:
    return Named(Bilingual(text, text), f"{revision.ref}/{side}")


def counted(revisions: tuple[Revision, ...]) -> dict[str, int]:
    """How many changes there are of each sort; those of figures by what became of them."""
    found = dict.fromkeys((*(each.value for each in Change), *(each.value for each in Category)), 0)
    for each in revisions:
        found[category(each).value] += 1
        if category(each) is Category.FIGURES:
            found[each.change.value] += 1
    return found
