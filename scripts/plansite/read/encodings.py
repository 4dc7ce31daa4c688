"""Bytes to text: UTF-8 and nothing else, and what other bytes look like.

Encodings are never guessed in order to read on, only in order to say what to do about them.
"""

import codecs
import re
from collections.abc import Iterable

from plansite.model.problems import Problem

BOM = b"\xef\xbb\xbf"

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# As many bytes as tell one encoding from another.
_SAMPLE = 200_000
# As many more foreign lines than sound ones as leave no doubt.
_SURE = 1_000
# What is left of Chinese that went through a wrong encoding: lost letters, UTF-8 read as Latin-1 or as GBK.
_MAYBE_GARBLED = re.compile("[\ufffd锟烫屯ïä-é锛銆鐨杩鏄涓鍦鐭璇绗浜缁鏁甯]")
_GARBLED = re.compile(
    "\ufffd+|锟斤拷|烫烫烫|屯屯屯|ï»¿|(?:[ä-é][\u0080-\u00ff\u0152-\u2122\uf181-\uf19d]{1,2}){2,}"
    "|[锛銆鐨杩鏄涓鍦鐭璇绗浜缁鏁甯][\u3400-\u9fff\ue000-\uf8ff€]{2,50}"
)


def decoded(file: str, content: bytes) -> str | Problem:
    """The text without a byte order mark at its start; a problem where it is not sound UTF-8."""
    if is_utf16(content):
        return Problem("encoding-utf16", file)
    try:
        text = content.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError:
        return foreign(file, content.removeprefix(BOM).split(b"\n"))
    return mark_inside(file, text, 0) or text


def mark_inside(file: str, text: str, before: int) -> Problem | None:
    """A byte order mark between the letters; `before` lines come before this text."""
    at = text.find("\ufeff")
    return Problem("encoding-bom-inside", file, before + text.count("\n", 0, at) + 1) if at >= 0 else None


def is_utf16(content: bytes) -> bool:
    """Whether these are UTF-16's bytes: by their mark, or because every other one is empty."""
    start = content[:2000]
    return content.startswith(_UTF16) or 3 * start.count(0) > len(start)


def garbled(text: str) -> str:
    """The first stretch of letters that went through a wrong encoding; empty where there is none."""
    if not _MAYBE_GARBLED.search(text):
        return ""
    return next((found[0] for found in _GARBLED.finditer(text) if _is_garbled(found[0])), "")


def foreign(file: str, lines: Iterable[bytes]) -> Problem:
    """A whole file in another encoding, or a few lines of one."""
    first = wrong = sound = 0
    sample = bytearray()
    for number, line in enumerate(lines, 1):
        if line.isascii():
            continue
        if _is_utf8(line):
            sound += 1
            continue
        first, wrong = first or number, wrong + 1
        sample += line[: max(0, _SAMPLE - len(sample))]
        if wrong - sound > _SURE:
            break
    code = "encoding-mixed" if sound > wrong else "not-utf8"
    return Problem(code, file, first, details={"expected": _looks_like(bytes(sample))})


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _looks_like(content: bytes) -> str:
    """GB18030 or Big5, by how many of its characters are among the frequent ones of each."""
    shares = {
        "GB18030": _share(content, "gb18030", range(0xB0, 0xD8)),
        "Big5": _share(content, "big5", range(0xA4, 0xC7)),
    }
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] > 0 else "ANSI"


def _share(content: bytes, encoding: str, frequent: range) -> float:
    """The share of frequent characters; both encodings hold them in the same bytes, sorted by frequency."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(content)  # the last character may be cut
    except UnicodeDecodeError:
        return 0.0
    first = [char.encode(encoding)[0] for char in text if char > "\x7f"]
    return sum(byte in frequent for byte in first) / len(first) if first else 0.0


def _is_garbled(run: str) -> bool:
    """Whether Chinese letters are those that appear when UTF-8 is read as GBK."""
    if not "\u3400" <= run[0] <= "\uf8ff" or run in ("锟斤拷", "烫烫烫", "屯屯屯"):
        return True
    try:
        meant = run.encode("gb18030").decode("utf-8", "ignore")
    except UnicodeEncodeError:
        return False
    return sum("\u3000" <= char <= "\u9fff" or char > "\uff00" for char in meant) >= 2
