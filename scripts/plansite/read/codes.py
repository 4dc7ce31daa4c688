"""Why a cell is none of the words or codes that its column allows."""

import re
from collections.abc import Collection

from plansite.read import numbers, spelling

_DECIMAL = re.compile(r"[0-9]+\.0+")


def wrong(
    cell: str, choices: Collection[str] | None, pattern: re.Pattern[str] | None, example: str
) -> tuple[str, str] | None:
    """The code of what is wrong and what would be right; None for a cell that the column allows."""

    def is_right(text: str) -> bool:
        chosen = choices is None or text in choices
        return chosen and (pattern is None or pattern.fullmatch(text) is not None)

    if is_right(cell):
        return None
    if not cell.strip():
        return "cell-only-spaces", ""
    if is_right(cell.strip()):
        return "cell-outer-space", cell.strip()
    if is_right(half := spelling.halfwidth(cell)):
        return "cell-fullwidth", half
    if numbers.is_scientific(half):
        return "number-scientific", ""
    if _DECIMAL.fullmatch(half) and is_right(half.partition(".")[0]):
        return "code-decimal", half.partition(".")[0]
    return ("cell-choice" if choices else "cell-pattern"), example
