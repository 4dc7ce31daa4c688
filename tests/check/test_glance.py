"""What a fast look passes over is sound by the exact rules."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from plansite.check import glance, series
from plansite.model.figures import Observation, Status
from plansite.model.language import Bilingual
from plansite.model.observations import Observations
from plansite.model.periods import Period
from plansite.model.records import Indicator, Measure

NAME = Bilingual("甲", "A")
KINDS = {"count": "件", "amount": "元", "percent": "%", "population": "人"}
VALUES = st.sampled_from(
    ["0", "0.1", "0.95", "1", "3.32", "9", "10", "95", "99.99999999999999999", "100", "33200"]
)
PERIODS = st.sampled_from(["2021", "2022", "2022-Q1", "2022-12-31", "2023-06", "2023"])


def indicators(measure, low, high):
    return {
        kind: Indicator(kind, NAME, unit, kind, measure, 0, low, high, "annual", NAME)
        for kind, unit in KINDS.items()
    }


@given(
    rows=st.lists(st.tuples(st.sampled_from(list(KINDS)), PERIODS, VALUES), unique_by=lambda row: row[:2]),
    measure=st.sampled_from(Measure),
    low=st.sampled_from([None, Decimal(0), Decimal(1)]),
    high=st.sampled_from([None, Decimal(100)]),
)
def test_what_is_passed_over_is_sound(rows, measure, low, high):
    described = indicators(measure, low, high)
    figures = [
        Observation(kind, "990100", Period.parse(period), Decimal(value), Status.FINAL, "s")
        for kind, period, value in rows
    ]
    observations = Observations.of(figures)
    named = set(glance.odd_values(observations, described))
    for at, row in enumerate(figures):
        whole = row.value == row.value.to_integral_value() or row.indicator_id not in glance.WHOLE
        inside = (low is None or row.value >= low) and (high is None or row.value <= high)
        assert at in named or (whole and inside)
    looked_at = {indicator.kind for indicator, _ in glance.odd_series(observations, described)}
    for (kind, _), places in observations.places.items():
        line = [series.Figure(at, observations[at]) for at in places]
        line.sort(key=lambda figure: (figure.row.period.last, figure.row.period.first))
        found = (
            [told for rule in series.RULES for told in rule(described[kind], line)] if len(line) > 1 else []
        )
        assert kind in looked_at or not found
