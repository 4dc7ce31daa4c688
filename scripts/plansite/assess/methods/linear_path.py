"""Linear path, the project's own: progress made beside the progress due on a straight line.

pace = ((y − b) / (T − b)) / (t / D), with y the latest value, b the baseline, T the target, t the time
from the baseline to the value and D the time from the baseline to the deadline; a ratio without a unit.
Example: from 500 in 2020 to 1,500 in 2025, 1,040 in 2023: (540 / 1000) / (3 / 5) = 0.9.
"""

from decimal import Decimal

from plansite.assess.methods.pace import NOT_AVAILABLE, Pace
from plansite.assess.methods.series import Series

ON_TRACK, BEHIND = 0.95, 0.60


def ratio(progress: Decimal, way: Decimal, gone: int, due: int) -> Decimal | None:
    """Progress / way in relation to gone / due (times in one unit); None where there is no way or no time.

    One division, so that only one rounding happens.
    """
    if way == 0 or gone <= 0 or due <= 0:
        return None
    return progress * due / (way * gone)


def pace(series: Series) -> Pace:
    """`reached`, `on-track` (≥ 0.95), `behind` (≥ 0.60), `off-track`, or not available."""
    if series.reached:
        return Pace("reached")
    found = _ratio(series)
    if found is None:
        return Pace(NOT_AVAILABLE)
    status = "on-track" if found >= ON_TRACK else "behind" if found >= BEHIND else "off-track"
    return Pace(status, found)


def _ratio(series: Series) -> float | None:
    first, last = series.first, series.last
    if first is None or last is None or series.target is None or series.target_year is None:
        return None
    start = Decimal(str(series.values[first]))
    way = Decimal(str(series.target)) - start
    if series.sign * way <= 0:  # already there at the start
        return None
    progress = Decimal(str(series.values[last])) - start
    found = ratio(progress, way, last - first, series.target_year - first)
    return None if found is None else float(found)
