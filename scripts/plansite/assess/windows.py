"""Promises that recur: each year or period is judged by itself, then all together.

One broken period breaks the promise for good; it is kept only when every period is known.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from plansite.assess.case import Case
from plansite.assess.working import Working
from plansite.model.assessment import Finding
from plansite.model.figures import Observation
from plansite.model.messages import Listing, Message, Moment, Value
from plansite.model.periods import Period

Window = tuple[Period, ...]


@dataclass(frozen=True)
class Verdict:
    """One period: kept True, broken False, not known None; with the figures it rests on."""

    kept: bool | None
    rows: tuple[Observation, ...] = ()
    comparison: Message | None = None


def judge(case: Case, verdict: Callable[[Case, Window], Verdict]) -> Finding:
    """The state of a goal whose periods are judged by `verdict`, as far as they have ended."""
    elapsed = [window for window in case.goal.windows if window[-1].last <= case.as_of]
    found = {label(window): verdict(case, window) for window in elapsed}
    working = Working(case)
    for window in elapsed:
        _write(working, window, found[label(window)])
    name = _case(found)
    for window in elapsed if name == "broken" else ():
        if found[label(window)].kept is False and (comparison := found[label(window)].comparison):
            working.formula("window", window=span(window), comparison=comparison)
    deciding = tuple(dict.fromkeys(row for each in _deciding(name, found) for row in each.rows))
    return working.close(
        name,
        deciding,
        variant="" if deciding or name == "none" else "-undecided",
        windows={name: each.kept for name, each in found.items()},
        values={
            "caveat": working.caveat(deciding),
            "broken": _named(elapsed, found, kept=False),
            "kept": _named(elapsed, found, kept=True),
            "missing": _named(elapsed, found, kept=None),
        },
    )


def label(window: Window) -> str:
    """A period's name in data: `2023`, `2022/2023`."""
    return "/".join(period.text for period in (window[:1] if len(window) == 1 else (window[0], window[-1])))


def span(window: Window) -> Value:
    """A period as sentences say it."""
    if len(window) == 1:
        return Moment(window[0])
    return Message("common.span", {"first": Moment(window[0]), "last": Moment(window[-1])})


def _case(found: Mapping[str, Verdict]) -> str:
    kept = [each.kept for each in found.values()]
    if False in kept:
        return "broken"
    if not any(each.rows for each in found.values()):
        return "none"
    return "some-open" if None in kept else "all-kept"


def _deciding(name: str, found: dict[str, Verdict]) -> list[Verdict]:
    telling = name != "broken"
    return [each for each in found.values() if each.kept is telling]


def _named(elapsed: list[Window], found: dict[str, Verdict], *, kept: bool | None) -> Listing:
    return Listing(tuple(span(window) for window in elapsed if found[label(window)].kept is kept))


def _write(working: Working, window: Window, found: Verdict) -> None:
    if found.comparison is not None:
        working.compare("window", window=span(window), comparison=found.comparison)
    else:
        working.add("window-missing", window=span(window))
