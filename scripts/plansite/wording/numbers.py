"""Numbers as each language prints them, never with more digits than the source has."""

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from babel.numbers import format_decimal

from plansite.model.language import Language
from plansite.model.messages import Quantity

Units = Mapping[str, Mapping[str, str]]

_WAN = Decimal(10_000)


def digits(step: Decimal) -> int:
    """Decimals that a rounding step leaves: 0.01 → 2, 1 → 0, 100 → 0."""
    exponent = step.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def is_about(quantity: Quantity) -> bool:
    """Whether the source rounds more coarsely than its indicator is normally printed."""
    return quantity.rounded_to is not None and quantity.rounded_to > Decimal(10) ** -quantity.decimals


def plain(value: Decimal) -> str:
    """The shortest plain decimal of a number, for `<data value>` and JSON: 33200, 2.5, 0."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def number(quantity: Quantity, language: Language) -> str:
    """The number alone: `1500`, `4,733,237`, `3.32 万`, `33,200`."""
    value, places = _no_finer(quantity), _places(quantity)
    if language is Language.EN:
        return _printed(value, _pattern(places, grouped=True), "en")
    if is_about(quantity) and quantity.rounded_to is not None and abs(value) >= _WAN:
        places = digits(quantity.rounded_to / _WAN)
        return _printed(value / _WAN, _pattern(places, grouped=False), "zh") + " 万"
    return _printed(value, _pattern(places, grouped=abs(value) >= 10 * _WAN), "zh")


def with_unit(quantity: Quantity, language: Language, units: Units) -> str:
    """The number with its unit: `1500 件`, `3.32 万件`, `95%`, `1 enterprise`."""
    text = number(quantity, language)
    unit = unit_name(quantity.unit, quantity.value, language, units)
    if not unit:
        return text
    tight = unit.startswith("%") or text.endswith("万")
    return f"{text}{'' if tight else ' '}{unit}"


def unit_name(unit: str, value: Decimal, language: Language, units: Units) -> str:
    """What a unit is called after a number in this language."""
    if language is Language.ZH or unit not in units:
        return unit
    return units[unit]["one" if value == 1 else "other"]


def _no_finer(quantity: Quantity) -> Decimal:
    """The value without the digits that its source does not vouch for (a sum of rounded parts has them)."""
    step = quantity.rounded_to
    return round(quantity.value / step) * step if step else quantity.value


def _places(quantity: Quantity) -> int:
    if quantity.rounded_to is not None:
        return digits(quantity.rounded_to)
    return min(quantity.decimals, digits(quantity.value)) if quantity.value else 0


def _pattern(places: int, *, grouped: bool) -> str:
    return ("#,##0" if grouped else "0") + ("." + "0" * places if places else "")


@lru_cache(maxsize=4096)  # a site prints the same figure on many pages
def _printed(value: Decimal, pattern: str, locale: str) -> str:
    return format_decimal(value, format=pattern, locale=locale)
