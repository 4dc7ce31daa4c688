"""The real datasets by themselves, so that a wrong figure never reads as a broken program."""

import re
from collections import Counter
from decimal import Decimal

import pytest

from plansite.check import check
from plansite.derive import derive
from plansite.model.plan import Kind
from plansite.model.records import Provenance
from plansite.read import assemble, read


@pytest.fixture(scope="module")
def reading(real_folder):
    return read(real_folder)


@pytest.fixture(scope="module")
def project(reading):
    return derive(assemble(reading))


def test_the_checks_find_nothing(reading):
    assert check(reading) == ()


def test_the_plan_is_complete(project):
    plan = project.plan
    assert Counter(goal.kind for goal in plan.goals) == {
        Kind.LEVEL: 14,
        Kind.COVERAGE: 3,
        Kind.FLOOR: 2,
        Kind.RECURRING: 2,
        Kind.RANGE: 1,
        Kind.TREND: 1,
        Kind.MILESTONE: 11,
        Kind.QUALITATIVE: 12,
    }
    assert (len(plan.departments), len(plan.tasks), len(plan.safeguards)) == (18, 15, 4)


def test_every_quotation_stands_in_its_clause(project):
    text = project.plan.document.text
    sections = sorted(
        (*project.plan.chapters, *project.plan.tasks, *project.plan.safeguards),
        key=lambda section: text.index(section.heading),
    )
    starts = [text.index(section.heading) for section in sections] + [len(text)]
    span = {section.clause: text[starts[index] : starts[index + 1]] for index, section in enumerate(sections)}
    for goal in project.plan.goals:
        assert goal.quote in span[goal.clause], goal.id


def test_every_target_is_in_its_quotation(project):
    for goal in project.plan.goals:
        for bound in filter(None, (goal.target, goal.minimum, goal.maximum)):
            numbers = {Decimal(found) for found in re.findall(r"[0-9]+(?:\.[0-9]+)?", goal.quote)}
            assert bound in numbers or goal.kind is Kind.COVERAGE, goal.id


def test_departments_are_those_that_the_clause_names(project):
    text = project.plan.document.text
    for task in project.plan.tasks:
        paragraph = next(line for line in text.splitlines() if line.startswith(task.heading))
        named = re.search(r"（责任单位：([^）]*)）", paragraph).group(1).split("、")
        assert [project.plan.departments[each].name.zh for each in task.departments] == named
        for goal in project.plan.goals:
            if goal.clause == task.clause:
                assert goal.departments == task.departments, goal.id


def test_every_figure_is_in_its_quotation(project):
    for row in project.observations:
        digits = row.quote.replace(",", "").replace("，", "")
        spelled = {_plain(row.value), _plain(row.value / 10_000), _padded(row)}
        found = set(re.findall(r"[0-9]+(?:\.[0-9]+)?", digits))
        assert spelled & found, (row.key, row.quote)


def _plain(value):
    return format(value.normalize(), "f")


def _padded(row):
    """As the source may print it, with the zeros of its rounding: 539.10 万."""
    step = (row.rounded_to or Decimal(1)) / 10_000
    return format((row.value / 10_000).quantize(step), "f") if step < 1 else ""


def test_a_rounded_figure_has_no_more_digits_than_its_rounding(project):
    for row in project.observations:
        if row.rounded_to:
            assert row.value % row.rounded_to == 0, row.key


def test_a_large_unit_in_the_source_is_a_rounded_figure(project):
    for row in project.observations:
        if re.search(r"[0-9]\s*[万萬](?!人?口?高)", row.quote) and str(
            int(row.value)
        ) not in row.quote.replace(",", ""):
            assert row.rounded_to or row.value < 10_000, row.key


def test_no_source_is_an_orphan_and_no_repost_is_linked(project):
    for source in project.sources.values():
        assert bool(source.url) <= (source.provenance is not Provenance.REPOST), source.source_id
        assert source.title, source.source_id
        assert source.publisher, source.source_id


def test_context_never_decides(project):
    measured = {indicator for goal in project.plan.goals for indicator in goal.measured}
    traps = {
        "geographical-indications-unspecified",
        "gi-certification-marks",
        "pilot-schools-provincial-and-municipal",
    }
    assert traps <= set(project.indicators)
    assert not traps & measured


def test_rows_are_in_key_order_without_bom(reading):
    for table in reading.tables.values():
        assert not table.bom
        assert not table.crlf
        keys = reading.schemas[table.name].data.get("primaryKey", [])
        at = [table.header.index(name) for name in ([keys] if isinstance(keys, str) else keys)]
        rows = [tuple(record[index] for index in at) for record in table.records()]
        assert rows == sorted(rows), table.name
