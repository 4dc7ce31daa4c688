"""Dates and periods as each language says them."""

from datetime import date

from babel.dates import format_date

from plansite.model.language import Language
from plansite.model.messages import Moment
from plansite.model.periods import Grain, Period
from plansite.model.records import Measure

_DAY = {Language.ZH: "y 年 M 月 d 日", Language.EN: "d MMMM y"}
_MONTH = {Language.ZH: "y 年 M 月", Language.EN: "MMMM y"}
_PART = {
    (Language.ZH, Grain.HALF): ("{year} 年上半年", "{year} 年下半年"),
    (Language.EN, Grain.HALF): ("first half of {year}", "second half of {year}"),
    (Language.ZH, Grain.QUARTER): tuple(f"{{year}} 年第{n}季度" for n in "一二三四"),
    (Language.EN, Grain.QUARTER): tuple(f"Q{n} {{year}}" for n in "1234"),
}
_END = {Language.ZH: "{period}末", Language.EN: "end of {period}"}
_YEAR = {Language.ZH: "{year} 年", Language.EN: "{year}"}


def day(when: date, language: Language) -> str:
    """`2024 年 1 月 7 日`, `7 January 2024`."""
    return format_date(when, format=_DAY[language], locale=language.value)


def said(moment: Moment, language: Language) -> str:
    """A stock is said "at the end of" its period, a flow by the period itself."""
    if isinstance(moment.when, date):
        return day(moment.when, language)
    if moment.measure is Measure.STOCK and moment.when.grain is not Grain.DAY:
        return _END[language].format(period=_period(_closing(moment.when), language))
    return _period(moment.when, language)


def _closing(period: Period) -> Period:
    """The shortest usual name of what ends with a period: the end of a second half is the end of the year."""
    if period.grain not in (Grain.HALF, Grain.QUARTER):
        return period
    last = period.last
    return Period.parse(f"{last:%Y}" if last.month == 12 else f"{last:%Y-%m}")


def machine(moment: Moment) -> str:
    """The `datetime` attribute of `<time>`; empty where HTML has no form for the period."""
    if isinstance(moment.when, date):
        return moment.when.isoformat()
    return moment.when.text if moment.when.grain in (Grain.YEAR, Grain.MONTH, Grain.DAY) else ""


def _period(period: Period, language: Language) -> str:
    if period.grain is Grain.DAY:
        return day(period.first, language)
    if period.grain is Grain.MONTH:
        return format_date(period.first, format=_MONTH[language], locale=language.value)
    if period.grain is Grain.YEAR:
        return _YEAR[language].format(year=period.first.year)
    parts = _PART[language, period.grain]
    index = (period.first.month - 1) * len(parts) // 12
    return parts[index].format(year=period.first.year)
