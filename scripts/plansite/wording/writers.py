"""How the pieces of a sentence are put together and written down, as text or as HTML."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup, escape

from plansite.model.messages import Cited, Moment, Named, Quantity, Value
from plansite.wording import numbers, times

Writer = Callable[[Value, str, str], str]

_HAN = re.compile(r"[\u3400-\u9fff]")
_SEAM = re.compile(r"[\u4e00-\u9fff][0-9A-Za-z]|[0-9A-Za-z%][\u4e00-\u9fff]")


@dataclass(frozen=True)
class Said:
    """A piece of a sentence, as plain text and as it is written down."""

    plain: str
    written: str

    def then(self, following: "Said") -> "Said":
        """Put the next piece behind, with the space that Chinese sets between Han and digits."""
        seam = self.plain[-1:] + following.plain[:1]
        gap = " " if _SEAM.fullmatch(seam) else ""
        return Said(self.plain + gap + following.plain, self.written + gap + following.written)


def as_text(_value: Value, text: str, _borrowed: str) -> str:
    """Plain text."""
    return text


def as_html(value: Value, text: str, borrowed: str) -> Markup:
    """HTML: everything escaped; figures, dates, names and citations are marked as such.

    So is a text that is `borrowed` from the page's other language for want of a translation.
    """
    written = _marked(value, text)
    return (
        Markup('<span class="borrowed" lang="{}">{}</span>').format(borrowed, written)
        if borrowed
        else written
    )


def _marked(value: Value, text: str) -> Markup:
    match value:
        case Quantity():
            markup = Markup('<data value="{}" data-ref="{}">{}</data>')
            return markup.format(numbers.plain(value.value), value.ref, text)
        case Moment() if times.machine(value):
            return Markup('<time datetime="{}">{}</time>').format(times.machine(value), text)
        case Moment():
            return Markup("<time>{}</time>").format(text)
        case Named():
            return Markup('<span data-ref="{}">{}</span>').format(value.ref, text)
        case Cited():
            return Markup('<cite lang="{}">{}</cite>').format(tongue(text), text)
        case _:
            return escape(text)


def tongue(text: str) -> str:
    """The language of a source's own words, for the `lang` attribute."""
    return "zh" if _HAN.search(text) else "en"
