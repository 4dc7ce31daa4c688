"""Trend extrapolation (Destatis, indicators of the German sustainable development strategy).

The mean of the last five yearly changes is drawn on to the target year; what the line then misses of the
target is set against the distance still to go: miss = d · (T − (y + c · (Y − t))) / |T − y|, with y the
latest value of the year t, c the mean yearly change, T the target of the year Y, and d 1 where more is
better. Example: 31.8 in 2016 after 20.6 in 2011, target 35 in 2020: c = 2.24, the line gives 40.76; nothing
is missed.
"""

from collections.abc import Sequence

from plansite.assess.methods.pace import NOT_AVAILABLE, Pace
from plansite.assess.methods.series import Series

STATUSES = ("sun", "slightly_cloudy", "cloud", "thunderstorm")
ENDED = "assessment_ended"
CHANGES = 5

_SMALL, _LARGEST = 0.05, 0.20


def change(series: Series) -> float | None:
    """The mean of the last five yearly changes; None where one of the six years has no value."""
    last = series.last
    if last is None or any(last - back not in series.values for back in range(CHANGES + 1)):
        return None
    return (series.values[last] - series.values[last - CHANGES]) / CHANGES


def miss(series: Series) -> float | None:
    """What the line misses of the target, as a share of the distance still to go (below 0: nothing)."""
    last, yearly = series.last, change(series)
    if last is None or yearly is None or series.target is None or series.target_year is None:
        return None
    value = series.values[last]
    expected = value + yearly * (series.target_year - last)
    distance = abs(series.target - value)
    return series.sign * (series.target - expected) / distance if distance else None


def pace(series: Series) -> Pace:
    """One of `STATUSES`, `assessment_ended` after the target year, or not available."""
    last, yearly = series.last, change(series)
    if last is None or series.target is None or series.target_year is None:
        return Pace(NOT_AVAILABLE)
    if last > series.target_year:
        return Pace(ENDED)
    if yearly is None:
        return Pace(NOT_AVAILABLE)
    if series.reached:
        return Pace("sun" if series.sign * yearly >= 0 else "slightly_cloudy")
    missed = miss(series)
    if series.sign * yearly <= 0 or missed is None:
        return Pace("thunderstorm")
    return Pace("sun" if missed < _SMALL else "slightly_cloudy" if missed <= _LARGEST else "cloud")


def worst(paces: Sequence[Pace]) -> Pace:
    """The worst of several, where any can be judged."""
    judged = [each for each in paces if each.status in STATUSES]
    ended = next((each for each in paces if each.status == ENDED), Pace(NOT_AVAILABLE))
    return max(judged, key=lambda each: STATUSES.index(each.status)) if judged else ended
