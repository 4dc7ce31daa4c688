"""Figures that do not fit their neighbours: of one indicator and area, in the order of time.

One rule a function; each says one thing once, so that one mistake is one problem.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby, pairwise

from plansite.check import glance
from plansite.model.figures import Observation, Status
from plansite.model.periods import Grain
from plansite.model.problems import Problem
from plansite.model.project import Project
from plansite.model.records import Indicator, Measure
from plansite.read import Reading

# Around the ten thousand of 万, wide enough for the growth of some years.
_JUMP = (5_000, 20_000)
_FALL = 10
_TOO_SMALL = 10


@dataclass(frozen=True)
class Figure:
    """A figure and the physical line it stands on."""

    line: int
    row: Observation

    @property
    def value(self) -> Decimal:
        """What the row says."""
        return self.row.value


Series = Sequence[Figure]
Found = Iterator[tuple[str, Figure, str, str]]


def series(project: Project, reading: Reading) -> Iterator[Problem]:
    """What the rules find in each series of one indicator and area."""
    table, observations = reading.tables["observations"], project.observations
    for indicator, rows in glance.odd_series(observations, project.indicators):
        if len(rows) > 1:
            figures = [Figure(table.lines[at], observations[at]) for at in rows]
            figures.sort(key=lambda figure: (figure.row.period.last, figure.row.period.first))
            for rule in RULES:
                for code, figure, column, value in rule(indicator, figures):
                    yield Problem(code, table.file, figure.line, column, value)


def ratio_for_percent(indicator: Indicator, figures: Series) -> Found:
    """0.95 where the other figures are percents such as 96: a hundred times it is one of them."""
    if indicator.unit != "%":
        return
    percents = [figure.value for figure in figures if figure.value > 1]
    if not percents or min(percents) <= 10:
        return
    for figure in figures:
        if 0 < figure.value <= 1 and min(percents) / 2 <= 100 * figure.value <= 2 * max(percents):
            yield "ratio-for-percent", figure, "value", _shown(figure.value)


def value_jump(_indicator: Indicator, figures: Series) -> Found:
    """About ten thousand times the figure beside it, or a ten-thousandth: 3.32 for 33,200."""
    values = [figure.row.value for figure in figures if figure.row.value > 0]
    if not values or _JUMP[0] * min(values) > max(values):
        return
    jumps = [_is_jump(before.value, after.value) for before, after in pairwise(figures)]
    first_is_odd = len(jumps) > 1 and not jumps[1]
    told = False
    for at, (before, after) in enumerate(pairwise(figures)):
        told = jumps[at] and not told  # the way back belongs to the jump
        if told:
            yield "value-jump", before if at == 0 and first_is_odd else after, "value", _change(before, after)


def _is_jump(before: Decimal, after: Decimal) -> bool:
    low, high = sorted((before, after))
    return low > 0 and _JUMP[0] * low <= high <= _JUMP[1] * low


def value_fall(indicator: Indicator, figures: Series) -> Found:
    """Less than a tenth of the figure before it, however both were rounded; a flow within one grain."""
    values = [figure.row.value for figure in figures]
    if indicator.kind not in ("count", "amount", "population") or _FALL * min(values) >= max(values):
        return
    if indicator.measure is Measure.STOCK:
        lines = [list(figures)]
    else:
        by_grain = sorted(figures, key=lambda figure: figure.row.period.grain)
        lines = [list(same) for _, same in groupby(by_grain, key=lambda figure: figure.row.period.grain)]
    for line in lines:
        for before, after in pairwise(line):
            if _is_fall(before.row, after.row) and not _is_jump(before.value, after.value):
                yield "value-fall", after, "value", _change(before, after)


def _is_fall(before: Observation, after: Observation) -> bool:
    if after.status is Status.PRELIMINARY:  # perhaps of a year that is not over
        return False
    return before.value >= _TOO_SMALL and _FALL * after.interval.high < before.interval.low


def grains_mixed(indicator: Indicator, figures: Series) -> Found:
    """A flow with a year and a part of that year: one is no neighbour of the other."""
    if indicator.measure is not Measure.FLOW:
        return
    years = {
        figure.row.period.first.year: figure for figure in figures if figure.row.period.grain is Grain.YEAR
    }
    for figure in figures:
        period = figure.row.period
        if period.grain is not Grain.YEAR and period.first.year in years:
            yield "grains-mixed", figure, "period", f"{period.first.year}, {period}"
            return


def figure_twice(indicator: Indicator, figures: Series) -> Found:
    """A stock of one day in two rows, such as 2023 and 2023-12-31."""
    days = {figure.row.period.last for figure in figures}
    if indicator.measure is not Measure.STOCK or len(days) == len(figures):
        return
    for _, same_day in groupby(figures, key=lambda figure: figure.row.period.last):
        by_value: dict[Decimal, list[Figure]] = {}
        for figure in same_day:
            by_value.setdefault(figure.value, []).append(figure)
        for same in by_value.values():
            if len(same) > 1:
                yield "figure-twice", same[-1], "period", ", ".join(each.row.period.text for each in same)


RULES: tuple[Callable[[Indicator, Series], Found], ...] = (
    ratio_for_percent,
    value_jump,
    value_fall,
    grains_mixed,
    figure_twice,
)


def _change(before: Figure, after: Figure) -> str:
    return f"{_shown(before.value)} → {_shown(after.value)}"


def _shown(value: Decimal) -> str:
    return f"{value:f}"
