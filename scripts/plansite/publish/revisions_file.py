"""`revisions.csv`: every change of a figure or definition that the repository can tell, newest first."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from plansite.model.edition import Edition
from plansite.model.history import History, Revision
from plansite.model.tables import Table
from plansite.publish.changes import by_commit, counted
from plansite.publish.sheet import Sheet, Terms, both
from plansite.publish.values import encode

NAME = "revisions"


def sheet(history: History, terms: Terms) -> Sheet:
    """The changes as a table, ready for any format."""
    fields = resource()["schema"]["fields"]
    header = tuple(str(field["name"]) for field in fields)
    records = [_record(each) for each in history.revisions]
    table = Table.of(NAME, f"{NAME}.csv", header, records, range(2, len(records) + 2))
    return Sheet(NAME, both(resource(), "title"), fields, table, (), terms)


@cache
def resource() -> Mapping[str, Any]:
    """The table as a resource of the Data Package, with its schema."""
    text = (files("plansite.publish") / "revisions.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


def _record(each: Revision) -> tuple[str, ...]:
    moment = each.moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    place = (each.table, each.key, each.column, each.change.value)
    return (each.id, moment, each.commit, *place, each.before, each.after, each.reason)


def summary(history: History, edition: Edition) -> bytes:
    """`history.json`: how far back the history can be seen, and how much each commit changed."""
    commits = {
        revisions[0].commit or "uncommitted": {
            "date": revisions[0].moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
            **counted(revisions),
        }
        for revisions in by_commit(history)
    }
    return encode(
        {
            "$schema": "history.schema.json",
            "reach": history.reach.value,
            "since": history.since.strftime("%Y-%m-%dT%H:%M:%SZ") if history.since else None,
            "data_date": edition.data_date.isoformat(),
            "commit": edition.commit or None,
            "revisions": len(history.revisions),
            "commits": commits,
        }
    )
