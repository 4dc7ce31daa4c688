"""Identity-card and mobile numbers of the mainland, which have no place in a public table."""

import re
from collections.abc import Sequence

Span = tuple[int, int]

_IDENTITY = re.compile(
    r"(?<![0-9A-Za-z])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
    r"[0-9]{3}[0-9Xx](?![0-9A-Za-z])"
)
# Not a part of a longer number, no round sum, nothing with a unit.
_MOBILE = re.compile(
    r"(?:(?<=\+86)|(?<![0-9A-Za-z._-]))1[3-9][0-9](?:[0-9]{8}|([- ])[0-9]{4}\1[0-9]{4})(?<!0000)"
    r"(?![0-9A-Za-z_]|[.-][0-9]|\s?(?:[元件次吨册株%]|万[元人件]|人[次口]))"
)
_ADDRESS = re.compile(r"https?://[!-~]+")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"


def numbers(text: str) -> Sequence[Span]:
    """Where such numbers stand; those inside web addresses are none."""
    plain = _ADDRESS.sub(lambda address: " " * len(address[0]), text)
    cards = [found.span() for found in _IDENTITY.finditer(plain) if is_identity(found[0])]
    return sorted([*cards, *(found.span() for found in _MOBILE.finditer(plain))])


def is_identity(number: str) -> bool:
    """Whether the check digit of an 18-digit number is right (GB 11643-1999).

    The sum of the first 17 digits, each times its weight, modulo 11, chooses the last one:
    11010519491231002X has the sum 167, 167 mod 11 is 2, and the third of `10X98765432` is X.
    """
    total = sum(int(digit) * weight for digit, weight in zip(number[:17], _WEIGHTS, strict=True))
    return _CHECK_DIGITS[total % 11] == number[17].upper()


def masked(text: str, spans: Sequence[Span]) -> str:
    """The text with all but the first three digits of each number hidden; as long as before."""
    for start, end in spans:
        text = f"{text[: start + 3]}{'*' * (end - start - 3)}{text[end:]}"
    return text
