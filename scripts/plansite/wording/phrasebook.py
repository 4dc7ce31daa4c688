"""Reads the locale files and says messages from them, as text or as HTML."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any

import yaml
from markupsafe import Markup

from plansite.model.language import Bilingual, Language
from plansite.model.messages import Cited, Listing, Message, Moment, Named, Quantity, Value
from plansite.wording import numbers, times
from plansite.wording.writers import Said, Writer, as_html, as_text

Phrases = Mapping[str, str | Mapping[str, str]]

# libyaml's is ten times as fast, where there is one.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLURAL = {"one", "other"}
_JOIN = {Language.ZH: ("、", "、"), Language.EN: (", ", " and ")}


class Phrasebook:
    """The phrases of one language by key, `file.section.name`."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.phrases = _load(language)

    @staticmethod
    def forget() -> None:
        """Read the locale files again next time: somebody may be editing them."""
        _load.cache_clear()

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
            content = yaml.load(file.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - both are safe
            _flatten(file.name.removesuffix(".yaml"), content, phrases)
    return phrases


def _flatten(key: str, content: Any, into: dict[str, str | Mapping[str, str]]) -> None:
    if isinstance(content, dict) and set(content) != _PLURAL:
        for name, inner in content.items():
            _flatten(f"{key}.{name}", inner, into)
    else:
        into[key] = content


@cache
def _parsed(phrase: str) -> tuple[tuple[str, str | None], ...]:
    """The literal pieces of a phrase, each with the name of the value that follows it."""
    return tuple((literal, name) for literal, name, _, _ in Formatter().parse(phrase))


class Wording:
    """Says messages in one language; `units` gives the English names of the plan's units."""

    def __init__(self, language: Language, units: numbers.Units) -> None:
        self.language = language
        self.book = Phrasebook(language)
        self._units = units

    def text(self, value: Value) -> str:
        """A value in words, as plain text."""
        return self._say(value, as_text).written

    def html(self, value: Value) -> Markup:
        """A value in words, as safe HTML with every figure and date marked as such."""
        return Markup(self._say(value, as_html).written)  # noqa: S704 - the writer escapes each piece

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

    def _say(self, value: Value, writer: Writer) -> Said:
        match value:
            case Message():
                return self._sentence(value, writer)
            case Listing():
                return self._list([self._say(item, writer) for item in value.items], writer)
            case _:
                text = self._plain(value)
                return Said(text, writer(value, text, self._borrowed(value)))

    def _borrowed(self, value: Value) -> str:
        """The other language, where a text exists in that one only."""
        match value:
            case Named(text=Bilingual() as text) | (Bilingual() as text):
                nearest = text.nearest(self.language)
                return "" if nearest is self.language else nearest.value
            case _:
                return ""

    def _plain(self, value: Value) -> str:
        match value:
            case Quantity():
                return self.amount(value)
            case Moment():
                return times.said(value, self.language)
            case Named(text=Bilingual() as text) | (Bilingual() as text):
                return text[self.language]
            case Cited():
                return value.text
            case _:
                return str(value)

    def _sentence(self, message: Message, writer: Writer) -> Said:
        count = message.values.get("count")
        number = count.value if isinstance(count, Quantity) else None
        said = Said("", writer("", "", ""))
        for literal, name in _parsed(self.book.phrase(message.key, number)):
            said = said.then(self._say(literal, writer))
            if name:
                said = said.then(self._say(message.values[name], writer))
        return said

    def _list(self, parts: list[Said], writer: Writer) -> Said:
        said = Said("", writer("", "", ""))
        comma, last = (self._say(mark, writer) for mark in _JOIN[self.language])
        for index, part in enumerate(parts):
            if index:
                said = said.then(last if index == len(parts) - 1 else comma)
            said = said.then(part)
        return said
