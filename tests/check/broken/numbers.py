"""Numbers as people write them and as Excel keeps them."""

from .case import INDICATORS, Edit, case, each, error, warning
from .edits import cell, row

_LINE = 29


def _value(raw: str) -> Edit:
    return cell(_LINE, "value", raw)


def _percent(raw: str) -> Edit:
    return cell(19, "value", raw)


_SPELLINGS: dict[str, tuple[str, ...]] = {
    "number-fullwidth": ("６１０", "6１0", "６１０．０"),
    "number-thousands": ('"1,250"', '"1,234,567"', "1，250", "1 250", "1'250", "1_250"),
    "number-about": ("约30", "30左右", "近30", "30余", "30多", "≈30", "约1250株"),
    "number-unit": ("30家", "610株", "3.32万", "1.2亿", "¥30", "30 件", "'610"),
    "number-scientific": ("1.25E+03", "1e3", "6.1E2"),
    "number-special": (
        "INF",
        "-INF",
        "Infinity",
        "NaN",
        "nan",
        "#N/A",
        "#REF!",
        "#DIV/0!",
        "#VALUE!",
        "#NAME?",
        "-",
        "—",
        "暂无",
        "无",
    ),
    "number-residue": ("1250.0000000001", "609.9999999999999"),
    "cell-type-error": (
        "abc",
        "一百",
        "+610",
        "610.",
        ".5",
        "1O0",
        "6.1.0",
        "(610)",
    ),
    "cell-minimum": ("-3",),
    "cell-required": ("",),
}

CASES = [
    *(
        found
        for code, spellings in _SPELLINGS.items()
        for found in each(spellings, _value, lambda _, code=code: error(code, _LINE, "value"), code)
    ),
    case(
        "a bare 1,250 is told as a thousands separator, not as a row with a cell too many",
        _value("1,250"),
        error("number-thousands", _LINE, "value"),
    ),
    case(
        "a bare 1,234,567 is told as a thousands separator too",
        _value("1,234,567"),
        error("number-thousands", _LINE, "value"),
    ),
    case("a full-width percent sign", _percent("95％"), error("number-unit", 19, "value")),
    case("95% in a share", _percent("95%"), error("number-unit", 19, "value")),
    case("float residue in a share", _percent("95.80000000000001"), error("number-residue", 19, "value")),
    case("a half in a count", _value("30.5"), error("count-not-whole", _LINE, "value")),
    case("101 percent", _percent("101"), error("value-out-of-bounds", 19, "value")),
    case("spaces only, as if empty", _value("   "), error("cell-only-spaces", _LINE, "value")),
    case("one full-width space only", _value("\u3000"), error("cell-only-spaces", _LINE, "value")),
    *each(
        {"before": " 610", "after": "610 ", "full-width": "\u3000610", "no-break": "610\xa0", "tab": "610\t"},
        _value,
        lambda _: error("cell-outer-space", _LINE, "value"),
        "a space beside a number",
    ),
    case(
        "1250.0 in a count is worth a word only", _value("1250.0"), warning("count-decimal", _LINE, "value")
    ),
    case(
        "a unit in the rounding", cell(6, "rounded_to", "1000平方米"), error("number-unit", 6, "rounded_to")
    ),
    case("a rounding of nothing", cell(6, "rounded_to", "0"), error("cell-minimum", 6, "rounded_to")),
    case(
        "a space in the rounding", cell(6, "rounded_to", " 1000"), error("cell-outer-space", 6, "rounded_to")
    ),
    case(
        "decimals that are not whole",
        row(
            4,
            "community-space,绿地,Space,平方米,count,stock,0.5,0,,annual,年末社区绿地面积。,Space.",
        ),
        error("cell-whole", 4, "decimals"),
        file=INDICATORS,
    ),
    case(
        "more decimals than a page can show",
        row(
            4,
            "community-space,绿地,Space,平方米,count,stock,9,0,,annual,年末社区绿地面积。,Space.",
        ),
        error("cell-maximum", 4, "decimals"),
        file=INDICATORS,
    ),
    case(
        "a percent sign in a bound",
        row(
            4,
            "community-space,绿地,Space,平方米,count,stock,0,0%,,annual,年末社区绿地面积。,Space.",
        ),
        error("number-unit", 4, "minimum"),
        file=INDICATORS,
    ),
]
