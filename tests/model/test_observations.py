"""Figures kept as text are the figures that were put in."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from plansite.model.figures import Observation, Status
from plansite.model.observations import Observations
from plansite.model.periods import Period

FIGURES = st.builds(
    Observation,
    st.sampled_from(["a", "b"]),
    st.sampled_from(["990100", "990101"]),
    st.sampled_from([Period.parse(text) for text in ("2023", "2023-Q4", "2023-12-31", "2024-06")]),
    st.decimals(allow_nan=False, allow_infinity=False, places=2),
    st.sampled_from(Status),
    st.sampled_from(["official", "press"]),
    st.sampled_from(["", "说明"]),
    st.none() | st.just(Decimal(100)),
)


@given(figures=st.lists(FIGURES))
def test_figures_come_out_as_they_went_in(figures):
    found = Observations.of(figures)
    assert (list(found), len(found)) == (figures, len(figures))
    assert [found[at] for at in range(len(found))] == figures
    assert found[:2] == tuple(figures[:2])


@given(figures=st.lists(FIGURES))
def test_every_figure_belongs_to_one_series(figures):
    found = Observations.of(figures)
    for (indicator, area), rows in found.places.items():
        assert {(found[at].indicator_id, found[at].area_code) for at in rows} == {(indicator, area)}
        assert list(rows) == sorted(rows)
        days = [row.period.last for row in found.series(indicator, area)]
        assert (days, len(days)) == (sorted(days), len(rows))
    assert sum(map(len, found.places.values())) == len(figures)
