"""The data dictionary: what each table, column and indicator means, and when its definition changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from plansite.model.derivations import Derivation, DerivationRule
from plansite.model.history import Change, Revision
from plansite.model.messages import Listing, Message, Moment, Named, Quantity, Value, count
from plansite.model.plan import Goal
from plansite.model.records import Indicator
from plansite.publish import revisions_file
from plansite.publish.changes import told
from plansite.render import downloads, history
from plansite.render.data_page import incomplete, localised
from plansite.render.pages import Page
from plansite.render.site import Site
from plansite.wording import Wording

Described = Mapping[str, Any]

# The constraints that a reader is told, each with its value.
_LIMITS = ("enum", "minimum", "maximum", "pattern")


@dataclass(frozen=True)
class Changed:
    """A change of a definition."""

    when: Moment
    what: Message


def pages(site: Site, wording: Wording) -> Iterator[Page]:
    """The entrance, a page for each table, and the page of all indicators."""
    tables = [*site.project.descriptor["resources"], revisions_file.resource()]
    yield Page(
        path="dictionary/index.md",
        template="dictionary.html",
        title=wording.phrase("dictionary.title"),
        boost=0.5,
        description=wording.phrase("dictionary.lead"),
        context={
            "tables": [_brief(each, wording) for each in tables],
            "indicators": count(len(site.project.indicators), "assessments/summary/indicators"),
        },
    )
    for table in tables:
        yield Page(
            path=f"dictionary/{table['name']}.md",
            template="dictionary_table.html",
            title=wording.phrase("dictionary.table", table=localised(table, "title", wording)),
            boost=0.5,
            description=localised(table, "description", wording),
            context={**_table(site, table, wording), "reach": history.reach(site)},
        )
    yield _indicators(site, wording)


def _brief(table: Described, wording: Wording) -> Described:
    return {
        "name": table["name"],
        "title": localised(table, "title", wording),
        "description": localised(table, "description", wording),
        "rows": f"datapackage/{table['name']}/rows",
    }


def _table(site: Site, table: Described, wording: Wording) -> Described:
    name, schema = str(table["name"]), table["schema"]
    keys = schema.get("primaryKey", ())
    references = dict(_references(schema))
    return {
        **_brief(table, wording),
        "incomplete": incomplete(table, wording),
        "keys": [keys] if isinstance(keys, str) else list(keys),
        "files": list(downloads.of_table(site, name)),
        "remarks": downloads.remarks(site, name),
        "fields": [
            {
                "name": field["name"],
                "type": field.get("type", "string"),
                "title": localised(field, "title", wording),
                "description": localised(field, "description", wording),
                "required": bool(field.get("constraints", {}).get("required")),
                "unit": _unit(field, wording),
                "limits": list(_limits(field, wording)),
                "example": str(field.get("example", "")),
                "reference": references.get(str(field["name"]), ""),
                "changes": _changes(site, "fields", f"{name}:{field['name']}"),
            }
            for field in schema["fields"]
        ],
    }


def _references(schema: Described) -> Iterator[tuple[str, str]]:
    """The columns that point into another table, with the name of that table."""
    for key in schema.get("foreignKeys", ()):
        fields = [key["fields"]] if isinstance(key["fields"], str) else key["fields"]
        if key["reference"]["resource"]:
            yield from ((str(name), str(key["reference"]["resource"])) for name in fields)


def _unit(field: Described, wording: Wording) -> str:
    """The unit of a number in words: its name, the column that holds it, or none at all."""
    unit = str(field.get("unit", ""))
    if not unit:
        return ""
    if unit == "1":
        return wording.phrase("dictionary.unit.none")
    table, dot, column = unit.partition(".")
    if dot:
        return wording.phrase("dictionary.unit.column", table=table, column=column)
    return (
        wording.phrase("dictionary.unit.column-here", column=unit)
        if unit == "unit"
        else wording.unit(unit) or unit
    )


def _limits(field: Described, wording: Wording) -> Iterator[tuple[str, str]]:
    """What a column takes: a list of values with what they mean, bounds, a pattern."""
    labels = {
        each["value"]: localised(each, "label", wording)
        for each in field.get("categories", ())
        if isinstance(each, dict)
    }
    constraints = field.get("constraints", {})
    for name in _LIMITS:
        value = constraints.get(name)
        if name == "enum" and value:
            for each in value:
                yield str(each), labels.get(each, "")
        elif value is not None:
            yield f"{'≥' if name == 'minimum' else '≤' if name == 'maximum' else ''} {value}".strip(), ""
    if labels and not constraints.get("enum"):
        yield from ((str(value), label) for value, label in labels.items())


def _changes(site: Site, table: str, key: str) -> Sequence[Changed]:
    """How the definition of a column or an indicator changed, newest first; that it came is no change."""
    found: list[Revision] = list(site.history.of(table, key))
    if table == "indicators":
        found += site.history.of("derivations", key)
    return [
        Changed(Moment(each.moment.date()), told(site.project, each))
        for each in found
        if each.change is not Change.ADDED
    ]


def _indicators(site: Site, wording: Wording) -> Page:
    judged = _goals(site, lambda goal: goal.measured)
    related = _goals(site, lambda goal: goal.context)
    published = {each for each, _ in (*site.project.observations.places, *site.project.derived)}
    groups: dict[str, list[Described]] = {"judged": [], "related": []}
    for name in dict.fromkeys((*judged, *related, *sorted(site.project.indicators))):
        shown = {
            **_indicator(site, wording, name),
            "goals": [(site.title(goal), f"goals/{goal.id}/") for goal in (related | judged).get(name, ())],
            "published": name in published,
        }
        groups["judged" if name in judged else "related"].append(shown)
    return Page(
        path="indicators/index.md",
        template="indicators.html",
        title=wording.phrase("dictionary.indicators.title"),
        description=wording.phrase("dictionary.indicators.lead"),
        context={"groups": list(groups.items()), "reach": history.reach(site)},
    )


def _goals(site: Site, used: Callable[[Goal], Sequence[str]]) -> dict[str, list[Goal]]:
    """The goals that use each indicator, in the order of the plan."""
    found: dict[str, list[Goal]] = {}
    for goal in site.project.plan.goals:
        for name in used(goal):
            found.setdefault(name, []).append(goal)
    return found


def _indicator(site: Site, wording: Wording, name: str) -> Described:
    indicator = site.project.indicators[name]
    derivation = next((each for each in site.project.derivations if each.indicator_id == name), None)
    return {
        "id": name,
        "name": site.indicator(name),
        "unit": indicator.unit,
        "definition": Named(indicator.definition, f"indicators/{name}/definition"),
        "facts": list(_facts(indicator, wording)),
        "derived": _derived(site, derivation) if derivation else None,
        "changes": _changes(site, "indicators", name),
    }


def _facts(indicator: Indicator, wording: Wording) -> Iterator[Value]:
    said = {"kind": indicator.kind, "measure": indicator.measure.value, "frequency": indicator.frequency}
    for name, word in said.items():
        key = f"dictionary.{name}.{word}"
        yield Message(key) if key in wording.book else word
    for bound in ("minimum", "maximum"):
        value: Decimal | None = getattr(indicator, bound)
        if value is not None:
            ref = f"indicators/{indicator.indicator_id}/{bound}"
            yield Message(f"dictionary.{bound}", {"value": Quantity(value, "", ref, decimals=6)})


def _derived(site: Site, derivation: Derivation) -> tuple[Message, str]:
    """How an indicator is worked out, in words and as a formula of ids."""
    names: tuple[Value, ...] = tuple(site.indicator(each) for each in derivation.inputs)
    counted = derivation.count
    values: dict[str, Value] = {"inputs": Listing(names)} if names else {}
    if counted:
        values = {"register": site.table(counted.register)}
    return Message(f"dictionary.derived.{derivation.rule.value}", values), _formula(derivation)


def _formula(derivation: Derivation) -> str:
    inputs, counted = derivation.inputs, derivation.count
    match derivation.rule:
        case DerivationRule.SUM:
            return " + ".join(inputs)
        case DerivationRule.RATIO:
            return f"{inputs[0]} ÷ {inputs[1]} × {derivation.per}"
        case DerivationRule.SHARE:
            return f"{inputs[0]} ÷ {inputs[1]} × 100"
        case DerivationRule.COUNT if counted:
            where = " & ".join(f"{name} = {value}" for name, value in counted.where.items())
            limits = f"{counted.dated} ≤ date ≤ {counted.through.isoformat()}"
            return f"count({counted.register}: {' & '.join(filter(None, (where, limits)))})"
    return ""
