"""Growth ratio (Statistics Canada, Canadian Indicator Framework; Eurostat's method is of the same family).

growth = (y_t / y_0)^(1 / (t − t_0)) − 1, the yearly growth as a fraction. With a target, R = d · growth /
|growth that would have been needed from the base to the target|; without one, d · growth alone, measured
against thresholds that shrink towards a natural limit of the indicator. d is 1 where more is better.
Example: 83.1 in 2017, 89.0 in 2021, target 90 in 2025: 1.73 % a year where 1.00 % was needed, R = 1.73.
"""

import math
from collections.abc import Sequence

from plansite.assess.methods.pace import NOT_AVAILABLE, Pace
from plansite.assess.methods.series import Series

ACHIEVED = "target_achieved"
STATUSES = ("substantial_progress", "moderate_progress", "limited_progress", "deterioration")

# The least ratio, yearly growth and mean score of each status but the last.
_RATIOS = (0.95, 0.60, 0.0)
_GROWTHS = (0.015, 0.005, 0.0)
_SCORES = (2.5, 0.0, -2.5)
_BEST = 5.0

_INSTEAD_OF_ZERO = 0.001
_EXPONENT = 4.44


def growth(start: float, end: float, years: int) -> float | None:
    """The yearly growth as a fraction; None for a change of sign or no time. A start of 0 counts as 0.001."""
    times = end / (start or _INSTEAD_OF_ZERO)
    found = times ** (1 / years) - 1 if times >= 0 and years > 0 else math.nan
    return found if math.isfinite(found) else None


def pace(series: Series) -> Pace:
    """One of `STATUSES`, `target_achieved`, or not available; with the ratio or the growth, and a score."""
    found = _compared(series)
    if series.reached:
        return Pace(ACHIEVED, found, _BEST)
    if found is None:
        return Pace(NOT_AVAILABLE)
    if series.target is not None:
        return Pace(_status(found, _RATIOS), found, _capped(_ratio_score(found)))
    shrunk = _shrunk(series)
    if shrunk == 0:
        return Pace(STATUSES[0] if found >= 0 else STATUSES[-1], found, _BEST if found >= 0 else -_BEST)
    status = _status(found, [limit * shrunk for limit in _GROWTHS])
    return Pace(status, found, _capped(_growth_score(status, found, shrunk)))


def mean(paces: Sequence[Pace]) -> Pace:
    """The mean of the scores of several series; achieved only where every one of them is."""
    scores = [each.score for each in paces if each.score is not None]
    if not scores:
        return Pace(NOT_AVAILABLE)
    score = sum(scores) / len(scores)
    achieved = all(each.status == ACHIEVED for each in paces)
    return Pace(ACHIEVED if achieved else _status(score, _SCORES), None, score)


def _compared(series: Series) -> float | None:
    """The ratio to what is needed, or where there is no target the growth itself; better is larger."""
    first, last = series.first, series.last
    if first is None or last is None:
        return None
    start = series.values[first]
    made = growth(start, series.values[last], last - first)
    if made is None or series.target is None:
        return None if made is None else series.sign * made
    if series.target_year is None:
        return None
    needed = growth(start, series.target or _INSTEAD_OF_ZERO, series.target_year - first)
    return series.sign * made / abs(needed) if needed else None


def _status(value: float, least: Sequence[float]) -> str:
    return next((status for status, low in zip(STATUSES, least, strict=False) if value >= low), STATUSES[-1])


def _ratio_score(ratio: float) -> float:
    return 7.1429 * ratio - 4.2857 if ratio >= _RATIOS[1] else 4.1667 * ratio - 2.5


def _growth_score(status: str, found: float, shrunk: float) -> float:
    match status:
        case "substantial_progress":
            return 500 * found / shrunk - 5
        case "moderate_progress":
            return 250 * found / shrunk - 1.25
        case "limited_progress":
            return 500 * found / shrunk - 2.5
        case _:
            return 125 * found - 2.5


def _capped(score: float) -> float:
    return max(-_BEST, min(_BEST, score))


def _shrunk(series: Series) -> float:
    """What is left of the thresholds near a natural limit, from 1 far away to 0 at the limit."""
    first, limit = series.first, series.limit
    if not limit or first is None:
        return 1.0
    start = series.values[first]
    if 0 <= start < limit:
        return float(1 - (start / limit) ** _EXPONENT)
    if limit <= start < 2 * limit:
        return float(1 - ((2 * limit - start) / limit) ** _EXPONENT)
    return 1.0
