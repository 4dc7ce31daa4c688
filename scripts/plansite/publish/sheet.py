"""A table with all that a download of it has to say: what its columns mean, its sources, its terms."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plansite.model.columns import Column
from plansite.model.edition import Edition
from plansite.model.language import Bilingual, Language
from plansite.model.records import Source
from plansite.model.tables import Table

# How Table Schema 2.0 writes that something is so.
TRUE = frozenset({"true", "True", "TRUE", "1"})

# How many rows are written at once.
_PIECE = 10_000


@dataclass(frozen=True)
class Terms:
    """What goes with every download: the package, its licence and edition, and a warning where it has one."""

    package: Bilingual
    name: str
    licence: str
    licence_url: str
    edition: Edition
    notice: Bilingual | None = None


@dataclass(frozen=True)
class Sheet:
    """One table on its way out. `fields` are those of its Table Schema, in the order of its columns."""

    name: str
    title: Bilingual
    fields: Sequence[Mapping[str, Any]]
    table: Table
    sources: Sequence[Source]
    terms: Terms

    @property
    def height(self) -> int:
        """How many rows there are under the header."""
        return self.table.height

    def types(self) -> Iterator[tuple[Column, str]]:
        """Each column with the type of its field."""
        for column, field in zip(self.table.cells, self.fields, strict=True):
            yield column, str(field.get("type", "string"))

    def pieces(self) -> Iterator[slice]:
        """The rows in runs that are small enough to be held."""
        return (slice(start, start + _PIECE) for start in range(0, self.height, _PIECE))


def terms(descriptor: Mapping[str, Any], edition: Edition) -> Terms:
    """The terms of a package."""
    licence, notice = descriptor["licenses"][0], descriptor.get("notice")
    return Terms(
        package=both(descriptor, "title"),
        name=str(descriptor["name"]),
        licence=str(licence.get("title", licence["name"])),
        licence_url=str(licence["path"]),
        edition=edition,
        notice=Bilingual(notice[Language.ZH.value], notice[Language.EN.value]) if notice else None,
    )


def both(described: Mapping[str, Any], name: str) -> Bilingual:
    """A property in both languages: `title_zh` beside the English `title`."""
    english = str(described.get(name, ""))
    return Bilingual(str(described.get(f"{name}_zh", english)), english)


def cited(table: Table, sources: Mapping[str, Source]) -> tuple[Source, ...]:
    """The sources that a table names, by their id; all of them where it names none."""
    if "source_id" not in table.header:
        return ()
    named = {each for text in table.columns["source_id"].texts for each in text.split("; ") if each}
    return tuple(sources[each] for each in sorted(named))
