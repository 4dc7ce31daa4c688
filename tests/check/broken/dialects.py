"""Other delimiters, other line ends, and files that are too wide or too long."""

from .case import AREAS, TERMS, case, each, error, notice
from .edits import cell, delimited, inserted, records, then

CASES = [
    *each(
        {"semicolon": ";", "tab": "\t", "bar": "|", "Chinese comma": "，"},
        delimited,
        lambda _: error("label-delimiter", 1),
        "another delimiter",
    ),
    case(
        "another delimiter in a table without numbers",
        delimited(";"),
        error("label-delimiter", 1),
        file=TERMS,
    ),
    case("sep=; on top", then(delimited(";"), inserted(1, "sep=;")), error("csv-sep", 1)),
    case("sep=, on top", inserted(1, "sep=,"), error("csv-sep", 1)),
    case("sep=tab on top", then(delimited("\t"), inserted(1, "sep=\t")), error("csv-sep", 1)),
    case("CR only", lambda old: old.replace(b"\n", b"\r"), error("csv-cr", 1)),
    case("CR only in another table", lambda old: old.replace(b"\n", b"\r"), error("csv-cr", 1), file=AREAS),
    case("CRLF is for the record only", lambda old: old.replace(b"\n", b"\r\n"), notice("file-crlf")),
    case("a BOM at the start is for the record only", lambda old: b"\xef\xbb\xbf" + old, notice("file-bom")),
    case(
        "BOM and CRLF, as Excel saves CSV UTF-8",
        lambda old: b"\xef\xbb\xbf" + old.replace(b"\n", b"\r\n"),
        notice("file-bom"),
        notice("file-crlf"),
    ),
    case(
        "20,000 empty columns",
        records(lambda old: [[*record, *[""] * 20_000] for record in old]),
        error("table-too-wide", 1),
    ),
    case(
        "20,000 named columns",
        records(lambda old: [[*record, *(f"c{index}" for index in range(20_000))] for record in old[:3]]),
        error("table-too-wide", 1),
    ),
    case("a cell beyond what Excel holds", cell(4, "note", "长" * 33_000), error("cell-too-long", 4, "note")),
    case("a cell of 200,000 characters", cell(4, "note", "长" * 200_000), error("cell-too-long", 4, "note")),
]
