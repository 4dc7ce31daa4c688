"""The descriptor: the tables that every project has, described by the standard, and nothing unknown."""

from collections.abc import Iterator, Mapping
from typing import Any

from plansite.check import fields, metadata, properties, schemas
from plansite.model.problems import Problem
from plansite.read import Reading, kinds
from plansite.read.documents import Place
from plansite.read.reading import DESCRIPTOR, largest

REQUIRED = ("observations", "indicators", "areas", "sources", "milestones", "terms")

_DECLARED: Mapping[str, type | tuple[type, ...]] = {
    "path": str,
    "dialect": (str, dict),
    "encoding": str,
    "schema": str,
}

# How every table is written; a descriptor that says otherwise would only be believed by others.
_WRITTEN: Mapping[str, tuple[Any, ...]] = {
    "delimiter": (",",),
    "quoteChar": ('"',),
    "doubleQuote": (True,),
    "header": (True,),
    "lineTerminator": ("\n", "\r\n"),
    "skipInitialSpace": (False,),
}
_KINDS: Mapping[str, tuple[str, ...]] = {"type": ("table",), "format": ("csv",), "mediatype": ("text/csv",)}


def problems(reading: Reading, *, bare: bool = False) -> Iterator[Problem]:
    """What the contract and frictionless find wrong with the descriptor and the schemas.

    A `bare` one is enough to read the tables by; it need not say whose they are and what they mean.
    """
    told = () if bare else (metadata.problems, fields.problems)
    outside = any(problem.code == "file-outside" for problem in reading.problems)
    for stage in (_described, schemas.problems, *(() if outside else (_valid,)), *told):
        found = list(stage(reading))
        yield from found
        if found:
            return


def _described(reading: Reading) -> Iterator[Problem]:
    """The tables that every project has, each with what says how to read it."""
    named = {resource["name"] for resource in reading.resources()}
    if missing := [table for table in REQUIRED if table not in named]:
        yield Problem("table-not-described", DESCRIPTOR, 1, "resources", ", ".join(missing))
    data = reading.descriptor.data if reading.descriptor else None
    listed = data.get("resources") if isinstance(data, dict) else None
    for index, resource in enumerate(listed if isinstance(listed, list) else ()):
        line = reading.descriptor.line("resources", index) if reading.descriptor else 1
        name = resource.get("name") if isinstance(resource, dict) else None
        if not isinstance(name, str):
            yield Problem("not-declared", DESCRIPTOR, line, "name", f"resources.{index}")
            continue
        meant = {
            near
            for other in properties.unknown(resource, "resource")
            for near in properties.near(other, "resource")
        }
        for declared, form in _DECLARED.items():
            if declared not in meant and not isinstance(resource.get(declared), form):
                yield Problem("not-declared", DESCRIPTOR, line, declared, name)
        yield from _unusual(reading, index, resource)
    if isinstance(data, dict):
        yield from _unknown_properties(reading, data)
        if not isinstance(data.get("$schema", ""), str):
            line = reading.descriptor.line("$schema") if reading.descriptor else 1
            yield Problem("descriptor-invalid", DESCRIPTOR, line, "$schema", f"$schema: {data['$schema']}")


def _unusual(reading: Reading, index: int, resource: Mapping[str, Any]) -> Iterator[Problem]:
    """Tables are CSV in UTF-8 with commas, and say so."""
    details = {"table": str(resource["name"])}

    def at(*names: str) -> int:
        return reading.descriptor.line("resources", index, *names) if reading.descriptor else 1

    encoding, dialect = resource.get("encoding"), resource.get("dialect")
    if isinstance(encoding, str) and encoding.lower().replace("_", "-") not in ("utf-8", "utf8"):
        line = at("encoding")
        yield Problem("encoding-unusual", DESCRIPTOR, line, "encoding", encoding, details=details)
    for name, other in _otherwise(dialect):
        line = at("dialect", *filter(None, [name]))
        yield Problem("dialect-unusual", DESCRIPTOR, line, "dialect", other, details=details)
    for name, allowed in _KINDS.items():
        if resource.get(name, allowed[0]) not in allowed:
            value = f"{name}: {resource[name]}"
            yield Problem("descriptor-invalid", DESCRIPTOR, at(name), name, value, details=details)
    megabytes = resource.get("max_megabytes")
    if megabytes not in (None, largest(resource)):
        line, limits = at("max_megabytes"), {**details, "expected": f"1–{kinds.LARGEST_ALLOWED}"}
        yield Problem("limit-unusual", DESCRIPTOR, line, "max_megabytes", str(megabytes), details=limits)


def _otherwise(dialect: Any) -> list[tuple[str, str]]:
    """The first thing that a dialect says and that is not how tables are written, with its property."""
    if isinstance(dialect, str):
        return [("", dialect)]
    said = dialect.items() if isinstance(dialect, dict) else ()
    other = [(name, f"{name}: {value}") for name, value in said if value not in _WRITTEN.get(name, ())]
    return other[:1]


def _unknown_properties(reading: Reading, data: Mapping[str, Any]) -> Iterator[Problem]:
    descriptor = reading.descriptor
    places: list[tuple[Place, Mapping[str, Any], str]] = [((), data, "package")]
    places += [(("resources", at), each, "resource") for at, each in enumerate(reading.resources())]
    for place, described, kind in places:
        for name in properties.unknown(described, kind):
            line = descriptor.line(*place, name) if descriptor else 1
            details = {"expected": properties.suggestion(name, kind)}
            yield Problem("descriptor-property", DESCRIPTOR, line, name, name, details=details)


def _valid(reading: Reading) -> Iterator[Problem]:
    from frictionless import Package

    for error in Package.metadata_validate(reading.package()):
        yield Problem("descriptor-invalid", DESCRIPTOR, 1, value=error.note)
