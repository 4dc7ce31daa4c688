"""What a method says of a pace."""

from dataclasses import dataclass

NOT_AVAILABLE = "not_available"


@dataclass(frozen=True)
class Pace:
    """A status in the words of its method; `value` is what was compared with the thresholds.

    `value` has the unit of its method (a ratio, or a yearly growth as a fraction), `score` runs from −5 to
    5; both are None where the method has none. They are floats: a root has no exact decimal.
    """

    status: str
    value: float | None = None
    score: float | None = None
