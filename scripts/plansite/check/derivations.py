"""Derived indicators: made of what is there, in units that fit, not in circles, and never typed as well."""

from collections.abc import Iterator

from plansite.check.structure import structure_of
from plansite.derive import in_order
from plansite.model.derivations import Count, Derivation, DerivationRule
from plansite.model.problems import Problem
from plansite.model.project import Project
from plansite.model.records import Indicator
from plansite.read import Reading
from plansite.read.documents import Document

# How a unit names so many: 件/万人 is 件 per 10,000 人.
_MANY = {1: "", 100: "百", 1_000: "千", 10_000: "万", 100_000: "十万", 1_000_000: "百万"}


def structure(reading: Reading) -> Iterator[Problem]:
    """What is wrong with `derived.yaml` by itself."""
    if reading.derived is not None:
        yield from structure_of(reading.derived, "derived.schema.yaml")


def problems(project: Project, reading: Reading) -> Iterator[Problem]:
    """What is wrong with the definitions, given the tables."""
    document = reading.derived
    if document is None:
        return
    for each in project.derivations:
        found = [*_unknown(project, document, each), *_register(project, document, each)]
        yield from found or _units(project, document, each)
    resolved = {each.indicator_id for each in in_order(project.derivations)}
    for each in project.derivations:
        if each.indicator_id not in resolved:
            yield _at(document, each, "rule", "derived-cycle", ", ".join(each.inputs))
    yield from _typed(project, reading)


def _at(
    document: Document, derivation: Derivation, name: str, code: str, value: str, expected: str = ""
) -> Problem:
    line = document.line("indicators", derivation.indicator_id, name)
    details = {"expected": expected} if expected else {}
    return Problem(code, document.file, line, name, value, details=details)


def _unknown(project: Project, document: Document, each: Derivation) -> Iterator[Problem]:
    for name in (each.indicator_id, *each.inputs):
        if name not in project.indicators:
            yield _at(document, each, _names(each, name), "indicator-unknown", name)


def _names(each: Derivation, indicator: str) -> str:
    """The property that names an indicator."""
    if indicator not in each.inputs:
        return ""
    if each.rule is DerivationRule.SUM:
        return "parts"
    return ("numerator", "denominator")[each.inputs.index(indicator)]


def _register(project: Project, document: Document, each: Derivation) -> Iterator[Problem]:
    count = each.count
    if count is None:
        return
    register = next((found for found in project.registers if found.name == count.register), None)
    if register is None:
        yield _at(document, each, "register", "register-unknown", count.register)
    elif not register.complete:
        yield _at(document, each, "register", "register-incomplete", count.register)
    else:
        yield from _columns(project, document, each, count)


def _columns(project: Project, document: Document, each: Derivation, count: Count) -> Iterator[Problem]:
    header = project.tables[count.register].header
    for name, column in (("dated", count.dated), *(("where", column) for column in count.where)):
        if column not in header:
            yield _at(document, each, name, "register-column", column, ", ".join(header))


def _units(project: Project, document: Document, each: Derivation) -> Iterator[Problem]:
    """A sum has the unit of its parts, a share is in percent of one unit, a ratio is one unit per another."""
    own = project.indicators[each.indicator_id]
    inputs = [project.indicators[name] for name in each.inputs]
    for expected in _expected(each, inputs):
        if own.unit != expected:
            yield _at(document, each, "rule", "derived-unit", own.unit, expected)
            return
    if each.rule is DerivationRule.SHARE and inputs[0].unit != inputs[1].unit:
        yield _at(document, each, "denominator", "derived-unit", inputs[1].unit, inputs[0].unit)
    odd = next((found for found in inputs if found.measure is not own.measure), None)
    if each.rule is DerivationRule.SUM and odd:
        yield _at(document, each, "parts", "derived-measure", odd.indicator_id, own.measure.value)


def _expected(each: Derivation, inputs: list[Indicator]) -> Iterator[str]:
    match each.rule:
        case DerivationRule.SUM:
            yield from (found.unit for found in inputs)
        case DerivationRule.SHARE:
            yield "%"
        case DerivationRule.RATIO:
            yield f"{inputs[0].unit}/{_MANY[int(each.per)]}{inputs[1].unit}"
        case DerivationRule.COUNT:
            return


def _typed(project: Project, reading: Reading) -> Iterator[Problem]:
    table = reading.tables["observations"]
    column = table.columns["indicator_id"]
    told: set[str] = set()
    for at in column.places({each.indicator_id for each in project.derivations}):
        if column[at] not in told:
            told.add(column[at])
            yield Problem("derived-typed", table.file, table.lines[at], "indicator_id", column[at])
