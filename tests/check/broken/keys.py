"""The same key twice."""

from .case import AREAS, INDICATORS, PARKS, SOURCES, TERMS, case, error, notice
from .edits import appended, cell, inserted, lines

_ROW = "bus-stops,990100,2024,200,final,yearbook-2024,合成数据,,公交站台200座"

CASES = [
    case("the same row twice", inserted(5, _ROW), error("cell-primary-key", 5, "indicator_id")),
    case(
        "the same key with another value",
        inserted(5, _ROW.replace(",200,", ",201,")),
        error("cell-primary-key", 5, "indicator_id"),
    ),
    case("the same key far below", appended(_ROW), error("cell-primary-key", 37, "indicator_id")),
    case(
        "the same key three times is told at each repetition",
        inserted(5, _ROW, _ROW),
        error("cell-primary-key", 5, "indicator_id"),
        error("cell-primary-key", 6, "indicator_id"),
    ),
    case(
        "a source twice",
        inserted(9, "yearbook-2020,样例市年鉴2020（合成）,样例市统计局,2021-02-20,,official"),
        error("cell-primary-key", 9, "source_id"),
        file=SOURCES,
    ),
    case(
        "an area twice",
        inserted(4, "990100,样例市,Sample City,city,990000"),
        error("cell-primary-key", 4, "area_code"),
        file=AREAS,
    ),
    case(
        "an indicator twice",
        inserted(4, "bus-stops,公交站台,Bus stops,座,count,stock,0,0,,annual,站台数。,Stops."),
        error("cell-primary-key", 4, "indicator_id"),
        file=INDICATORS,
    ),
    case(
        "a term twice",
        inserted(3, "rain-garden,雨水花园,rain garden,,"),
        error("cell-primary-key", 3, "term_id"),
        file=TERMS,
    ),
    case(
        "the same key with a space is told as the space, which is in a code",
        inserted(5, f"bus-stops ,{_ROW.partition(',')[2]}"),
        error("cell-outer-space", 5, "indicator_id"),
    ),
    case(
        "the same name with a space in a register is told as the key, not as the space",
        inserted(3, "样例东园 ,990102,2023-05,register-2025,合成数据,东区：样例东园"),
        error("key-spaces", 3, "name"),
        file=PARKS,
    ),
    case(
        "the same name with a full-width space in a register",
        inserted(3, "样例东园\u3000,990102,2023-05,register-2025,合成数据,东区：样例东园"),
        error("key-spaces", 3, "name"),
        file=PARKS,
    ),
    case("a name in a register left out", cell(2, "name", ""), error("cell-required", 2, "name"), file=PARKS),
    case(
        "two rows in another order are for the record only",
        lines(lambda old: [*old[:3], old[4], old[3], *old[5:]]),
        notice("rows-unordered", 5),
    ),
]
