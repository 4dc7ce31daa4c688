"""Figures that are worked out: where all inputs are known, with their bounds, status, sources and rows."""

from datetime import date
from decimal import Decimal

import pytest

from plansite.derive import derive, in_order
from plansite.model.derivations import Count, Derivation, DerivationRule
from plansite.model.figures import Entry, Interval, Observation, Status
from plansite.model.language import Bilingual
from plansite.model.observations import Observations
from plansite.model.periods import Period
from plansite.model.plan import Document, Pacing, Plan
from plansite.model.project import Project
from plansite.model.records import Area, Indicator, Measure, Provenance, Register, Source

CITY, COUNTY, ELSEWHERE = "990100", "990101", "980000"
NAME = Bilingual("甲", "A")
NAMES = ("a", "b", "c", "made", "more")
PLAN = Plan(
    Document(NAME, NAME, "1", NAME, date(2021, 1, 1), ""), CITY, date(2021, 1, 1), date(2025, 12, 31),
    Pacing("linear-path", Decimal("0.95"), Decimal("0.60")), {}, {}, (), (), (), (),
)  # fmt: skip
AREAS = {
    CITY: Area(CITY, NAME, "city", ELSEWHERE),
    COUNTY: Area(COUNTY, NAME, "county", CITY),
    ELSEWHERE: Area(ELSEWHERE, NAME, "province", ""),
}
ROWS = (
    {"name": "a", "area_code": COUNTY, "level": "city", "opened": "2021", "source_id": "official"},
    {"name": "b", "area_code": CITY, "level": "city", "opened": "2022-06", "source_id": "repost"},
    {"name": "c", "area_code": CITY, "level": "county", "opened": "2023-03-01", "source_id": "official"},
)


def indicator(name, measure):
    return Indicator(name, NAME, "", "", measure, 2, None, None, "annual", NAME)


def project(known="", derivations=(), measures="", rows=ROWS):
    """Figures as `a:2023=10~2!preliminary@repost`; indicators named in `measures` are flows."""
    flows = measures.split()
    indicators = {name: indicator(name, Measure.FLOW if name in flows else Measure.STOCK) for name in NAMES}
    return derive(
        Project(
            PLAN,
            {"resources": [{"name": "parks", "schema": {"primaryKey": "name"}}]},
            {},
            indicators,
            AREAS,
            {each.value: Source(each.value, "T", "P", None, "", each) for each in Provenance},
            Observations.of(map(figure, known.split())),
            (),
            (Register("parks", complete=True, rows=rows),),
            (),
            tuple(derivations),
        )
    )


def figure(text):
    name, _, rest = text.partition(":")
    period, _, rest = rest.partition("=")
    rest, _, source = rest.partition("@")
    rest, _, status = rest.partition("!")
    value, _, step = rest.partition("~")
    name, _, area = name.partition("/")
    return Observation(
        name,
        area or CITY,
        Period.parse(period),
        Decimal(value),
        Status(status or "final"),
        source or "official",
        rounded_to=Decimal(step) if step else None,
    )


def made(rule, *inputs, per=1):
    return Derivation("made", DerivationRule(rule), inputs, Decimal(per))


def found(given, area=CITY):
    return {row.period.text: row.value for row in given.series("made", area)}


def test_a_sum_exists_only_where_all_parts_are_known():
    given = project("a:2022=1 b:2022=2 a:2023=3 b:2024=4", [made("sum", "a", "b")])
    assert found(given) == {"2022": 3}


def test_a_sum_is_as_coarse_and_as_unsettled_as_its_parts():
    [row] = project("a:2022=33200~100!preliminary@repost b:2022=5", [made("sum", "a", "b")]).series("made")
    assert (row.value, row.rounded_to, row.status) == (33205, 100, Status.PRELIMINARY)
    assert row.interval == Interval(Decimal(33205), Decimal(33155), Decimal(33255))
    assert (row.sources, [each.ref for each in row.lineage]) == (
        ("repost", "official"),
        ["observations/a:990100:2022", "observations/b:990100:2022"],
    )


