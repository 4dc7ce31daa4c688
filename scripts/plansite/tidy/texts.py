"""Bytes to text where there is one way to read them: UTF-8, UTF-16 with its mark, sure GB18030 or Big5."""

from typing import NamedTuple

from plansite.model.problems import Problem
from plansite.read import encodings, kinds

_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_UTF32 = b"\xff\xfe\x00\x00"
# Where each encoding keeps its frequent characters, and the share of them that text of its language has.
# Korean is never read as Chinese: it only casts doubt. So do too few letters.
_FREQUENT = {"gb18030": range(0xB0, 0xD8), "big5": range(0xA4, 0xC7), "euc-kr": range(0xB0, 0xC9)}
_NAMES = {"gb18030": "GB18030", "big5": "Big5", "euc-kr": "EUC-KR"}
_READ = ("gb18030", "big5")
_SURE, _NOT, _FEWEST = 0.9, 0.8, 8


class Text(NamedTuple):
    """The text with plain line ends, and what had to be done: names of changes."""

    text: str
    changes: tuple[str, ...]


def text_of(file: str, content: bytes) -> Text | Problem:
    """The text of a file; a problem where its bytes could mean several."""
    if problem := kinds.disguised(file, content):
        return problem
    decoded = _decoded(file, content)
    if isinstance(decoded, Problem):
        return decoded
    text, changes = decoded
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    sound = encodings.decoded(file, plain.encode("utf-8", "surrogatepass"))
    if isinstance(sound, Problem):
        return sound
    return Text(plain, (*changes, "line-ends") if plain != text else changes)


def _decoded(file: str, content: bytes) -> Text | Problem:
    if content.startswith(encodings.BOM):
        inner = _decoded(file, content.removeprefix(encodings.BOM))
        return inner if isinstance(inner, Problem) else Text(inner.text, ("bom", *inner.changes))
    if codec := None if content.startswith(_UTF32) else _UTF16.get(content[:2]):
        try:
            return Text(content[2:].decode(codec), ("utf-16",))
        except UnicodeDecodeError:
            return Problem("encoding-utf16", file)
    try:
        return Text(content.decode("utf-8"), ())
    except UnicodeDecodeError:
        return _foreign(file, content)


def _foreign(file: str, content: bytes) -> Text | Problem:
    problem = encodings.decoded(file, content)
    if not isinstance(problem, Problem) or problem.code != "not-utf8" or _holds_utf8(content):
        return problem if isinstance(problem, Problem) else Text(problem, ())
    shares = {codec: _share(content, codec) for codec in _FREQUENT}
    sure = [codec for codec in _READ if shares[codec] >= _SURE]
    others = [codec for codec, share in shares.items() if share >= _NOT]
    if len(sure) == len(others) == 1 and sum(byte > 0x7F for byte in content) >= 2 * _FEWEST:
        return Text(content.decode(sure[0]), (sure[0],))
    expected = ", ".join(_NAMES[codec] for codec in others) or problem.details.get("expected", "")
    return Problem(problem.code, file, problem.line, details={"expected": expected})


def _holds_utf8(content: bytes) -> bool:
    """Whether some lines are Chinese in UTF-8 already."""
    for line in content.split(b"\n"):
        try:
            if any(char >= "\u0800" for char in line.decode("utf-8")):
                return True
        except UnicodeDecodeError:
            continue
    return False


def _share(content: bytes, codec: str) -> float:
    """The share of frequent characters among those that are neither ASCII nor punctuation."""
    try:
        written = [char.encode(codec) for char in content.decode(codec) if char > "\x7f"]
    except UnicodeDecodeError:
        return 0.0
    letters = [pair for pair in written if not (len(pair) == 2 and 0xA1 <= pair[0] <= 0xA3)]
    frequent = [pair for pair in letters if len(pair) == 2 and pair[0] in _FREQUENT[codec]]
    in_rows = [pair for pair in frequent if codec != "gb18030" or pair[1] >= 0xA1]
    return len(in_rows) / len(letters) if letters else 0.0
