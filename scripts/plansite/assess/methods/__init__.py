"""Named methods that judge the pace before a deadline, on yearly figures alone.

`linear-path` is the project's own and the default. `cagr-ratio` (Statistics Canada; Eurostat's is of the
same family) and `trend-extrapolation` (Destatis) are official ones, whose published results they reproduce.
A new method is one more module and one more line in `METHODS`.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from plansite.assess.methods import cagr_ratio, linear_path, trend_extrapolation
from plansite.assess.methods.pace import Pace
from plansite.assess.methods.series import Number, Series

__all__ = ["METHODS", "Pace", "combine", "pace"]

METHODS: Final[Mapping[str, Callable[[Series], Pace]]] = {
    "linear-path": linear_path.pace,
    "cagr-ratio": cagr_ratio.pace,
    "trend-extrapolation": trend_extrapolation.pace,
}


def pace(
    method: str,
    values: Mapping[int, Number | None],
    *,
    target: Number | None = None,
    target_year: int | None = None,
    direction: str,
    base_year: int | None = None,
    limit: Number | None = None,
) -> Pace:
    """The pace of yearly values (year → number, in any unit) by one of `METHODS`.

    `direction` is `increase` or `decrease`: which way is better. The base year is the first year with a
    value at or after `base_year`. ValueError for an unknown method or direction.
    """
    if method not in METHODS:
        raise ValueError(f"unknown method {method!r}; known are {', '.join(METHODS)}")
    return METHODS[method](Series.of(values, target, target_year, direction, base_year, limit))


def combine(paces: Sequence[Pace]) -> Pace:
    """The pace of an indicator of several series: by their mean score, or else by the worst of them."""
    if any(each.score is not None for each in paces):
        return cagr_ratio.mean(paces)
    return trend_extrapolation.worst(paces)
