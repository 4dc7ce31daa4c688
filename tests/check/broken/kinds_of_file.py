"""What stands where a table should be."""

import io
import os
import zipfile
from pathlib import Path

from .case import AREAS, INDICATORS, PARKS, SOURCES, Edit, case, error, on_disk, warning
from .edits import inserted

_LFS = "version https://git-lfs.github.com/spec/v1\noid sha256:{}\nsize 4096\n".format("0" * 64)
_XLS = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 504
_PAGE = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td></tr></table></html>'
_SHEET = '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>\n'


def _workbook() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as book:
        book.writestr("[Content_Types].xml", "<Types/>")
        book.writestr("xl/workbook.xml", "<workbook/>")
    return written.getvalue()


def _is(content: bytes | str) -> Edit:
    return lambda _: content.encode() if isinstance(content, str) else content


def _conflict(old: bytes) -> bytes:
    lines = old.decode().split("\n")
    lines[3:4] = ["<<<<<<< HEAD", lines[3], "=======", lines[3].replace(",200,", ",201,"), ">>>>>>> branch"]
    return "\n".join(lines).encode()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _moved(name: str) -> "object":
    def change(path: Path) -> None:
        moved = path.with_name(name)
        path.rename(path.with_name("between"))
        path.with_name("between").rename(moved)

    return change


def _linked(where: str) -> "object":
    def change(path: Path) -> None:
        target = (path.parent / where).resolve()
        path.rename(target)
        path.symlink_to(target)

    return change


def _linked_folder(path: Path) -> None:
    folder = path.parent
    folder.rename(folder.with_name("tables"))
    folder.symlink_to("tables")


CASES = [
    case("a workbook with another name", _is(_workbook()), error("file-spreadsheet")),
    case("an old workbook with another name", _is(_XLS), error("file-spreadsheet"), file=INDICATORS),
    case("a web page that Excel saved", _is(_PAGE), error("file-spreadsheet")),
    case("an XML sheet that WPS saved", _is(_SHEET), error("file-spreadsheet")),
    case("an empty file", _is(b""), error("table-empty")),
    case("only line ends", _is(b"\n\n\n"), error("table-empty")),
    case("only a BOM", _is(b"\xef\xbb\xbf"), error("table-empty")),
    case("only spaces", _is("  \u3000\n"), error("table-empty"), file=AREAS),
    case(
        "a header only, where the plan needs rows",
        lambda old: old.split(b"\n")[0] + b"\n",
        error("table-no-rows"),
        file=INDICATORS,
    ),
    on_disk("a missing file", os.unlink, error("file-missing")),
    on_disk("a missing register", os.unlink, error("file-missing"), file=PARKS),
    on_disk("a folder in its place", _folder, error("file-folder")),
    on_disk(
        "the wrong case of the name is told of the file as it stands, and not as missing",
        _moved("Observations.csv"),
        error("file-case", file="data/Observations.csv"),
    ),
    on_disk(
        "the wrong case of the ending",
        _moved("areas.CSV"),
        error("file-case", file="data/areas.CSV"),
        file=AREAS,
    ),
    case("a Git LFS pointer", _is(_LFS), error("file-lfs")),
    case("merge-conflict markers", _conflict, error("file-conflict", 4)),
    case("a marker that was left behind", inserted(6, ">>>>>>> branch"), error("file-conflict", 6)),
    case(
        "a marker at the start of the plan",
        inserted(3, "<<<<<<< HEAD"),
        error("file-conflict", 3),
        file="plan.yaml",
    ),
    case(
        "a marker in the descriptor",
        inserted(4, "<<<<<<< HEAD"),
        error("file-conflict", 4),
        file="datapackage.yaml",
    ),
    on_disk("a symbolic link inside", _linked("../inner.csv"), error("file-outside"), links=True),
    on_disk("a symbolic link outside", _linked("../../../outer.csv"), error("file-outside"), links=True),
    on_disk(
        "a broken symbolic link",
        lambda path: (path.unlink(), path.symlink_to("nowhere")),
        error("file-outside"),
        links=True,
    ),
    on_disk("a folder that is a link", _linked_folder, error("file-outside", file="data"), links=True),
    on_disk("a file over the limit", lambda path: os.truncate(path, 20_000_001), error("file-too-large")),
    case("a plan's text that is empty", _is(" \n"), error("file-empty"), file="plan.txt"),
    case(
        "a plan's text in GBK",
        lambda old: old.decode().encode("gbk"),
        error("text-not-utf8", 1),
        file="plan.txt",
    ),
    case(
        "a plan in GBK", lambda old: old.decode().encode("gbk"), error("text-not-utf8", 4), file="plan.yaml"
    ),
    case("a schema that is empty", _is(b""), error("file-empty"), file="schemas/areas.yaml"),
    on_disk("a missing schema", os.unlink, error("file-missing"), file="schemas/areas.yaml"),
    on_disk(
        "a table that nobody registered",
        lambda path: path.with_name("新建.csv").write_text("a\n1\n", encoding="utf-8"),
        warning("file-unregistered", file="data/新建.csv"),
    ),
    on_disk(
        "a copy beside the table",
        lambda path: path.with_name("sources - 副本.csv").write_bytes(path.read_bytes()),
        warning("file-unregistered", file="data/sources - 副本.csv"),
        file=SOURCES,
    ),
]
