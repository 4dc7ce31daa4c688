"""Rows with too many or too few cells, empty rows, totals, and quotes that do not match."""

from .case import AREAS, PARKS, case, each, error, warning
from .edits import appended, cell, inserted, replaced, row, text

_ROW = "bus-stops,990100,2024,200,final,yearbook-2024,合成数据,,公交站台200座"
_EMPTY = ",,,,,,,,"

CASES = [
    case("a bare comma in a note", cell(4, "quote", "公交站台,200座"), error("cell-extra-cell", 4, "", "J4")),
    case("a comma too many at the end", row(4, f"{_ROW},"), error("cell-extra-empty", 4, "", "J4")),
    case("a row cut short", row(4, "bus-stops,990100,2024,200"), error("cell-missing-cell", 4, "status")),
    case(
        "the last comma gone",
        row(4, "bus-stops,990100,2024,200,final,yearbook-2024,合成数据,"),
        error("cell-missing-cell", 4, "quote"),
    ),
    case(
        "a row cut short in another table",
        row(5, "990121,样例南县"),
        error("cell-missing-cell", 5, "name_en"),
        file=AREAS,
    ),
    case("an empty line inside", inserted(5, ""), error("cell-blank-row", 5)),
    case("a row of commas inside", inserted(5, _EMPTY), error("cell-blank-row", 5)),
    case("a row of spaces inside", inserted(5, " , , , , , , , , "), error("cell-blank-row", 5)),
    case(
        "two empty rows inside",
        inserted(5, _EMPTY, _EMPTY),
        error("cell-blank-row", 5),
        error("cell-blank-row", 6),
    ),
    *each(
        ("合计", "总计", "小计", "共计", "合 计", "Total"),
        lambda word: appended(f"{word},,,98765,,,,,"),
        lambda _: error("row-total", 37, "indicator_id"),
        "a total at the end",
    ),
    case(
        "a total inside", inserted(32, "合计,990100,2025,1620,,,,,"), error("row-total", 32, "indicator_id")
    ),
    case("a total in a register", appended("合计,,,,2处,"), error("row-total", 4, "name"), file=PARKS),
    case(
        "a remark below the table",
        appended("注：2025年为初步数,,,,,,,,"),
        error("row-remark", 37, "indicator_id"),
    ),
    case("an opening quote only", cell(4, "quote", '"公交站台200座'), error("csv-quotes", 4)),
    case(
        "an opening quote only, in the last row",
        replaced('"维修旧物1,985件"', '"维修旧物1985件'),
        error("csv-quotes", 36),
    ),
    case(
        "a quote that swallows the next row",
        text(
            lambda old: (
                old.replace(",公交站台200座\n", ',"公交站台200座\n', 1)
                .replace("\n", '"\n', 5)
                .replace('"\n', "\n", 4)
            )
        ),
        error("csv-quotes", 4),
    ),
    case("a quote closed too early", cell(4, "quote", '"公交"站台200座'), error("csv-quotes", 4)),
    case("trailing rows of commas", appended(_EMPTY, _EMPTY, _EMPTY), warning("rows-trailing", 37)),
    case("trailing empty lines", appended("", ""), warning("rows-trailing", 37)),
    case("one trailing empty line", appended(""), warning("rows-trailing", 37)),
    case(
        "after a line break in a cell, line and cell differ",
        text(
            lambda old: (
                old.replace("公交站台200座", '"公交站台\n200座"', 1)
                .replace("东区610株", "东区610株")
                .replace("990102,2025,610", "990102,2025,约610")
            )
        ),
        error("number-about", 30, "value", "D29"),
    ),
    case(
        "a mistake after a line break in the same row is told on the row's first line",
        text(
            lambda old: old.replace(
                "200,final,yearbook-2024,合成数据,,公交站台200座",
                '200,final,yearbook-2024,"合成\n数据",一百,公交站台200座',
            )
        ),
        error("cell-type-error", 4, "rounded_to", "H4"),
    ),
]
