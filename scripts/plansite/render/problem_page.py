"""Everything the check can say: each problem with an example, and how to mend it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from plansite.model.codes import CODES, Stage
from plansite.model.language import Language
from plansite.render.pages import Page
from plansite.render.site import Site
from plansite.report.examples import example
from plansite.report.told import told
from plansite.wording import Wording, tongue

# What is to be typed or was read as it stands: a quotation or a word with a digit in it.
_LITERAL = (
    r"(?<=“)(?P<quoted>[^“”]*[0-9０-９][^“”]*)(?=”)"
    r"|(?P<word>[!-'*-~０-９]*[0-9０-９][!-~０-９]*?(?=[.,;:)]*(?:[^!-~０-９]|$)))"
)
_HAN = r"|(?P<han>[\u3400-\u9fff][\u3000-\u9fff\uff00-\uffef]*)"
_PIECES = {Language.ZH: re.compile(_LITERAL), Language.EN: re.compile(_LITERAL + _HAN)}


@dataclass(frozen=True)
class Entry:
    """One kind of problem, in words."""

    code: str
    level: str
    message: Markup
    fix: Markup


def pages(_site: Site, wording: Wording) -> Iterator[Page]:
    """The page of problems, by stage."""
    yield Page(
        path="problems/index.md",
        template="problems.html",
        title=wording.phrase("pages.problems.title"),
        context={"stages": [(stage, list(_entries(stage, wording))) for stage in Stage]},
    )


def _entries(stage: Stage, wording: Wording) -> Iterator[Entry]:
    for code, known in CODES.items():
        if known.stage is stage:
            said = told(example(code), wording)
            message, fix = (marked(text, wording.language) for text in (said.message, said.fix))
            yield Entry(code, said.level, message, fix)


def marked(text: str, language: Language) -> Markup:
    """A message as HTML: examples with figures as code, and Chinese on an English page as Chinese."""
    written, end = Markup(""), 0
    for piece in _PIECES[language].finditer(text):
        written += escape(text[end : piece.start()]) + _piece(piece, language)
        end = piece.end()
    return written + escape(text[end:])


def _piece(piece: re.Match[str], language: Language) -> Markup:
    tag = "span" if piece.lastgroup == "han" else "code"
    if language is Language.EN and tongue(piece[0]) == "zh":
        return Markup('<{} lang="zh">{}</{}>').format(tag, piece[0], tag)
    return Markup("<{}>{}</{}>").format(tag, piece[0], tag)
