"""What was published stays: rows that are gone since a base, and final figures that changed unsaid."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from plansite.model.figures import Status
from plansite.model.periods import Period
from plansite.model.problems import Problem
from plansite.model.project import Project
from plansite.model.records import Measure
from plansite.model.tables import Table
from plansite.read import Reading
from plansite.read.reading import FOLDER
from plansite.revisions import Rows, Snapshot

_KEYS: Mapping[str, Sequence[str]] = {
    "observations": ("indicator_id", "area_code", "period"),
    "milestones": ("goal_id", "source_id"),
    "sources": ("source_id",),
}


def history(project: Project, reading: Reading, base: Snapshot) -> Iterator[Problem]:
    """What differs from a base and should not, or not without a word."""
    before = base.tables()
    cited = {row.get("source_id") for name, rows in before.items() if name != "sources" for row in rows.rows}
    for name, rows in before.items():
        now = _same_table(reading, name, rows)
        if keys := _keys(reading, base, name, now):
            for key, row in _gone(rows, now, [key for key in keys if key in rows.header]):
                uncited = name == "sources" and row.get("source_id") not in cited
                if not uncited and not (name == "observations" and _spelt_anew(project, row)):
                    yield _row_gone(now.file if now else rows.file, key, base)
    if "observations" in before:
        yield from _changed(reading.tables["observations"], before["observations"], base)


def _same_table(reading: Reading, name: str, rows: Rows) -> Table | None:
    """The table as it is now: of the same name, or else of the same file."""
    by_file = {table.file: table for table in reading.tables.values()}
    return reading.tables.get(name) or by_file.get(rows.file)


def _keys(reading: Reading, base: Snapshot, name: str, now: Table | None) -> Sequence[str]:
    """The columns that identify a row of a published table; none for a table that may shrink."""
    if name in _KEYS:
        return _KEYS[name]
    described = [*reading.resources(), *(base.resources() or ())]
    found = [each for each in described if each["name"] == name and each.get("role") == "register"]
    if not found:
        return ()
    schema = reading.schemas[now.name].data if now else base.content(f"{FOLDER}/{found[0].get('schema')}")
    keys = schema.get("primaryKey", ()) if isinstance(schema, dict) else ()
    return (keys,) if isinstance(keys, str) else tuple(keys)


def _gone(before: Rows, now: Table | None, keys: Sequence[str]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Rows whose key is not there any more, by the columns that the table had then and has now."""
    shared = [key for key in keys if now is None or key in now.header]
    if not shared:
        return
    kept = {tuple(row.get(key, "") for key in shared) for _, row in now.rows()} if now else set()
    for row in before.rows:
        identity = tuple(row.get(key, "") for key in shared)
        if identity not in kept:
            yield ", ".join(identity), row


def _spelt_anew(project: Project, row: Mapping[str, str]) -> bool:
    """Whether a stock's figure is still there, under another spelling of the same last day."""
    indicator = project.indicators.get(row.get("indicator_id", ""))
    value, period = _number(row.get("value", "")), _period(row.get("period", ""))
    if indicator is None or indicator.measure is not Measure.STOCK or value is None or period is None:
        return False
    series = project.series(indicator.indicator_id, row.get("area_code"))
    return any(figure.period.last == period.last and figure.value == value for figure in series)


def _row_gone(file: str, key: str, base: Snapshot) -> Problem:
    return Problem("row-gone", file, value=key, details={"base": base.revision})


def _changed(table: Table, before: Rows, base: Snapshot) -> Iterator[Problem]:
    """Final figures with another value that are not marked as revised, with a note."""
    keys = _KEYS["observations"]
    final = {
        tuple(row.get(key, "") for key in keys): row.get("value", "")
        for row in before.rows
        if row.get("status") == Status.FINAL
    }
    for line, row in table.rows():
        old, new = final.get(tuple(row[key] for key in keys)), row["value"]
        said = row["status"] == Status.REVISED and row["note"].strip()
        if old is not None and not said and _differ(old, new):
            shown = {"base": base.revision}
            yield Problem("final-changed", table.file, line, "value", f"{old} → {new}", details=shown)


def _differ(old: str, new: str) -> bool:
    before, now = _number(old), _number(new)
    return before is not None and before != now


def _number(text: str) -> Decimal | None:
    try:
        found = Decimal(text)
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def _period(text: str) -> Period | None:
    try:
        return Period.parse(text)
    except ValueError:
        return None
