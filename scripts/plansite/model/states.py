"""The states a goal can be in, and the tags that qualify a state."""

from enum import StrEnum


class State(StrEnum):
    """What can be said of a goal today, most decided first: the order in which pages list them."""

    MET = "met"
    MET_LATE = "met-late"
    NOT_MET = "not-met"
    REACHED = "reached"
    ON_TRACK = "on-track"
    BEHIND = "behind"
    OFF_TRACK = "off-track"
    REACHED_BEFORE = "reached-before"
    NO_BASELINE = "no-baseline"
    UNKNOWN = "unknown"
    NO_DATA = "no-data"
    NOT_QUANTIFIED = "not-quantified"


class Tag(StrEnum):
    """What a reader must know beside a state."""

    UNVERIFIED = "unverified"
    PRELIMINARY = "preliminary"
    UNDATED = "undated"
    LOWER_BOUND = "lower-bound"
    OVERRIDDEN = "overridden"
