"""Everything a project consists of, as text and cells: what the checks look at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from plansite.model.problems import CannotRun, Problem
from plansite.model.tables import Table
from plansite.read import documents, files, kinds, tables
from plansite.read.documents import Document

FOLDER = "datasets"
DESCRIPTOR = f"{FOLDER}/datapackage.yaml"
PLAN = f"{FOLDER}/plan.yaml"
DERIVED = f"{FOLDER}/derived.yaml"

# Columns that a table's schema describes and its file may do without.
OPTIONAL = frozenset({"rounded_to", "quote", "short_for"})

Content = TypeVar("Content")


@dataclass(frozen=True)
class Reading:
    """A project's files. What could not be read is missing here and named in `problems`.

    Tables that are `merged` have rows which their files do not have yet.
    """

    root: Path
    descriptor: Document | None
    schemas: Mapping[str, Document]
    plan: Document | None
    text: str
    tables: Mapping[str, Table]
    problems: tuple[Problem, ...]
    merged: frozenset[str] = frozenset()
    derived: Document | None = None

    def resources(self) -> tuple[Mapping[str, Any], ...]:
        """The descriptor's resources that are at least mappings with a name."""
        return _resources(self.descriptor)

    def package(self) -> dict[str, Any]:
        """The Data Package descriptor with each resource's schema inlined."""
        data = self.descriptor.data if self.descriptor else None
        inlined = [{**resource, **self._schema(resource["name"])} for resource in self.resources()]
        return {**(data if isinstance(data, dict) else {}), "resources": inlined}

    def fields(self, name: str) -> list[Mapping[str, Any]]:
        """The fields of a table in the order of its schema, without the optional ones its file lacks."""
        absent = _absent(self.tables[name])
        return [field for field in self.schemas[name].data["fields"] if field["name"] not in absent]

    def _schema(self, name: str) -> dict[str, Any]:
        """The schema of a table in the order of its file, without the optional columns it does not have."""
        schema, table = self.schemas.get(name), self.tables.get(name)
        if schema is None or table is None or not isinstance(schema.data, dict):
            return {"schema": schema.data} if schema else {}
        absent = _absent(table)
        fields = schema.data.get("fields")
        kept = [each for each in fields if not _named(each, absent)] if isinstance(fields, list) else fields
        found = {**schema.data, "fields": _in_order(kept, table.header)}
        if isinstance(keys := schema.data.get("foreignKeys"), list):
            found["foreignKeys"] = [each for each in keys if not _about(each, absent)]
        return {"schema": found}


def read(root: Path) -> Reading:
    """Read the project in `root`; CannotRun where there is none."""
    if not (root / FOLDER).is_dir():
        raise CannotRun("no-project", folder=str(root))
    collector = _Collector()
    descriptor = collector.keep(documents.load(root, DESCRIPTOR))
    plan = collector.keep(documents.load(root, PLAN))
    text = collector.keep(_text(root, plan)) if plan else None
    has_derived = any(path.name.lower() == "derived.yaml" for path in (root / FOLDER).iterdir())
    derived = collector.keep(documents.load(root, DERIVED)) if has_derived else None
    schemas: dict[str, Document] = {}
    found: dict[str, Table] = {}
    for resource in _resources(descriptor):
        name = resource["name"]
        described, path = resource.get("schema"), resource.get("path")
        if isinstance(described, str):
            schema = collector.keep(documents.load(root, f"{FOLDER}/{described}"))
            schemas.update({name: schema} if schema else {})
        if isinstance(path, str):
            table = collector.keep(tables.load(root, name, f"{FOLDER}/{path}", largest(resource)))
            found.update({name: table} if table else {})
    return Reading(
        root,
        descriptor,
        schemas,
        plan,
        text.text if text else "",
        found,
        tuple(collector.problems),
        derived=derived,
    )


class _Collector:
    """Keeps what was read and sets problems aside."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def keep(self, result: Content | Problem) -> Content | None:
        if isinstance(result, Problem):
            self.problems += [] if result in self.problems else [result]
            return None
        return result


def largest(resource: Mapping[str, Any]) -> int:
    """How many megabytes the file of a table may have: what its descriptor allows, within reason."""
    match resource.get("max_megabytes"):
        case bool():
            return kinds.LARGEST_TABLE
        case int() as allowed if 0 < allowed <= kinds.LARGEST_ALLOWED:
            return allowed
        case _:
            return kinds.LARGEST_TABLE


def _resources(descriptor: Document | None) -> tuple[Mapping[str, Any], ...]:
    data = descriptor.data if descriptor else None
    listed = data.get("resources", ()) if isinstance(data, dict) else ()
    named = (each for each in listed if isinstance(each, dict)) if isinstance(listed, list) else ()
    return tuple(each for each in named if isinstance(each.get("name"), str))


def _absent(table: Table) -> frozenset[str]:
    """The optional columns that a table does not have, under whatever spelling."""
    return OPTIONAL - {label.strip().lower() for label in table.header}


def _in_order(fields: Any, header: Sequence[str]) -> Any:
    """Fields as a header lists them, where it lists the same ones."""
    if not isinstance(fields, list) or sorted(header) != sorted(_names(fields)):
        return fields
    return sorted(fields, key=lambda field: header.index(field["name"]))


def _names(fields: Sequence[Any]) -> list[str]:
    return [str(field.get("name")) if isinstance(field, dict) else "" for field in fields]


def _named(field: Any, names: frozenset[str]) -> bool:
    return isinstance(field, dict) and field.get("name") in names


def _about(key: Any, names: frozenset[str]) -> bool:
    """Whether a foreign key is one of some columns."""
    fields = key.get("fields") if isinstance(key, dict) else None
    return not names.isdisjoint([fields] if isinstance(fields, str) else fields or ())


def _text(root: Path, plan: Document) -> files.Content | Problem:
    found = files.load(root, f"{FOLDER}/{_text_file(plan)}")
    blank = isinstance(found, files.Content) and not found.text.strip()
    return Problem("file-empty", found.file) if blank else found


def _text_file(plan: Document) -> str:
    document = plan.data.get("document") if isinstance(plan.data, dict) else None
    file = document.get("text") if isinstance(document, dict) else None
    return file if isinstance(file, str) and "/" not in file else "plan.txt"
