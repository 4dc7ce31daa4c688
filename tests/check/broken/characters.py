"""Characters that nobody sees, and cells that a spreadsheet would run."""

from .case import PARKS, case, each, error
from .edits import cell

CASES = [
    *each(
        {
            "bell": "\x07",
            "escape": "\x1b[31m",
            "backspace": "\x08",
            "vertical tab": "\x0b",
            "delete": "\x7f",
            "next line": "\x85",
        },
        lambda char: cell(4, "note", f"合成{char}数据"),
        lambda _: error("cell-unseen", 4, "note"),
        "a control character in a note",
    ),
    case("a control character in a number", cell(4, "value", "20\x070"), error("cell-unseen", 4, "value")),
    case(
        "a control character in a register",
        cell(2, "note", "合成\x01数据"),
        error("cell-unseen", 2, "note"),
        file=PARKS,
    ),
    case("NUL in a note", cell(4, "note", "合成\0数据"), error("file-binary", 4)),
    case("NUL at the end", lambda old: old + b"\0\0\0\0", error("file-binary", 37)),
    *each(
        {"override": "\u202e", "embedding": "\u202b", "isolate": "\u2067", "left to right": "\u202d"},
        lambda char: cell(4, "note", f"合成{char}数据"),
        lambda _: error("cell-bidi", 4, "note"),
        "a bidi character in a note",
    ),
    case(
        "a bidi override in a quotation", cell(4, "quote", "公交\u202e站台"), error("cell-bidi", 4, "quote")
    ),
    case("a bidi override in a number", cell(4, "value", "\u202e200"), error("cell-bidi", 4, "value")),
    *each(
        ("=SUM(A1)", "=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@x", "=HYPERLINK(A1)", "＝SUM(A1)"),
        lambda raw: cell(4, "note", raw),
        lambda _: error("cell-formula", 4, "note"),
        "a formula in a note",
    ),
    case(
        "a formula in quotes",
        cell(4, "note", '"=HYPERLINK(""https://x.invalid"",""a"")"'),
        error("cell-formula", 4, "note"),
    ),
    case("a formula for a number", cell(4, "value", "=SUM(A1:A9)"), error("cell-formula", 4, "value")),
    case("a formula in a register", cell(2, "note", "=A1"), error("cell-formula", 2, "note"), file=PARKS),
]