def test_what_rests_on_a_repost_in_part_is_unverified():
    given = project("a:2022=1@repost b:2022=2 a:2023=1 b:2023=2", [made("sum", "a", "b")])
    assert [given.reposted(row) for row in given.series("made")] == [True, False]


def test_a_ratio_is_per_so_many_with_the_bounds_of_both_roundings():
    [row] = project("a:2022=15~2 b:2022=200000~20000", [made("ratio", "a", "b", per=10_000)]).series("made")
    assert row.value == Decimal("0.75")
    assert (row.interval.low, row.interval.high) == (Decimal(140_000) / 210_000, Decimal(160_000) / 190_000)


def test_a_share_is_in_percent():
    assert found(project("a:2022=1 b:2022=3", [made("share", "a", "b")])) == {
        "2022": Decimal("33.3333333333")
    }


@pytest.mark.parametrize("whole", ["0", "5~10", "-5"])
def test_nothing_is_divided_by_what_may_be_nothing(whole):
    assert found(project(f"a:2022=1 b:2022={whole}", [made("ratio", "a", "b")])) == {}


def test_stocks_meet_on_their_day_and_flows_in_their_period():
    stocks = project("a:2022=1 b:2022-12-31=2", [made("sum", "a", "b")])
    flows = project("a:2022=1 b:2022-Q4=2 a:2023=1 b:2023=2", [made("sum", "a", "b")], measures="a b made")
    mixed = project("a:2022=1 b:2022-12-31=2", [made("ratio", "a", "b")], measures="a")
    assert (found(stocks), found(flows), found(mixed)) == ({"2022": 3}, {"2023": 3}, {"2022": Decimal("0.5")})


def test_areas_are_kept_apart():
    given = project(f"a:2022=1 b:2022=2 a/{COUNTY}:2022=10 b/{COUNTY}:2022=20", [made("sum", "a", "b")])
    assert (found(given), found(given, COUNTY)) == ({"2022": 3}, {"2022": 30})


def test_what_is_derived_can_be_an_input_in_any_order_of_the_file():
    more = Derivation("more", DerivationRule.SUM, ("made", "c"))
    given = project("a:2022=1 b:2022=2 c:2022=4", [more, made("sum", "a", "b")])
    assert [row.value for row in given.series("more")] == [7]
    assert given.series("more")[0].sources == ("official",)


def test_what_goes_in_circles_is_left_out():
    one, other = (
        Derivation("made", DerivationRule.SUM, ("more", "a")),
        Derivation("more", DerivationRule.SUM, ("made", "a")),
    )
    assert in_order((one, other)) == ()
    assert project("a:2022=1", [one, other]).derived == {}


def count(where=None, through="2023-12-31", measures="", rows=ROWS):
    counted = Count("parks", "opened", date.fromisoformat(through), where or {})
    return project("", [Derivation("made", DerivationRule.COUNT, count=counted)], measures, rows)


def test_a_stock_counts_what_was_there_at_the_end_of_each_year():
    assert found(count()) == {"2021": 1, "2022": 2, "2023": 3}
    assert found(count(), COUNTY) == {"2021": 1, "2022": 1, "2023": 1}
    assert found(count({"level": "county"})) == {"2023": 1}


def test_a_flow_counts_what_came_in_each_year():
    assert found(count(measures="made")) == {"2021": 1, "2022": 1, "2023": 1}


def test_a_register_says_nothing_after_its_last_day_or_outside_its_city():
    assert found(count(through="2023-06-30")) == {"2021": 1, "2022": 2, "2023-06-30": 3}
    assert found(count(through="2022-06-15")) == {"2021": 1}  # June 2022 may lie before or after
    assert found(count(), ELSEWHERE) == {}


def test_a_row_without_a_date_leaves_every_day_open():
    assert found(count(rows=(*ROWS, {**ROWS[0], "name": "d", "opened": ""}))) == {}


def test_a_count_names_its_rows_and_sources():
    last = count().series("made")[-1]
    assert last.lineage[0] == Entry("parks", "a", "official")
    assert last.sources == ("official", "repost")
    assert count({"level": "none"}).derived == {}
    none = count(rows=ROWS[1:]).series("made", COUNTY)
    assert [(row.value, row.sources) for row in none] == []
