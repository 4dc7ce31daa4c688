"""Encodings that are not UTF-8, and characters that were lost on the way."""

from .case import AREAS, INDICATORS, Edit, case, error
from .edits import cell, encoded, row, then

_ROW = "bus-stops,990100,2024,200,final,yearbook-2024,合成数据,,公交站台200座"


def _bytes(number: int, content: bytes) -> Edit:
    def edit(old: bytes) -> bytes:
        lines = old.split(b"\n")
        lines[number - 1] = content
        return b"\n".join(lines)

    return edit


def _big5(content: bytes) -> bytes:
    text = content.decode("utf-8").replace("样例", "樣例").replace("县", "縣").replace("东区", "東區")
    return text.encode("big5")


def _as_latin(text: str) -> str:
    """UTF-8 read as Windows-1252, as far as that has characters."""
    return text.encode("utf-8").decode("cp1252", errors="ignore")


def _as_office(text: str) -> str:
    """UTF-8 read as Windows-1252, with private signs where that has no character."""
    return "".join(_sign(byte) for byte in text.encode("utf-8"))


def _sign(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(0xF100 + byte)


CASES = [
    case("the whole file in GB18030", encoded("gb18030"), error("not-utf8", 2)),
    case(
        "the whole file in GB18030 with a character that GBK lacks",
        then(cell(2, "note", "𠮷"), encoded("gb18030")),
        error("not-utf8", 2),
    ),
    case("the whole file in GBK", encoded("gbk"), error("not-utf8", 2), file=INDICATORS),
    case("the whole file in Big5", _big5, error("not-utf8", 2), file=AREAS),
    case(
        "UTF-16LE with BOM, Excel's Unicode text", encoded("utf-16-le", b"\xff\xfe"), error("encoding-utf16")
    ),
    case("UTF-16BE with BOM", encoded("utf-16-be", b"\xfe\xff"), error("encoding-utf16")),
    case("UTF-16LE without BOM", encoded("utf-16-le"), error("encoding-utf16")),
    case("UTF-16BE without BOM", encoded("utf-16-be"), error("encoding-utf16")),
    case("UTF-32 with BOM", encoded("utf-32-le", b"\xff\xfe\0\0"), error("encoding-utf16")),
    case("one GBK row in a UTF-8 file", _bytes(4, _ROW.encode("gbk")), error("encoding-mixed", 4)),
    case(
        "two GBK rows pasted into a UTF-8 file are one mistake",
        then(
            _bytes(4, _ROW.encode("gbk")),
            _bytes(5, _ROW.replace("2024", "2025").encode("gbk")),
        ),
        error("encoding-mixed", 4),
    ),
    case(
        "a character cut in half at the end",
        lambda old: old.rstrip(b"\n")[:-2],
        error("encoding-mixed", 36),
    ),
    case("a single byte that is no text", _bytes(4, b"\xff" + _ROW.encode()), error("encoding-mixed", 4)),
    case("mojibake of GBK", cell(4, "note", "锟斤拷锟斤拷"), error("encoding-mojibake", 4, "note")),
    case("mojibake of fresh memory", cell(4, "quote", "烫烫烫烫"), error("encoding-mojibake", 4, "quote")),
    case(
        "UTF-8 read as Windows-1252",
        cell(4, "note", _as_latin("合成数据")),
        error("encoding-mojibake", 4, "note"),
    ),
    case(
        "UTF-8 read as Windows-1252 by LibreOffice, which has a sign for every byte",
        cell(4, "note", _as_office("年度数据")),
        error("encoding-mojibake", 4, "note"),
    ),
    case(
        "a whole table opened as Windows-1252 and saved",
        lambda old: _as_office(old.decode("utf-8")).encode("utf-8"),
        error("encoding-garbled", 2),
    ),
    case(
        "UTF-8 read as GBK",
        cell(4, "note", "合成数据".encode().decode("gbk", errors="ignore")),
        error("encoding-mojibake", 4, "note"),
    ),
    case("U+FFFD for a lost character", cell(4, "note", "合成�据"), error("encoding-mojibake", 4, "note")),
    case(
        "U+FFFD in a name",
        row(3, "990100,样�市,Sample City,city,990000"),
        error("encoding-mojibake", 3, "name_zh"),
        file=AREAS,
    ),
    case(
        "a BOM before a row: two files joined",
        cell(4, "indicator_id", "\ufeffbus-stops"),
        error("encoding-bom-inside", 4),
    ),
    case("two BOMs at the start", lambda old: b"\xef\xbb\xbf" * 2 + old, error("encoding-bom-inside", 1)),
]
