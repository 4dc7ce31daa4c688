"""The published table of decisions: which case leads to which state, for each kind, before and after D.

Rules find the case; the state is looked up here and nowhere else, so that the page of the method, which
prints this table, cannot say anything else than what is done. What a case means is in the locale files,
under `method.decision.<kind>.<case>`.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from plansite.model.plan import Kind
from plansite.model.states import State


class When(StrEnum):
    """Whether the deadline has come."""

    BEFORE = "before"
    AFTER = "after"


Cases = Mapping[str, State]

_PACE: Final[Cases] = {
    "reached": State.REACHED,
    "pace-enough": State.ON_TRACK,
    "pace-slow": State.BEHIND,
    "pace-far": State.OFF_TRACK,
    "no-pace": State.NO_BASELINE,
}
_PERIODS_BEFORE: Final[Cases] = {
    "broken": State.OFF_TRACK,
    "all-kept": State.ON_TRACK,
    "some-open": State.UNKNOWN,
    "none": State.NO_DATA,
}
_PERIODS_AFTER: Final[Cases] = {
    "broken": State.NOT_MET,
    "all-kept": State.MET,
    "some-open": State.UNKNOWN,
    "none": State.NO_DATA,
}
_PERIODS: Final = {When.BEFORE: _PERIODS_BEFORE, When.AFTER: _PERIODS_AFTER}
_QUALITATIVE: Final[Cases] = {"always": State.NOT_QUANTIFIED}

DECISIONS: Final[Mapping[Kind, Mapping[When, Cases]]] = {
    Kind.LEVEL: {
        When.BEFORE: {**_PACE, "none": State.NO_DATA},
        When.AFTER: {
            "final-reached": State.MET,
            "parts-reached": State.MET,
            "final-short-later-reached": State.MET_LATE,
            "final-short": State.NOT_MET,
            "earlier-reached": State.REACHED_BEFORE,
            "earlier-short": State.UNKNOWN,
            "final-undecided": State.UNKNOWN,
            "parts-short": State.UNKNOWN,
            "later-only": State.UNKNOWN,
            "other-grain": State.UNKNOWN,
            "none": State.NO_DATA,
        },
    },
    Kind.COVERAGE: {
        When.BEFORE: {**_PACE, "unpaired": State.NO_DATA, "none": State.NO_DATA},
        When.AFTER: {
            "final-reached": State.MET,
            "final-short": State.NOT_MET,
            "final-undecided": State.UNKNOWN,
            "final-unpaired": State.UNKNOWN,
            "none": State.NO_DATA,
        },
    },
    Kind.FLOOR: _PERIODS,
    Kind.RECURRING: _PERIODS,
    Kind.RANGE: _PERIODS,
    Kind.TREND: _PERIODS,
    Kind.MILESTONE: {
        When.BEFORE: {
            "done": State.REACHED,
            "begun": State.UNKNOWN,
            "none": State.NO_DATA,
        },
        When.AFTER: {
            "done": State.MET,
            "done-undated": State.MET,
            "done-late": State.MET_LATE,
            "denied": State.NOT_MET,
            "disagree": State.UNKNOWN,
            "begun": State.UNKNOWN,
            "none": State.NO_DATA,
        },
    },
    Kind.QUALITATIVE: {When.BEFORE: _QUALITATIVE, When.AFTER: _QUALITATIVE},
}


def decided(kind: Kind, case: str, *, due: bool) -> State:
    """The state that a case leads to; KeyError for a case that the table does not have."""
    return DECISIONS[kind][When.AFTER if due else When.BEFORE][case]
