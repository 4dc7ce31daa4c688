"""Identifiers and codes: unknown, turned by Excel, or looking like another."""

from .case import AREAS, INDICATORS, MILESTONES, PARKS, SOURCES, case, each, error
from .edits import cell, row

_LINE = 29

CASES = [
    case(
        "an unknown area", cell(_LINE, "area_code", "990199"), error("cell-foreign-key", _LINE, "area_code")
    ),
    case(
        "an unknown indicator",
        cell(_LINE, "indicator_id", "street-tree"),
        error("cell-foreign-key", _LINE, "indicator_id"),
    ),
    case(
        "an unknown source",
        cell(_LINE, "source_id", "yearbook-2019"),
        error("cell-foreign-key", _LINE, "source_id"),
    ),
    case("an unknown status", cell(_LINE, "status", "finals"), error("cell-choice", _LINE, "status")),
    case("a status in Chinese", cell(_LINE, "status", "最终"), error("cell-choice", _LINE, "status")),
    case("a status in capitals", cell(_LINE, "status", "Final"), error("cell-choice", _LINE, "status")),
    case(
        "an area code in full-width digits",
        cell(_LINE, "area_code", "９９０１０２"),
        error("cell-fullwidth", _LINE, "area_code"),
    ),
    case(
        "an identifier in full-width letters",
        cell(_LINE, "indicator_id", "ｓｔｒｅｅｔ-trees"),
        error("cell-fullwidth", _LINE, "indicator_id"),
    ),
    case(
        "a full-width hyphen",
        cell(_LINE, "indicator_id", "street－trees"),
        error("cell-fullwidth", _LINE, "indicator_id"),
    ),
    case(
        "an area code turned into a decimal",
        cell(_LINE, "area_code", "990102.0"),
        error("code-decimal", _LINE, "area_code"),
    ),
    case(
        "an area code with two zeros",
        cell(_LINE, "area_code", "990102.00"),
        error("code-decimal", _LINE, "area_code"),
    ),
    case(
        "an area code a digit short",
        cell(_LINE, "area_code", "99010"),
        error("cell-pattern", _LINE, "area_code"),
    ),
    case(
        "an area's name for its code",
        cell(_LINE, "area_code", "样例东区"),
        error("cell-pattern", _LINE, "area_code"),
    ),
    case(
        "an area code in scientific notation",
        cell(_LINE, "area_code", "9.90102E+05"),
        error("number-scientific", _LINE, "area_code"),
    ),
    case(
        "a Cyrillic letter is told as a letter that looks alike, not as a wrong pattern",
        cell(_LINE, "indicator_id", "strеet-trees"),
        error("reference-homoglyph", _LINE, "indicator_id"),
    ),
    case(
        "a Greek letter in a source",
        cell(_LINE, "source_id", "yearbοok-2025"),
        error("reference-homoglyph", _LINE, "source_id"),
    ),
    case(
        "an en dash for a hyphen",
        cell(_LINE, "indicator_id", "street–trees"),
        error("reference-homoglyph", _LINE, "indicator_id"),
    ),
    case(
        "capitals are told as a wrong case, not as a wrong pattern",
        cell(_LINE, "indicator_id", "Street-Trees"),
        error("reference-case", _LINE, "indicator_id"),
    ),
    case(
        "a source in capitals",
        cell(_LINE, "source_id", "YEARBOOK-2025"),
        error("reference-case", _LINE, "source_id"),
    ),
    *each(
        {
            "zero-width space": "\u200b",
            "soft hyphen": "\xad",
            "zero-width joiner": "\u200d",
            "word joiner": "\u2060",
        },
        lambda char: cell(_LINE, "indicator_id", f"street{char}-trees"),
        lambda _: error("cell-invisible", _LINE, "indicator_id"),
        "an invisible character in an identifier",
    ),
    case(
        "an invisible character in an area code",
        cell(_LINE, "area_code", "990102\u200b"),
        error("cell-invisible", _LINE, "area_code"),
    ),
    *each(
        {"before": " street-trees", "after": "street-trees ", "full-width": "street-trees\u3000"},
        lambda raw: cell(_LINE, "indicator_id", raw),
        lambda _: error("cell-outer-space", _LINE, "indicator_id"),
        "a space beside an identifier",
    ),
    case(
        "an underscore",
        cell(_LINE, "indicator_id", "street_trees"),
        error("cell-pattern", _LINE, "indicator_id"),
    ),
    case(
        "a space inside",
        cell(_LINE, "indicator_id", "street trees"),
        error("cell-pattern", _LINE, "indicator_id"),
    ),
    case(
        "a name for an identifier",
        cell(_LINE, "indicator_id", "行道树"),
        error("cell-pattern", _LINE, "indicator_id"),
    ),
    case(
        "an indicator left out",
        cell(_LINE, "indicator_id", ""),
        error("cell-required", _LINE, "indicator_id"),
    ),
    case(
        "a space inside a new identifier",
        row(2, "Bulletin 2025,公报,样例,2026-01-28,,official"),
        error("cell-pattern", 2, "source_id"),
        file=SOURCES,
    ),
    case(
        "an unknown parent",
        cell(6, "parent_code", "990900"),
        error("cell-foreign-key", 6, "parent_code"),
        file=AREAS,
    ),
    case("an unknown level", cell(6, "level", "town"), error("cell-choice", 6, "level"), file=AREAS),
    case(
        "an unknown kind",
        row(2, "accessible-stops,站台,Stops,座,counts,stock,0,0,,annual,站台数。,Stops."),
        error("cell-choice", 2, "kind"),
        file=INDICATORS,
    ),
    case(
        "an address without its beginning",
        cell(8, "url", "stats.sample.invalid/2020"),
        error("cell-pattern", 8, "url"),
        file=SOURCES,
    ),
    case(
        "an unknown area in a register",
        cell(2, "area_code", "990199"),
        error("cell-foreign-key", 2, "area_code"),
        file=PARKS,
    ),
    case(
        "a milestone of a goal that has none",
        cell(3, "goal_id", "street-trees"),
        error("milestone-unknown", 3, "goal_id"),
        file=MILESTONES,
    ),
]
