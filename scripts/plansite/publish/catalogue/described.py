"""What all catalogues say of the package: its tables, the files in which they can be had, who and when."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plansite.model.edition import Edition
from plansite.model.language import Bilingual
from plansite.model.project import Project
from plansite.publish import revisions_file
from plansite.publish.formats import FORMATS
from plansite.publish.sheet import both
from plansite.publish.shelf import Published


@dataclass(frozen=True)
class Distribution:
    """One file in which data can be had."""

    file: Published
    media_type: str
    form: str

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.file.address.rpartition("/")[2]


@dataclass(frozen=True)
class Dataset:
    """A table, or the package as a whole (without fields)."""

    name: str
    title: Bilingual
    description: Bilingual
    distributions: Sequence[Distribution]
    schema: Mapping[str, Any]


@dataclass(frozen=True)
class Described:
    """A package with its published files by address, in one edition."""

    project: Project
    edition: Edition
    known: Mapping[str, Published]

    @property
    def descriptor(self) -> Mapping[str, Any]:
        """The descriptor as it was written."""
        return self.project.descriptor

    def whole(self) -> Dataset:
        """The package itself."""
        descriptor = self.descriptor
        files = (
            Distribution(self.known[f"data/{descriptor['name']}.zip"], "application/zip", "ZIP"),
            Distribution(self.known["data/datapackage.json"], "application/json", "Data Package"),
        )
        return Dataset(
            str(descriptor["name"]), both(descriptor, "title"), both(descriptor, "description"), files, {}
        )

    def tables(self) -> Iterator[Dataset]:
        """Every table, and the record of changes."""
        for resource in (*self.descriptor["resources"], revisions_file.resource()):
            name = str(resource["name"])
            title, description = both(resource, "title"), both(resource, "description")
            yield Dataset(name, title, description, tuple(self._forms(name)), resource["schema"])

    def _forms(self, name: str) -> Iterator[Distribution]:
        for form in FORMATS:
            if found := self.known.get(f"data/{name}.{form.ending}"):
                yield Distribution(found, form.media_type, form.ending.replace(".", " ").upper())

    def licence(self) -> str:
        """The address of the licence."""
        return str(self.descriptor["licenses"][0]["path"])

    def contributors(self, *roles: str) -> list[str]:
        """The titles of the contributors who have one of some roles."""
        listed = self.descriptor["contributors"]
        return [str(each["title"]) for each in listed if set(roles) & set(each["roles"])]
