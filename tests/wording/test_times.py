"""Days and periods in both languages."""

from datetime import date

import pytest

from plansite.model.language import Language
from plansite.model.messages import Moment
from plansite.model.periods import Period
from plansite.model.records import Measure
from plansite.wording import times


@pytest.mark.parametrize(
    ("period", "measure", "zh", "en", "machine"),
    [
        ("2024", Measure.STOCK, "2024 年末", "end of 2024", "2024"),
        ("2024", Measure.FLOW, "2024 年", "2024", "2024"),
        ("2024-S1", Measure.FLOW, "2024 年上半年", "first half of 2024", ""),
        ("2024-S2", Measure.STOCK, "2024 年末", "end of 2024", ""),
        ("2024-S1", Measure.STOCK, "2024 年 6 月末", "end of June 2024", ""),
        ("2024-Q1", Measure.FLOW, "2024 年第一季度", "Q1 2024", ""),
        ("2024-Q4", Measure.STOCK, "2024 年末", "end of 2024", ""),
        ("2024-06", Measure.FLOW, "2024 年 6 月", "June 2024", "2024-06"),
        ("2024-06", Measure.STOCK, "2024 年 6 月末", "end of June 2024", "2024-06"),
        ("2024-01-07", Measure.STOCK, "2024 年 1 月 7 日", "7 January 2024", "2024-01-07"),
    ],
)
def test_a_period(period, measure, zh, en, machine):
    moment = Moment(Period.parse(period), measure)
    assert (times.said(moment, Language.ZH), times.said(moment, Language.EN)) == (zh, en)
    assert times.machine(moment) == machine


def test_a_day():
    moment = Moment(date(2025, 12, 31))
    assert times.said(moment, Language.ZH) == "2025 年 12 月 31 日"
    assert times.said(moment, Language.EN) == "31 December 2025"
    assert times.machine(moment) == "2025-12-31"
