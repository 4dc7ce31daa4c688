"""Sentences as data: a key of the locale files and the values to put in.

A rule says *what* is true; the wording module says it, in either language, as plain text or as
HTML in which every figure carries the address of the published value it repeats.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from plansite.model.language import Bilingual
from plansite.model.periods import Period
from plansite.model.records import Measure


@dataclass(frozen=True)
class Quantity:
    """A number to print. `ref` is `table/key/field` of the published value it repeats."""

    value: Decimal
    unit: str
    ref: str
    decimals: int = 0
    rounded_to: Decimal | None = None


@dataclass(frozen=True)
class Moment:
    """A time to print: a period of a figure (a stock is "at the end of" it) or a day."""

    when: Period | date
    measure: Measure = Measure.FLOW


@dataclass(frozen=True)
class Named:
    """A name or text of the data, which may hold digits; `ref` is the address of its published form."""

    text: Bilingual
    ref: str


@dataclass(frozen=True)
class Cited:
    """A source's own words or name, in the language that the source uses."""

    text: str


@dataclass(frozen=True)
class Message:
    """One sentence or phrase; `{name}` in its wording is replaced by `values["name"]`."""

    key: str
    values: Mapping[str, "Value"] = field(default_factory=dict)


@dataclass(frozen=True)
class Listing:
    """Several values to print one after another, joined as the language joins them."""

    items: tuple["Value", ...]


Value = Quantity | Moment | Named | Cited | Message | Listing | Bilingual | str


def count(number: int, ref: str) -> Quantity:
    """A counted number with the address of the published count it repeats."""
    return Quantity(Decimal(number), "", ref)
