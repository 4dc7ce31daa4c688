"""Periods and dates, as Excel turns them."""

from .case import MILESTONES, PARKS, SOURCES, Edit, case, each, error
from .edits import cell

_LINE = 29


def _period(raw: str) -> Edit:
    return cell(_LINE, "period", raw)


def _date(raw: str) -> Edit:
    return cell(8, "published", raw)


_PERIODS: dict[str, tuple[str, ...]] = {
    "period-form": (
        "2023/6/30",
        "2023/06",
        "2023年6月30日",
        "2023年6月",
        "2023年",
        "2023-6",
        "2023-6-30",
        "20230630",
        "2023Q1",
        "2023-q1",
        "2023H1",
        "2023年上半年",
        "2023年一季度",
    ),
    "period-unclear": (*("2023.6", "202306", "Jun-23", "2023-06-30 00:00:00", "2023.0", "2021-2025"),),
    "period-serial": ("45107",),
    "period-invalid": ("2023-13", "2023-00", "2023-02-30", "2023-02-29", "2023-04-31", "2023-Q5", "2023-S3"),
    "cell-fullwidth": ("２０２３",),
    "cell-outer-space": (" 2023", "2023 "),
    "cell-required": ("",),
}
_DATES: dict[str, tuple[str, ...]] = {
    "date-form": (
        "2021/2/20",
        "2021年2月20日",
        "2021-2-20",
        "20210220",
        "2021.02.20",
    ),
    "date-unclear": ("2021-02", "20/2/2021"),
    "period-serial": ("44247",),
    "date-impossible": ("2021-02-30", "2021-13-01", "2021-04-31"),
}

CASES = [
    *(
        found
        for code, spellings in _PERIODS.items()
        for found in each(
            spellings, _period, lambda _, code=code: error(code, _LINE, "period"), f"period, {code}"
        )
    ),
    *(
        found
        for code, spellings in _DATES.items()
        for found in each(
            spellings, _date, lambda _, code=code: error(code, 8, "published"), f"date, {code}", SOURCES
        )
    ),
    case(
        "a future period marked final",
        cell(_LINE, "period", "2031"),
        error("final-in-future", _LINE, "period"),
    ),
    case(
        "slashes in a milestone", cell(3, "date", "2024/5/20"), error("date-form", 3, "date"), file=MILESTONES
    ),
    case(
        "a month in words in a register",
        cell(2, "opened", "2023年5月"),
        error("period-form", 2, "opened"),
        file=PARKS,
    ),
]
