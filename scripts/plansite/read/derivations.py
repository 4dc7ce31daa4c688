"""The definitions of derived indicators as typed records; their structure has been checked before."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from plansite.model.derivations import Count, Derivation, DerivationRule

Data = Mapping[str, Any]


def derivations(data: Data) -> Iterator[Derivation]:
    """Each definition, in the order of the file."""
    for indicator_id, said in data["indicators"].items():
        rule = DerivationRule(said["rule"])
        yield Derivation(
            indicator_id,
            rule,
            tuple(said.get("parts", ()))
            or tuple(said[name] for name in ("numerator", "denominator") if name in said),
            Decimal(said.get("per", 1)),
            _count(said) if rule is DerivationRule.COUNT else None,
        )


def _count(said: Data) -> Count:
    return Count(said["register"], said["dated"], date.fromisoformat(said["through"]), said.get("where", {}))
