"""Reads the locale files and says messages from them, as text or as HTML."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any, Protocol

import yaml
from markupsafe import Markup, escape

from plansite.model.language import Bilingual, Language
from plansite.model.messages import Listing, Message, Moment, Quantity, Value
from plansite.wording import numbers, times

Phrases = Mapping[str, str | Mapping[str, str]]

_SEAM = re.compile(r"[\u4e00-\u9fff][0-9A-Za-z]|[0-9A-Za-z%][\u4e00-\u9fff]")
_PLURAL = {"one", "other"}
_JOIN = {Language.ZH: ("、", "、"), Language.EN: (", ", " and ")}


class Phrasebook:
    """The phrases of one language by key, `file.section.name`."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.phrases = _load(language)

    def __contains__(self, key: str) -> bool:
        return key in self.phrases

    def phrase(self, key: str, count: object = None) -> str:
        """The phrase of a key, in the form that goes with `count`; KeyError for an unknown key."""
        found = self.phrases[key]
        if isinstance(found, str):
            return found
        return found["one" if count == 1 and self.language is Language.EN else "other"]


@cache
def _load(language: Language) -> Phrases:
    phrases: dict[str, str | Mapping[str, str]] = {}
    folder = files("plansite") / "locales" / language.value
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".yaml"):
            content = yaml.safe_load(file.read_text(encoding="utf-8"))
            _flatten(file.name.removesuffix(".yaml"), content, phrases)
    return phrases


def _flatten(key: str, content: Any, into: dict[str, str | Mapping[str, str]]) -> None:
    if isinstance(content, dict) and set(content) != _PLURAL:
        for name, inner in content.items():
            _flatten(f"{key}.{name}", inner, into)
    else:
        into[key] = content


@dataclass(frozen=True)
class _Said:
    """A piece of a sentence, as plain text and as it is written down."""

    plain: str
    written: str

    def then(self, following: "_Said") -> "_Said":
        """Put the next piece behind, with the space that Chinese sets between Han and digits."""
        seam = self.plain[-1:] + following.plain[:1]
        gap = " " if _SEAM.fullmatch(seam) else ""
        return _Said(self.plain + gap + following.plain, self.written + gap + following.written)


class _Writer(Protocol):
    """How the pieces of a sentence are written down."""

    def words(self, text: str) -> str: ...
    def figure(self, quantity: Quantity, text: str) -> str: ...
    def time(self, moment: Moment, text: str) -> str: ...


class _TextWriter:
    def words(self, text: str) -> str:
        return text

    def figure(self, _quantity: Quantity, text: str) -> str:
        return text

    def time(self, _moment: Moment, text: str) -> str:
        return text


class _HtmlWriter:
    def words(self, text: str) -> str:
        return escape(text)

    def figure(self, quantity: Quantity, text: str) -> str:
        markup = Markup('<data value="{}" data-ref="{}">{}</data>')
        return markup.format(numbers.plain(quantity.value), quantity.ref, text)

    def time(self, moment: Moment, text: str) -> str:
        machine = times.machine(moment)
        if machine:
            return Markup('<time datetime="{}">{}</time>').format(machine, text)
        return Markup("<time>{}</time>").format(text)


class Wording:
    """Says messages in one language; `units` gives the English names of the plan's units."""

    def __init__(self, language: Language, units: numbers.Units) -> None:
        self.language = language
        self.book = Phrasebook(language)
        self._units = units

    def text(self, value: Value) -> str:
        """A value in words, as plain text."""
        return self._say(value, _TextWriter()).written

    def html(self, value: Value) -> Markup:
        """A value in words, as safe HTML with every figure and date marked as such."""
        return Markup(self._say(value, _HtmlWriter()).written)  # noqa: S704 - the writer escapes each piece

    def phrase(self, key: str, /, **values: Value) -> str:
        """A phrase as plain text, by its key."""
        return self.text(Message(key, values))

    def amount(self, quantity: Quantity) -> str:
        """A figure with its unit, "about" where its source rounds."""
        text = numbers.with_unit(quantity, self.language, self._units)
        return self.book.phrase("common.about").format(figure=text) if numbers.is_about(quantity) else text

    def unit(self, unit: str) -> str:
        """The name of a unit as a column heading; empty where the language has none."""
        return numbers.unit_name(unit, Decimal(2), self.language, self._units)

    def _say(self, value: Value, writer: _Writer) -> _Said:
        match value:
            case Quantity():
                text = self.amount(value)
                return _Said(text, writer.figure(value, text))
            case Moment():
                text = times.said(value, self.language)
                return _Said(text, writer.time(value, text))
            case Bilingual():
                return self._words(value[self.language] or value.zh or value.en, writer)
            case Listing():
                return self._list([self._say(item, writer) for item in value.items], writer)
            case Message():
                return self._sentence(value, writer)
            case _:
                return self._words(value, writer)

    def _words(self, text: str, writer: _Writer) -> _Said:
        return _Said(text, writer.words(text))

    def _sentence(self, message: Message, writer: _Writer) -> _Said:
        count = message.values.get("count")
        number = count.value if isinstance(count, Quantity) else None
        said = _Said("", writer.words(""))
        for literal, name, _, _ in Formatter().parse(self.book.phrase(message.key, number)):
            said = said.then(self._words(literal, writer))
            if name:
                said = said.then(self._say(message.values[name], writer))
        return said

    def _list(self, parts: list[_Said], writer: _Writer) -> _Said:
        said = _Said("", writer.words(""))
        comma, last = (self._words(mark, writer) for mark in _JOIN[self.language])
        for index, part in enumerate(parts):
            if index:
                said = said.then(last if index == len(parts) - 1 else comma)
            said = said.then(part)
        return said
