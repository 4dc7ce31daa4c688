"""What of a project is followed through its history: rows of tables, goals of the plan, definitions.

Each is a row with a key and columns of text, so that all of it is compared in one way.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from plansite.read.reading import DERIVED, FOLDER, PLAN
from plansite.revisions.snapshot import Row, Snapshot

Keyed = Mapping[str, Row]

# The column that a row came or went for, where it is not the first beside the key.
_LEADS = {"observations": "value", "milestones": "state", "indicators": "definition_zh"}
_UNFOLLOWED = {"areas", "terms"}
_GOAL = ("kind", "target", "minimum", "maximum", "unit", "deadline", "quote")
_FIELD = ("description", "description_zh", "title", "title_zh", "type", "unit", "constraints")


@dataclass(frozen=True)
class Part:
    """One followed table of a snapshot: `identity` tells whether it is another one than before."""

    identity: tuple[str, ...]
    lead: str
    rows: Callable[[], Keyed]


@dataclass
class Followed:
    """Takes snapshots apart; `keys` are the columns that identify a row of each table today."""

    keys: Mapping[str, tuple[str, ...]]
    _known: dict[tuple[str, ...], Keyed] = field(default_factory=dict)

    def parts(self, snapshot: Snapshot) -> dict[str, Part]:
        """The followed tables of a snapshot by name, figures first."""
        files = snapshot.named()
        found = {name: self._table(snapshot, name, files[name]) for name in self.keys if name in files}
        found["plan"] = self._part(snapshot, "plan", PLAN, _goals)
        found["derivations"] = self._part(snapshot, "derivations", DERIVED, _derivations)
        found["fields"] = self._fields(snapshot)
        return found

    def _table(self, snapshot: Snapshot, name: str, path: str) -> Part:
        keys = self.keys[name]
        identity = (name, *keys, snapshot.ids.get(path, ""))

        def rows() -> Keyed:
            table = snapshot.table(path)
            listed = table.rows if table else ()
            return {":".join(row.get(key, "") for key in keys): _without(row, keys) for row in listed}

        header = snapshot.table(path)
        others = [each for each in header.header if each not in keys] if header else []
        lead = _LEADS.get(name) or (others[0] if others else keys[0])
        return Part(identity, lead, self._kept(identity, rows))

    def _part(self, snapshot: Snapshot, name: str, path: str, read: Callable[[Any], Keyed]) -> Part:
        identity = (name, snapshot.ids.get(path, ""))
        lead = {"plan": "kind", "derivations": "definition"}[name]
        return Part(identity, lead, self._kept(identity, lambda: read(snapshot.content(path))))

    def _fields(self, snapshot: Snapshot) -> Part:
        paths = {
            each["name"]: f"{FOLDER}/{PurePosixPath(each['schema'])}"
            for each in snapshot.resources() or ()
            if isinstance(each.get("schema"), str)
        }
        identity = ("fields", *(f"{name}={snapshot.ids.get(path, '')}" for name, path in paths.items()))
        described = lambda: dict(_described(snapshot, paths))  # noqa: E731
        return Part(identity, "description", self._kept(identity, described))

    def _kept(self, identity: tuple[str, ...], read: Callable[[], Keyed]) -> Callable[[], Keyed]:
        """Reads once for all snapshots that share the same files."""

        def rows() -> Keyed:
            if identity not in self._known:
                self._known[identity] = read()
            return self._known[identity]

        return rows


def followed(descriptor: Mapping[str, Any], *, every: bool = False) -> Followed:
    """What is followed of a project with this descriptor: tables of figures and facts, or every table."""
    keys: dict[str, tuple[str, ...]] = {}
    for resource in descriptor["resources"]:
        primary = resource["schema"].get("primaryKey", ())
        key = (primary,) if isinstance(primary, str) else tuple(primary)
        if key and (every or resource["name"] not in _UNFOLLOWED):
            keys[resource["name"]] = key
    return Followed(keys)


def _without(row: Row, keys: tuple[str, ...]) -> Row:
    return {name: text for name, text in row.items() if name not in keys}


def _goals(plan: Any) -> Keyed:
    goals = plan.get("goals") if isinstance(plan, dict) else None
    listed = [each for each in goals or () if isinstance(each, dict)] if isinstance(goals, list) else []
    return {str(goal.get("id")): {name: _text(goal.get(name)) for name in _GOAL} for goal in listed}


def _derivations(derived: Any) -> Keyed:
    indicators = derived.get("indicators") if isinstance(derived, dict) else None
    listed = indicators if isinstance(indicators, dict) else {}
    return {str(name): {"definition": _text(definition)} for name, definition in listed.items()}


def _described(snapshot: Snapshot, paths: Mapping[str, str]) -> Iterator[tuple[str, Row]]:
    for table, path in paths.items():
        schema = snapshot.content(path)
        fields = schema.get("fields") if isinstance(schema, dict) else None
        for each in fields if isinstance(fields, list) else ():
            if isinstance(each, dict):
                yield f"{table}:{each.get('name')}", {name: _text(each.get(name)) for name in _FIELD}


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    return str(value)
