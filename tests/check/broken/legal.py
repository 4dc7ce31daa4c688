"""Legal files: the check says nothing at all."""

from pathlib import Path

from .case import AREAS, INDICATORS, PARKS, SOURCES, TERMS, case, on_disk
from .edits import cell, inserted, records, removed, replaced, row, text, without

_LINE = 29


def _empty_register(path: Path) -> None:
    path.write_bytes(path.read_bytes().split(b"\n")[0] + b"\n")
    sources = path.with_name("sources.csv")
    kept = [line for line in sources.read_bytes().split(b"\n") if not line.startswith(b"register-2025")]
    sources.write_bytes(b"\n".join(kept))


_NOTES = {
    "quoted commas": '"合成,数据,三处"',
    "a quoted line break": '"合成\n数据"',
    "quoted for no reason": '"合成数据"',
    "a quoted word": '"建成""绿道""三条"',
    "Chinese quotes": "建成“绿道”三条",
    "a Han character of plane 2": "合成𠮷数据𠀀",
    "a Han character of plane 3": "合成𰻝数据",
    "a Han character with its variant": "葛\U000e0100城",
    "no note": "",
    "a long note": "合成数据。" * 400,
    "a thousands separator in a text": '"全市1,250株"',
    "a percent in a text": "同比增长5%",
    "full-width digits in a text": "合成数据１２３",
    "less than": "增速<5%",
    "house numbers": "1#楼与2#楼",
    "an underscore": "见 a_b 表",
    "a single star": "3*4处",
    "an equals sign inside": "甲=乙+丙",
    "a dash at the start": "——合成数据",
    "an address inside": "来信 a@sample.invalid",
    "an ampersand": "园林 & 绿化",
    "a hotline": "拨打12345",
    "a year": "2023",
    "brackets": "样例市〔2021〕1号【合成】",
    "Latin letters with accents": "Café résumé",
    "a bare address": "https://stats.sample.invalid/a?b=1&c=2",
}

CASES = [
    *(case(f"a note with {name}", cell(4, "note", raw)) for name, raw in _NOTES.items()),
    case("all cells quoted", records(lambda old: old, every=True)),
    case("all cells quoted in another table", records(lambda old: old, every=True), file=SOURCES),
    case("no final line end", lambda old: old.rstrip(b"\n")),
    case(
        "a line break within quotes in every quotation",
        text(lambda old: old.replace("维修旧物", "维修\n旧物")),
    ),
    case("zero", cell(31, "value", "0")),
    case("a share of exactly 100", cell(19, "value", "100")),
    case("a share with a zero at its end", cell(19, "value", "95.80")),
    case("a share with two decimals", cell(19, "value", "95.85")),
    case("a large number", cell(31, "value", "123456789")),
    case("without the rounding", without("rounded_to")),
    case("without the quotations", without("quote")),
    case("without either", without("rounded_to", "quote")),
    case("without quotations in a register", without("quote"), file=PARKS),
    on_disk("an empty register", _empty_register, file=PARKS),
    case("a larger file allowed", inserted(20, "    max_megabytes: 500"), file="datapackage.yaml"),
    case("no terms", lambda old: old.split(b"\n")[0] + b"\n", file=TERMS),
    case("a term less", removed(3), file=TERMS),
    case("a day that only leap years have", cell(3, "opened", "2024-02-29"), file=PARKS),
    *(
        case(f"a period of another grain: {period}", cell(3, "opened", period), file=PARKS)
        for period in ("2023", "2023-S1", "2023-Q4", "2023-12", "2023-06-30")
    ),
    case("a rare character in a key", cell(3, "name", "样例𠮷园"), file=PARKS),
    case(
        "a name of a long place",
        row(4, "990102,样例东区高新技术产业开发区管理委员会驻地,Sample East,county,990100"),
        file=AREAS,
    ),
    case(
        "no bound at all",
        row(2, "accessible-stops,站台,Stops,座,count,stock,0,,,annual,站台数。,Stops."),
        file=INDICATORS,
    ),
    case(
        "a source without date and address",
        replaced("2021-02-20,https://stats.sample.invalid/2020,", ",,"),
        file=SOURCES,
    ),
    case(
        "a preliminary figure of this year",
        inserted(37, "things-repaired,990100,2026,90,preliminary,yearbook-2025,合成数据,,"),
    ),
    case("a register with one row", removed(3), file=PARKS),
    case("a revised figure", cell(_LINE, "status", "revised")),
]
