"""Figures that cannot be, and figures that hardly can."""

from .case import AREAS, MILESTONES, SOURCES, case, error, warning
from .edits import cell, inserted, replaced, row

CASES = [
    case(
        "a share written as a ratio is not told as a fall too",
        cell(19, "value", "0.958"),
        warning("ratio-for-percent", 19, "value"),
    ),
    case(
        "a share of one written as a ratio",
        cell(18, "value", "0.97"),
        warning("ratio-for-percent", 18, "value"),
    ),
    case("a jump by 10,000", cell(28, "value", "16200000"), warning("value-jump", 28, "value")),
    case(
        "a jump by 10,000 in a table of thousands",
        replaced("990100,2024,1720,", "990100,2024,17200000,"),
        warning("value-jump", 35, "value"),
    ),
    case(
        "a fall by nine tenths",
        replaced("990100,2024,1720,", "990100,2024,90,"),
        warning("value-fall", 35, "value"),
    ),
    case("a fall by nine tenths of trees", cell(28, "value", "120"), warning("value-fall", 28, "value")),
    case(
        "an implausible year",
        replaced("990100,2021,1200,", "990100,1021,1200,"),
        warning("year-implausible", 32, "period"),
    ),
    case(
        "a year and a quarter in one series",
        inserted(36, "things-repaired,990100,2024-Q4,430,final,yearbook-2024,合成数据,,"),
        warning("grains-mixed", 36, "period"),
    ),
    case(
        "a year and a month in one series",
        inserted(36, "things-repaired,990100,2024-12,180,final,yearbook-2024,合成数据,,"),
        warning("grains-mixed", 36, "period"),
    ),
    case(
        "one figure under two spellings is not told as two grains too",
        inserted(22, "street-lamps,990100,2025-12-31,480,final,yearbook-2025,合成数据,,"),
        warning("figure-twice", 22, "period"),
    ),
    case(
        "the deadline's figure twice, and different",
        inserted(22, "street-lamps,990100,2025-12-31,481,final,yearbook-2025,合成数据,,"),
        error("final-figures-differ", 22, "value"),
    ),
    case("a part that exceeds its whole", cell(2, "value", "201"), error("part-exceeds-whole", 2, "value")),
    case(
        "a repost with an address",
        replaced("样例转载网,,,repost", "样例转载网,,https://x.invalid/,repost"),
        error("repost-linked", 7, "url"),
        file=SOURCES,
    ),
    case(
        "a source for nothing",
        inserted(8, "reserve,备用,样例,,,press"),
        warning("source-unused", 8, "source_id"),
        file=SOURCES,
    ),
    case(
        "an area without its English name",
        row(6, "990122,样例北县,,county,990100"),
        warning("translation-missing", 6, "name_en"),
        file=AREAS,
    ),
    case(
        "a date for an unknown date",
        cell(2, "date", "2024-01-01"),
        error("date-and-precision", 2, "date"),
        file=MILESTONES,
    ),
    case(
        "no date for an exact date",
        cell(3, "date", ""),
        error("date-and-precision", 3, "date"),
        file=MILESTONES,
    ),
]
