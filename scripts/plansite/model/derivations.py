"""Indicators that are worked out from others, as `derived.yaml` defines them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


class DerivationRule(StrEnum):
    """How an indicator is worked out."""

    SUM = "sum"
    RATIO = "ratio"
    SHARE = "share"
    COUNT = "count"


@dataclass(frozen=True)
class Count:
    """Which rows of a complete register count: those `where` columns say so, dated in the column `dated`.

    `through` is the last day for which the register is complete.
    """

    register: str
    dated: str
    through: date
    where: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Derivation:
    """One indicator and what it is made of.

    `inputs` are the parts of a sum, or the numerator and the denominator; a ratio is `per` so many of its
    denominator.
    """

    indicator_id: str
    rule: DerivationRule
    inputs: tuple[str, ...] = ()
    per: Decimal = Decimal(1)
    count: Count | None = None
