"""SDMX periods: every form, its first and last day, and what is none."""

from contextlib import suppress
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plansite.model.periods import Grain, Period

SMALL = settings(max_examples=100, deadline=None)
YEARS = st.integers(1, 9999)


@st.composite
def texts(draw):
    """A period in any form."""
    day = draw(st.dates())
    year = f"{day.year:04d}"
    parts = (f"S{draw(st.integers(1, 2))}", f"Q{draw(st.integers(1, 4))}", f"{day.month:02d}")
    return draw(st.sampled_from([year, *(f"{year}-{part}" for part in parts), day.isoformat()]))


@pytest.mark.parametrize(
    ("text", "grain", "first", "last"),
    [
        ("2023", Grain.YEAR, "2023-01-01", "2023-12-31"),
        ("2023-S1", Grain.HALF, "2023-01-01", "2023-06-30"),
        ("2023-S2", Grain.HALF, "2023-07-01", "2023-12-31"),
        ("2023-Q1", Grain.QUARTER, "2023-01-01", "2023-03-31"),
        ("2024-Q1", Grain.QUARTER, "2024-01-01", "2024-03-31"),
        ("2023-Q2", Grain.QUARTER, "2023-04-01", "2023-06-30"),
        ("2023-Q3", Grain.QUARTER, "2023-07-01", "2023-09-30"),
        ("2023-Q4", Grain.QUARTER, "2023-10-01", "2023-12-31"),
        ("2023-01", Grain.MONTH, "2023-01-01", "2023-01-31"),
        ("2023-02", Grain.MONTH, "2023-02-01", "2023-02-28"),
        ("2024-02", Grain.MONTH, "2024-02-01", "2024-02-29"),
        ("1900-02", Grain.MONTH, "1900-02-01", "1900-02-28"),
        ("2000-02", Grain.MONTH, "2000-02-01", "2000-02-29"),
        ("2023-12", Grain.MONTH, "2023-12-01", "2023-12-31"),
        ("2023-06-30", Grain.DAY, "2023-06-30", "2023-06-30"),
        ("2024-02-29", Grain.DAY, "2024-02-29", "2024-02-29"),
        ("0001", Grain.YEAR, "0001-01-01", "0001-12-31"),
        ("9999", Grain.YEAR, "9999-01-01", "9999-12-31"),
        ("9999-S2", Grain.HALF, "9999-07-01", "9999-12-31"),
        ("9999-Q4", Grain.QUARTER, "9999-10-01", "9999-12-31"),
        ("9999-Q3", Grain.QUARTER, "9999-07-01", "9999-09-30"),
        ("9999-12", Grain.MONTH, "9999-12-01", "9999-12-31"),
        ("9999-12-31", Grain.DAY, "9999-12-31", "9999-12-31"),
    ],
)
def test_a_period(text, grain, first, last):
    found = Period.parse(text)
    assert (found.grain, found.first, found.last) == (
        grain,
        date.fromisoformat(first),
        date.fromisoformat(last),
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "23",
        "02023",
        "0000",
        "2023-1",
        "2023-00",
        "2023-13",
        "2023-S0",
        "2023-S3",
        "2023-Q0",
        "2023-Q5",
        "2023-q1",
        "2023Q1",
        "2023-02-30",
        "2023-02-29",
        "2023-04-31",
        "2023-06-00",
        "2023-6-30",
        "2023-06-30T00:00",
        "2023/06/30",
        "20230630",
        "-2023",
        "２０２３",
        "2023-０6",
        "٢٠٢٣",
        "2023年",
        "2023 ",
        " 2023",
        "2023\n",
        "2023-06\n",
        "2023-06-30\n",
        "2023\x00",
        "2023-Q1-01",
        "2023-",
    ],
)
def test_what_is_no_period(text):
    with pytest.raises(ValueError, match=r".+"):
        Period.parse(text)


def test_a_period_is_said_as_it_is_written():
    assert str(Period.parse("2023-Q1")) == "2023-Q1"


@pytest.mark.parametrize("year", [1, 2023, 9999])
def test_the_year_of_a_number_is_the_year_of_its_text(year):
    assert Period.year(year) == Period.parse(f"{year:04d}")


@given(text=texts())
@SMALL
def test_the_text_is_kept_and_days_are_in_order(text):
    found = Period.parse(text)
    assert found.text == text
    assert found.first <= found.last
    assert (found.first == found.last) is (found.grain is Grain.DAY)


@given(year=YEARS)
@SMALL
@pytest.mark.parametrize(
    "parts",
    [
        ("S1", "S2"),
        ("Q1", "Q2", "Q3", "Q4"),
        ("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"),
    ],
    ids=["halves", "quarters", "months"],
)
def test_a_year_is_made_of_its_parts_without_gap_or_overlap(year, parts):
    whole = Period.year(year)
    pieces = [Period.parse(f"{whole.text}-{part}") for part in parts]
    assert (pieces[0].first, pieces[-1].last) == (whole.first, whole.last)
    for piece, following in pairwise(pieces):
        assert following.first - piece.last == timedelta(days=1)


@given(day=st.dates())
@SMALL
def test_a_day_lies_in_its_month(day):
    month = Period.parse(f"{day.year:04d}-{day.month:02d}")
    assert month.first <= Period.parse(day.isoformat()).first == day <= month.last


@given(text=st.text("0129-SQ２ \n", max_size=11))
@SMALL
def test_text_is_either_a_period_as_it_stands_or_refused(text):
    with suppress(ValueError):
        assert Period.parse(text).text == text.strip() == text
