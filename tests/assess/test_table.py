"""The table of states (architecture §5), case by case: ids read kind-when-what-state.

`before` is 2024-12-31, `on` the deadline itself (2025-12-31), `after` 2026-06-30. Unless a case says
otherwise the target of a level is 1500, of a coverage 100 %, of a floor 95; a range is 5 to 20 in each two
years; the years are 2022 to 2025. For the notation of figures see conftest.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

import pytest

from plansite.assess.decisions import DECISIONS, When
from plansite.model.language import Language
from plansite.model.messages import Message
from plansite.model.plan import Kind
from plansite.model.states import State, Tag
from plansite.wording import Phrasebook

DEADLINE = date(2025, 12, 31)
DAYS = {"before": "2024-12-31", "on": "2025-12-31", "after": "2026-06-30"}
SUM = {"indicators": ("a", "b")}
PACED = {"baseline": "2020"}
FLOW = {"measure": "flow"}


class Row(NamedTuple):
    """One case of the table."""

    kind: str
    when: str
    what: str
    known: str
    state: str
    tags: str = ""
    settings: Mapping[str, object] = MappingProxyType({})

    def __str__(self) -> str:
        return f"{self.kind}-{self.when}-{self.what}->{self.state}"


TABLE = (
    # level, before
    Row("level", "before", "figure-at-target", "2023=1500", "reached"),
    Row("level", "before", "latest-of-several-at-target", "2022=900 2023=1600", "reached"),
    Row("level", "before", "reached-once-but-latest-below", "2022=1600 2023=1400", "no-baseline"),
    Row(
        "level", "before", "half-the-way-in-half-the-time", "2020=500 2023-06-30=1000", "on-track", "", PACED
    ),
    Row("level", "before", "four-fifths-of-progress-due", "2020=500 2023-06-30=900", "behind", "", PACED),
    Row("level", "before", "a-tenth-of-progress-due", "2020=500 2023-06-30=550", "off-track", "", PACED),
    Row("level", "before", "below-the-baseline", "2020=500 2023=400", "off-track", "", PACED),
    Row("level", "before", "no-baseline", "2020=500 2023=1400", "no-baseline"),
    Row("level", "before", "baseline-named-but-not-published", "2023=1400", "no-baseline", "", PACED),
    Row("level", "before", "rounding-holds-target", "2023=1500~100", "no-baseline"),
    Row("level", "before", "none", "", "no-data"),
    Row("level", "before", "only-a-figure-after-the-day", "2025=1500", "no-data"),
    # level, on or after
    Row("level", "on", "D-figure-at-target", "2025=1500", "met"),
    Row("level", "after", "D-figure-above", "2024=100 2025=1501", "met"),
    Row("level", "after", "D-figure-above-and-later-below", "2025=1500 2026-Q1=1400", "met"),
    Row("level", "after", "D-figure-by-day", "2025-12-31=1500", "met"),
    Row("level", "after", "D-figure-by-month", "2025-12=1500", "met"),
    Row("level", "after", "D-figure-by-quarter", "2025-Q4=1500", "met"),
    Row("level", "after", "D-figure-by-half", "2025-S2=1499", "not-met"),
    Row("level", "on", "D-figure-below", "2025=1499", "not-met"),
    Row("level", "after", "D-figure-below-and-earlier-above", "2024=1600 2025=1499", "not-met"),
    Row("level", "after", "D-figure-below-and-later-below", "2025=1400 2026-Q1=1499", "not-met"),
    Row("level", "after", "D-figure-below-and-later-above", "2025=1400 2026-Q1=1500", "met-late"),
    Row("level", "on", "D-figure-below-and-one-above-after-the-day", "2025=1400 2026-Q1=1500", "not-met"),
    Row("level", "after", "no-D-figure-earlier-above", "2023=1400 2024=1500", "reached-before"),
    Row("level", "on", "no-D-figure-latest-earlier-below", "2023=1600 2024=1400", "unknown"),
    Row("level", "after", "no-D-figure-only-later-above", "2026-Q1=1600", "unknown"),
    Row("level", "after", "no-D-figure-earlier-below-later-above", "2024=1400 2026-Q1=1600", "unknown"),
    Row("level", "after", "none", "", "no-data"),
    Row("level", "on", "only-a-figure-after-the-day", "2026-Q1=1600", "no-data"),
    # level, rounding
    Row("level", "after", "rounding-wholly-above", "2025=1550~100", "met"),
    Row("level", "after", "rounding-wholly-below", "2025=1449~100", "not-met"),
    Row("level", "after", "rounding-holds-target", "2025=1500~100", "unknown"),
    Row("level", "after", "rounding-touches-target-from-below", "2025=1450~100", "unknown"),
    Row("level", "after", "D-undecided-earlier-above", "2024=1500 2025=1500~100", "reached-before"),
    Row("level", "after", "D-undecided-earlier-below", "2024=1400 2025=1500~100", "unknown"),
    Row("level", "after", "earlier-undecided-one-before-above", "2023=1600 2024=1500~100", "reached-before"),
    Row("level", "after", "D-below-later-undecided", "2025=1400 2026-Q1=1500~100", "not-met"),
    # level of a flow: only a figure of the goal's own grain is comparable
    Row("level", "after", "flow-own-grain", "2025=1500", "met", "", FLOW),
    Row("level", "after", "flow-own-grain-beside-its-last-quarter", "2025=1500 2025-Q4=400", "met", "", FLOW),
    Row("level", "after", "flow-only-the-last-quarter", "2025-Q4=1500", "unknown", "", FLOW),
    Row("level", "after", "flow-only-the-last-day", "2025-12-31=1", "unknown", "", FLOW),
    Row(
        "level",
        "before",
        "flow-own-grain-beside-its-last-quarter",
        "2023=1500 2023-Q4=400",
        "reached",
        "",
        FLOW,
    ),
    Row(
        "level", "after", "flow-earlier-beside-a-quarter", "2024=1500 2024-Q4=400", "reached-before", "", FLOW
    ),
    Row("level", "after", "flow-earlier-then-a-quarter", "2024=1500 2025-Q3=400", "reached-before", "", FLOW),
    Row("level", "before", "flow-only-quarters", "2023-Q3=1600 2023-Q4=1600", "no-baseline", "", FLOW),
    Row(
        "level",
        "after",
        "quarterly-flow",
        "2025-Q4=1500 2025=6000",
        "met",
        "",
        FLOW | {"frequency": "quarterly"},
    ),
    Row(
        "level",
        "after",
        "quarterly-flow-only-the-year",
        "2025=6000",
        "unknown",
        "",
        FLOW | {"frequency": "quarterly"},
    ),
    # level of a sum
    Row("sum", "before", "all-parts-at-target", "a:2023=1000 b:2023=500", "reached", "", SUM),
    Row("sum", "before", "one-part-at-target", "a:2023=1500", "reached", "lower-bound", SUM),
    Row(
        "sum",
        "before",
        "old-total-below-new-part-at-target",
        "a:2022=1 b:2022=1 a:2023=1500",
        "reached",
        "lower-bound",
        SUM,
    ),
    Row("sum", "before", "all-parts-below", "a:2023=1000 b:2023=499", "no-baseline", "", SUM),
    Row("sum", "before", "one-part-below", "a:2023=1499", "no-baseline", "lower-bound", SUM | PACED),
    Row(
        "sum", "before", "on-pace", "a:2020=300 b:2020=200 a:2023=800 b:2023=400", "on-track", "", SUM | PACED
    ),
    Row(
        "sum",
        "before",
        "behind-pace",
        "a:2020=300 b:2020=200 a:2023=600 b:2023=400",
        "behind",
        "",
        SUM | PACED,
    ),
    Row(
        "sum",
        "before",
        "off-pace",
        "a:2020=300 b:2020=200 a:2023=300 b:2023=200",
        "off-track",
        "",
        SUM | PACED,
    ),
    Row("sum", "before", "none", "", "no-data", "", SUM),
    Row("sum", "after", "all-parts-at-target", "a:2025=1000 b:2025-12=500", "met", "", SUM),
    Row("sum", "after", "all-parts-below", "a:2025=1000 b:2025=499", "not-met", "", SUM),
    Row("sum", "after", "some-parts-at-target", "a:2025=1500", "met", "lower-bound", SUM),
    Row("sum", "on", "some-parts-below", "a:2025=1499", "unknown", "lower-bound", SUM),
    Row(
        "sum",
        "after",
        "some-parts-below-earlier-total-above",
        "a:2024=1000 b:2024=900 a:2025=9",
        "unknown",
        "lower-bound",
        SUM,
    ),
    Row("sum", "after", "roundings-add-up-to-undecided", "a:2025=1000~10 b:2025=500~10", "unknown", "", SUM),
    Row("sum", "after", "roundings-add-up-to-above", "a:2025=1000~10 b:2025=510~10", "met", "", SUM),
    Row(
        "sum",
        "after",
        "below-and-later-above",
        "a:2025=1 b:2025=1 a:2026-Q1=900 b:2026-Q1=600",
        "met-late",
        "",
        SUM,
    ),
    Row(
        "sum",
        "after",
        "below-and-a-later-part-above",
        "a:2025=1 b:2025=1 b:2026-Q1=1500",
        "met-late",
        "lower-bound",
        SUM,
    ),
    Row("sum", "after", "no-D-figure-earlier-above", "a:2024=1000 b:2024=500", "reached-before", "", SUM),
    Row(
        "sum", "after", "no-D-figure-earlier-part-above", "a:2024=1500", "reached-before", "lower-bound", SUM
    ),
    Row(
        "sum",
        "after",
        "parts-of-different-days-never-add-up",
        "a:2024=1000 b:2023=1000",
        "unknown",
        "lower-bound",
        SUM,
    ),
    Row("sum", "after", "none", "", "no-data", "", SUM),
    # coverage
    Row("coverage", "before", "share-at-target", "part:2023=40 whole:2023=40", "reached"),
    Row(
        "coverage",
        "before",
        "on-pace",
        "part:2020=0 whole:2020=40 part:2023=24 whole:2023=40",
        "on-track",
        "",
        PACED,
    ),
    Row(
        "coverage",
        "before",
        "behind-pace",
        "part:2020=0 whole:2020=40 part:2023=20 whole:2023=40",
        "behind",
        "",
        PACED,
    ),
    Row(
        "coverage",
        "before",
        "off-pace",
        "part:2020=0 whole:2020=40 part:2023=4 whole:2023=40",
        "off-track",
        "",
        PACED,
    ),
    Row("coverage", "before", "no-baseline", "part:2023=30 whole:2023=40", "no-baseline"),
    Row("coverage", "before", "only-numerator", "part:2023=30", "no-data"),
    Row("coverage", "before", "numbers-of-different-days", "part:2023=30 whole:2022=40", "no-data"),
    Row("coverage", "before", "none", "", "no-data"),
    Row("coverage", "on", "share-at-target", "part:2025=40 whole:2025-12-31=40", "met"),
    Row("coverage", "after", "share-below", "part:2025=39 whole:2025=40", "not-met"),
    Row("coverage", "after", "numerator-0", "part:2025=0 whole:2025=40", "not-met"),
    Row("coverage", "after", "both-only-earlier", "part:2024=40 whole:2024=40", "unknown"),
    Row("coverage", "after", "only-numerator", "part:2025=40", "unknown"),
    Row("coverage", "after", "numbers-of-different-days", "part:2025=40 whole:2024=40", "unknown"),
    Row("coverage", "after", "denominator-0", "part:2025=0 whole:2025=0", "unknown"),
    Row("coverage", "after", "rounding-holds-target", "part:2025=40~10 whole:2025=40", "unknown"),
    Row("coverage", "after", "denominator-that-may-be-0", "part:2025=0 whole:2025=4~10", "unknown"),
    Row("coverage", "after", "only-denominator", "whole:2025=40", "no-data"),
    Row("coverage", "after", "none", "", "no-data"),
    # floor
    Row("floor", "before", "one-elapsed-below", "2022=99 2023=94", "off-track"),
    Row("floor", "before", "all-elapsed-above", "2022=95 2023=96 2024=97", "on-track"),
    Row("floor", "before", "some-known-above", "2022=95 2024=96", "unknown"),
    Row("floor", "before", "none", "", "no-data"),
    Row("floor", "before", "only-a-year-not-yet-over", "2025=94", "no-data"),
    Row("floor", "on", "every-year-above", "2022=95 2023=96 2024=97 2025=98", "met"),
    Row("floor", "after", "one-below-of-four", "2022=95 2023=94 2024=97 2025=98", "not-met"),
    Row("floor", "after", "one-below-rest-unknown", "2023=94", "not-met"),
    Row("floor", "after", "some-known-above", "2022=95 2023=96 2024=97", "unknown"),
    Row(
        "floor",
        "after",
        "a-part-of-the-year-is-not-the-year",
        "2022=95 2023=96 2024=97 2025-S2=98",
        "unknown",
        "",
        FLOW,
    ),
    Row("floor", "after", "only-undecided", "2022=95~1", "unknown"),
    Row("floor", "before", "only-undecided", "2022=95~1", "unknown"),
    Row("floor", "after", "one-undecided", "2022=95 2023=95~1 2024=97 2025=98", "unknown"),
    Row("floor", "after", "figures-of-other-years-only", "2021=94 2026=94", "no-data"),
    Row("floor", "after", "none", "", "no-data"),
    # range
    Row("range", "before", "elapsed-inside", "2022=2 2023=3", "on-track"),
    Row("range", "before", "elapsed-above", "2022=10 2023=11", "off-track"),
    Row(
        "range",
        "before",
        "one-of-two-elapsed-known",
        "2022=2 2023=3",
        "unknown",
        "",
        {"windows": "2021/2022 2022/2023"},
    ),
    Row("range", "before", "only-a-period-not-yet-over", "2024=99", "no-data"),
    Row("range", "before", "none", "", "no-data"),
    Row("range", "on", "all-inside", "2022=2 2023=3 2024=0 2025=20", "met"),
    Row("range", "after", "one-below", "2022=2 2023=2 2024=5 2025=5", "not-met"),
    Row("range", "after", "one-above", "2022=10 2023=11 2024=5 2025=5", "not-met"),
    Row("range", "after", "partial-period-already-above", "2022=21", "not-met"),
    Row("range", "after", "partial-period-inside-so-far", "2022=2 2023=3 2024=10", "unknown"),
    Row("range", "after", "partial-period-below-so-far", "2022=2 2023=3 2024=1", "unknown"),
    Row("range", "after", "only-a-part-of-one-period", "2022=6", "unknown"),
    Row("range", "after", "rounding-holds-minimum", "2022=2 2023=3~1 2024=5 2025=5", "unknown"),
    Row("range", "after", "rounding-holds-maximum", "2022=10 2023=10~1 2024=5 2025=5", "unknown"),
    Row("range", "after", "none", "", "no-data"),
    # recurring
    Row("recurring", "before", "sourced-0-in-an-elapsed-year", "2022=1 2023=0", "off-track"),
    Row("recurring", "before", "every-elapsed-year", "2022=1 2023=2 2024=1", "on-track"),
    Row("recurring", "before", "some-years", "2022=1 2024=1", "unknown"),
    Row("recurring", "before", "none", "", "no-data"),
    Row("recurring", "on", "every-year", "2022=1 2023=2 2024=1 2025=1", "met"),
    Row("recurring", "after", "sourced-0-in-a-year", "2022=1 2023=2 2024=1 2025=0", "not-met"),
    Row("recurring", "after", "a-missing-year-is-no-0", "2022=1 2023=2 2024=1", "unknown"),
    Row("recurring", "after", "a-0-that-may-be-rounded", "2022=1 2023=0~10 2024=1 2025=1", "unknown"),
    Row("recurring", "after", "none", "", "no-data"),
    # trend
    Row("trend", "before", "an-elapsed-pair-falls", "2022=5 2023=4", "off-track"),
    Row("trend", "before", "all-elapsed-pairs-rise", "2021=1 2022=2 2023=3 2024=4", "on-track"),
    Row("trend", "before", "some-pairs-rise", "2023=3 2024=4", "unknown"),
    Row("trend", "before", "no-pair", "2024=4", "no-data"),
    Row("trend", "before", "none", "", "no-data"),
    Row("trend", "on", "all-pairs-rise", "2021=1 2022=2 2023=3 2024=4 2025=5", "met"),
    Row("trend", "after", "one-pair-falls", "2021=1 2022=2 2023=3 2024=4 2025=3", "not-met"),
    Row("trend", "after", "one-pair-equal", "2022=2 2023=2", "not-met"),
    Row("trend", "after", "the-year-before-the-first-missing", "2022=2 2023=3 2024=4 2025=5", "unknown"),
    Row("trend", "after", "gap-between-rising-years", "2021=1 2022=2 2024=4 2025=5", "unknown"),
    Row("trend", "after", "roundings-overlap", "2021=1 2022=2 2023=3 2024=40~10 2025=49~10", "unknown"),
    Row(
        "trend",
        "after",
        "stock-at-the-ends-of-years",
        "2021=1 2022-12-31=2 2023-12=3 2024-Q4=4 2025=5",
        "met",
    ),
    Row("trend", "after", "one-year-alone", "2023=3", "no-data"),
    Row("trend", "after", "none", "", "no-data"),
    # milestone
    Row("milestone", "before", "done", "done/2023-05-01", "reached"),
    Row("milestone", "before", "done-at-an-unknown-date", "done", "reached", "undated"),
    Row(
        "milestone",
        "before",
        "done-after-an-earlier-not-done",
        "not-done/2022-05-01 done/2023-05-01",
        "reached",
    ),
    Row("milestone", "before", "started", "started/2023-05-01", "unknown"),
    Row("milestone", "before", "planned", "planned/2023-05-01", "unknown"),
    Row("milestone", "before", "not-done", "not-done/2023-05-01", "unknown"),
    Row("milestone", "before", "done-after-the-day", "done/2025-01-01", "no-data"),
    Row("milestone", "before", "none", "", "no-data"),
    Row("milestone", "on", "done-on-D", "done/2025-12-31", "met"),
    Row("milestone", "after", "done-no-later-than-D", "done/2025-06-30/no-later-than", "met"),
    Row("milestone", "after", "done-after-D", "done/2026-01-01", "met-late"),
    Row("milestone", "after", "done-after-D-and-by-D", "done/2026-01-01 done/2025-06-30", "met"),
    Row("milestone", "after", "done-at-an-unknown-date", "done", "met", "undated"),
    Row(
        "milestone",
        "after",
        "done-no-later-than-a-day-after-D",
        "done/2026-02-01/no-later-than",
        "met",
        "undated",
    ),
    Row("milestone", "on", "not-done-on-D", "not-done/2025-12-31", "not-met"),
    Row("milestone", "after", "not-done-after-D", "started/2024-01-01 not-done/2026-03-01", "not-met"),
    Row("milestone", "after", "not-done-on-D-then-done", "not-done/2025-12-31 done/2026-03-01", "met-late"),
    Row("milestone", "after", "not-done-before-D", "not-done/2025-12-30", "unknown"),
    Row("milestone", "after", "not-done-at-an-unknown-date", "not-done", "unknown"),
    Row("milestone", "after", "sources-disagree", "done/2025-06-30 not-done/2026-01-15", "unknown"),
    Row("milestone", "after", "done-and-not-done-on-a-day", "done/2026-03-01 not-done/2026-03-01", "unknown"),
    Row("milestone", "after", "undated-done-and-not-done", "done not-done/2026-01-15", "unknown"),
    Row("milestone", "after", "started", "started/2025-05-01", "unknown"),
    Row("milestone", "after", "planned", "planned/2025-05-01", "unknown"),
    Row("milestone", "after", "none", "", "no-data"),
    # qualitative
    Row("qualitative", "before", "always", "", "not-quantified"),
    Row("qualitative", "after", "always", "", "not-quantified"),
)

_PACE = "reached on-track behind off-track no-baseline no-data"
_LEVEL = "met met-late not-met reached-before unknown no-data"
_RUNNING = "off-track on-track unknown no-data"
_ENDED = "not-met met unknown no-data"
CELLS = {
    ("level", "before"): _PACE,
    ("level", "after"): _LEVEL,
    ("sum", "before"): _PACE,
    ("sum", "after"): _LEVEL,
    ("coverage", "before"): _PACE,
    ("coverage", "after"): _ENDED,
    ("floor", "before"): _RUNNING,
    ("floor", "after"): _ENDED,
    ("range", "before"): _RUNNING,
    ("range", "after"): _ENDED,
    ("recurring", "before"): _RUNNING,
    ("recurring", "after"): _ENDED,
    ("trend", "before"): _RUNNING,
    ("trend", "after"): _ENDED,
    ("milestone", "before"): "reached unknown no-data",
    ("milestone", "after"): "met met-late not-met unknown no-data",
    ("qualitative", "before"): "not-quantified",
    ("qualitative", "after"): "not-quantified",
}


@pytest.fixture
def found(judge, request):
    """The assessment of a row."""
    row = request.param
    kind = Kind.LEVEL if row.kind == "sum" else Kind(row.kind)
    return judge(kind, row.known, DAYS[row.when], **row.settings)


@pytest.mark.parametrize(
    ("found", "row"), [(row, row) for row in TABLE], ids=[str(row) for row in TABLE], indirect=["found"]
)
def test_the_table(found, row):
    assert found.state is State(row.state)
    assert found.tags == tuple(map(Tag, row.tags.split()))


@pytest.mark.parametrize("found", TABLE, ids=str, indirect=True)
def test_whatever_a_rule_writes_has_words_in_both_languages(found):
    books = [Phrasebook(language) for language in Language]
    written = list(_keys((found.finding.sentence, *found.finding.steps)))
    assert [key for key in written if not all(key in book for book in books)] == []


def test_every_cell_of_the_table_is_reached_with_every_state_it_names():
    reached: dict[tuple[str, str], set[str]] = {}
    for row in TABLE:
        reached.setdefault((row.kind, "before" if row.when == "before" else "after"), set()).add(row.state)
    assert reached == {cell: set(states.split()) for cell, states in CELLS.items()}


def test_every_kind_and_every_state_has_a_case():
    assert {row.kind for row in TABLE} - {"sum"} == set(Kind)
    assert {row.state for row in TABLE} == set(State)


def test_every_dated_kind_is_judged_on_the_very_day_of_its_deadline():
    assert {row.kind for row in TABLE if row.when == "on"} == {row.kind for row in TABLE} - {"qualitative"}


def _keys(values):
    for value in values:
        if isinstance(value, Message):
            yield value.key
            yield from _keys(value.values.values())
        elif hasattr(value, "items") and isinstance(value.items, tuple):
            yield from _keys(value.items)


def test_the_cases_above_are_the_published_decisions(judge):
    """Every line of the table that the site prints is tried here, and nothing is decided by another one."""
    tried = set()
    for row in TABLE:
        kind = Kind.LEVEL if row.kind == "sum" else Kind(row.kind)
        found = judge(kind, row.known, DAYS[row.when], **row.settings)
        when = When.BEFORE if found.as_of < DEADLINE else When.AFTER
        tried.add((found.rule, when, found.finding.case, found.finding.state))
    published = {
        (kind.value, when, case, state)
        for kind, halves in DECISIONS.items()
        for when, cases in halves.items()
        for case, state in cases.items()
    }
    assert tried == published
