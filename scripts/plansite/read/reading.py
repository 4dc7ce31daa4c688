"""Everything a project consists of, as text and cells: what the checks look at."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from plansite.model.problems import CannotRun, Problem
from plansite.model.tables import Table
from plansite.read import documents, files, tables
from plansite.read.documents import Document

FOLDER = "datasets"
DESCRIPTOR = f"{FOLDER}/datapackage.yaml"
PLAN = f"{FOLDER}/plan.yaml"

Content = TypeVar("Content")


@dataclass(frozen=True)
class Reading:
    """A project's files. What could not be read is missing here and named in `problems`."""

    root: Path
    descriptor: Document | None
    schemas: Mapping[str, Document]
    plan: Document | None
    text: str
    tables: Mapping[str, Table]
    problems: tuple[Problem, ...]

    def resources(self) -> tuple[Mapping[str, Any], ...]:
        """The descriptor's resources that are at least mappings with a name."""
        return _resources(self.descriptor)

    def package(self) -> dict[str, Any]:
        """The Data Package descriptor with each resource's schema inlined."""
        descriptor = dict(self.descriptor.data) if self.descriptor else {}
        inlined = []
        for resource in self.resources():
            schema = self.schemas.get(resource["name"])
            inlined.append({**resource, **({"schema": schema.data} if schema else {})})
        return {**descriptor, "resources": inlined}


def read(root: Path) -> Reading:
    """Read the project in `root`; CannotRun where there is none."""
    if not (root / FOLDER).is_dir():
        raise CannotRun("no-project", folder=str(root))
    collector = _Collector()
    descriptor = collector.keep(documents.load(root, DESCRIPTOR))
    plan = collector.keep(documents.load(root, PLAN))
    text = collector.keep(files.load(root, f"{FOLDER}/{_text_file(plan)}")) if plan else None
    schemas, found = {}, {}
    for resource in _resources(descriptor):
        name = resource["name"]
        schema = collector.keep(documents.load(root, f"{FOLDER}/{resource.get('schema', '')}"))
        table = collector.keep(tables.load(root, name, f"{FOLDER}/{resource.get('path', '')}"))
        schemas.update({name: schema} if schema else {})
        found.update({name: table} if table else {})
    return Reading(
        root, descriptor, schemas, plan, text.text if text else "", found, tuple(collector.problems)
    )


class _Collector:
    """Keeps what was read and sets problems aside."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def keep(self, result: Content | Problem) -> Content | None:
        if isinstance(result, Problem):
            self.problems.append(result)
            return None
        return result


def _resources(descriptor: Document | None) -> tuple[Mapping[str, Any], ...]:
    data = descriptor.data if descriptor else None
    listed = data.get("resources", ()) if isinstance(data, dict) else ()
    named = (each for each in listed if isinstance(each, dict)) if isinstance(listed, list) else ()
    return tuple(each for each in named if isinstance(each.get("name"), str))


def _text_file(plan: Document) -> str:
    document = plan.data.get("document") if isinstance(plan.data, dict) else None
    file = document.get("text") if isinstance(document, dict) else None
    return file if isinstance(file, str) else "plan.txt"
