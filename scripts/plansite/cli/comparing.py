"""Compares two states of the project and prints what differs: the work of `plansite diff`."""

import click

from plansite.check import examine
from plansite.cli.checking import with_incoming
from plansite.cli.earlier import examined_at
from plansite.cli.settings import Settings
from plansite.compare import FORMS, compared
from plansite.compare.words import Words
from plansite.read import read
from plansite.revisions import Revisions, rows_between
from plansite.wording import Wording


def diff(settings: Settings, base: str, head: str, form: str) -> None:
    """Print the difference of `base` and `head` (the folder where empty) in a form of `FORMS`, in UTF-8."""
    before = examined_at(settings, base)
    with Revisions(settings.root) as revisions:
        earlier = revisions.at(base)
        if head:
            after, later = examined_at(settings, head), revisions.at(head)
        else:
            reading, _ = with_incoming(read(settings.root))
            after = examine(reading, today=settings.today, base=earlier)
            rows = {
                name: (reading.tables[name].header, tuple(row for _, row in reading.tables[name].rows()))
                for name in reading.merged
            }
            later = revisions.work_tree(earlier).replaced(rows)
        cells = rows_between(earlier, later, settings.as_of)
    files = {**earlier.named(), **later.named()}
    found = compared((base, head), before, after, cells, files, settings.as_of)
    units = found.project.plan.units if found.project else {}
    said = FORMS[form](Words(found, Wording(settings.language, units)))
    click.echo(said.encode(), nl=False)
