"""A fast look over all figures that finds every one worth a close look, and some more.

It works on floats: rounding to a float keeps the order of numbers, so that a figure strictly between
two bounds as a float is strictly between them. What it passes over is sound; what it names is looked at
again in exact decimals.
"""

from collections.abc import Iterator, Mapping, Sequence

from plansite.model.observations import Observations
from plansite.model.periods import Period
from plansite.model.records import Indicator, Measure

# The kinds of indicators that are counted in whole numbers.
WHOLE = frozenset(("count", "population"))

# No rule of a series speaks of figures that are closer together than this.
_NEAR = 9.9


def odd_values(figures: Observations, indicators: Mapping[str, Indicator]) -> Iterator[int]:
    """The rows of figures that may be no whole count, or that touch a bound of their indicator."""
    names, values = figures.columns[0], figures.columns[3]
    numbers = _numbers(values.texts)
    pointed = ["." in text for text in values.texts]
    described = [indicators.get(text) for text in names.texts]
    bounds = [_bounds(each) for each in described]
    whole = [each is None or each.kind in WHOLE for each in described]
    for at, (name, value) in enumerate(zip(names.codes, values.codes, strict=True)):
        low, high = bounds[name]
        if not low < numbers[value] < high or (pointed[value] and whole[name]):
            yield at


def odd_series(
    figures: Observations, indicators: Mapping[str, Indicator]
) -> Iterator[tuple[Indicator, Sequence[int]]]:
    """The rows of each series whose figures lie far apart, or share days, or are of several grains."""
    periods, values = figures.columns[2:4]
    numbers = _numbers(values.texts)
    known = [Period.parse(text) if text else None for text in periods.texts]
    for (name, _), rows in figures.places.items():
        indicator = indicators[name]
        found = [numbers[values.codes[at]] for at in rows]
        times = [each for at in rows if (each := known[periods.codes[at]])]
        far_apart = min(found) <= (1 if indicator.unit == "%" else 0) or max(found) >= _NEAR * min(found)
        if far_apart or _share_time(indicator, times):
            yield indicator, rows


def _numbers(texts: Sequence[str]) -> list[float]:
    return [float(text) if text.strip() else 0.0 for text in texts]


def _bounds(indicator: Indicator | None) -> tuple[float, float]:
    low = indicator.minimum if indicator else None
    high = indicator.maximum if indicator else None
    return (float("-inf") if low is None else float(low), float("inf") if high is None else float(high))


def _share_time(indicator: Indicator, times: Sequence[Period]) -> bool:
    if indicator.measure is Measure.STOCK:
        return len({period.last for period in times}) < len(times)
    return len({period.grain for period in times}) > 1
