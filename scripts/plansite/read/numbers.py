"""Why a cell of a column of numbers is not a number."""

import re

from plansite.read import spelling

_ABOUT = re.compile(r"[约近逾超≈~～]|左右|余|多|以上|以下|上下|about|approx", re.IGNORECASE)
_SPECIAL = re.compile(r"nan|[-+]?inf(inity)?|#.*|n/?a|null|none|无|暂无|不详|未公布|[-—–/]+", re.IGNORECASE)
_SCIENTIFIC = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?e[-+]?[0-9]+", re.IGNORECASE)
_SIGNS = {
    "cell-formula": re.compile(r"[=@].*", re.DOTALL),
    "number-scientific": _SCIENTIFIC,
    "number-special": _SPECIAL,
}
_DIGITS = re.compile(r"-?[0-9]+(?:[0-9,]*[0-9])?(?:\.[0-9]+)?")
_RESIDUE = 9  # digits after the point that nobody publishes


def wrong(cell: str) -> tuple[str, str] | None:
    """The code of what is wrong and what would be right, as far as that is known; None for a number."""
    if spelling.NUMBER.fullmatch(cell):
        digits = len(cell.partition(".")[2])
        return ("number-residue", f"{float(cell):.6g}") if digits >= _RESIDUE else None
    return _respelt(cell) or _no_number(spelling.halfwidth(cell))


def is_scientific(cell: str) -> bool:
    """Whether a spreadsheet has written a long number its own way."""
    return _SCIENTIFIC.fullmatch(cell) is not None


def _respelt(cell: str) -> tuple[str, str] | None:
    """A number that can be read beyond doubt, and is written in another way."""
    plain = cell.strip()
    if not plain:
        return "cell-only-spaces", ""
    if spelling.NUMBER.fullmatch(plain):
        return "cell-outer-space", plain
    meant = spelling.number(cell)
    if meant is None:
        return None
    full = spelling.NUMBER.fullmatch(spelling.halfwidth(cell))
    return ("number-fullwidth" if full else "number-thousands"), meant


def _no_number(cell: str) -> tuple[str, str]:
    """What a person has to put right."""
    for code, pattern in _SIGNS.items():
        if pattern.fullmatch(cell):
            return code, ""
    digits = _DIGITS.search(cell)
    if digits and _ABOUT.search(cell):
        return "number-about", _alone(digits[0], cell)
    rest = cell.replace(digits[0], "", 1) if digits else ""
    if digits and rest and not re.search(r"[0-9.,+_()]", rest):
        return "number-unit", _alone(digits[0], cell)
    return "cell-type-error", "123"


def _alone(digits: str, cell: str) -> str:
    """The number by itself, where no multiplier stands beside it."""
    return "" if any(word in cell for word in "万亿千百") else f" {digits.replace(',', '')}"
