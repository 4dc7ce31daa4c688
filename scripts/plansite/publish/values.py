"""JSON as it is published: sorted nowhere by accident, decimals exact, Chinese readable."""

import json
from decimal import Decimal
from typing import Any


def encode(data: Any) -> bytes:
    """The bytes of a published JSON file."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def number(value: Decimal | None) -> int | float | None:
    """A decimal as a JSON number; every published figure has few enough digits to stay exact."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
