"""Compares two states of the project and prints what differs: the work of `plansite diff`."""

from dataclasses import dataclass

import click

from plansite.check import Examined, examine
from plansite.cli.checking import with_incoming
from plansite.cli.earlier import examined_at
from plansite.cli.settings import Settings
from plansite.compare import FORMS, Comparison, compared
from plansite.compare.words import Words
from plansite.model.language import Language
from plansite.read import Reading, read
from plansite.revisions import Revisions, rows_between
from plansite.tidy.incoming import Incoming
from plansite.wording import Wording


@dataclass(frozen=True)
class Update:
    """The project of the folder beside what it was: what the check found in it now, and what differs."""

    reading: Reading
    handed_in: Incoming
    examined: Examined
    comparison: Comparison

    def words(self, language: Language) -> Words:
        """The comparison in a language."""
        return said(self.comparison, language)


def diff(settings: Settings, base: str, head: str, form: str) -> None:
    """Print the difference of `base` and `head` (the folder where empty) in a form of `FORMS`, in UTF-8."""
    found = between(settings, base, head) if head else update(settings, base).comparison
    click.echo(FORMS[form](said(found, settings.language)).encode(), nl=False)


def said(comparison: Comparison, language: Language) -> Words:
    """A comparison in a language."""
    units = comparison.project.plan.units if comparison.project else {}
    return Words(comparison, Wording(language, units))


def between(settings: Settings, base: str, head: str) -> Comparison:
    """What differs between two revisions; CannotRun where there is no such revision."""
    before, after = examined_at(settings, base), examined_at(settings, head)
    with Revisions(settings.root) as revisions:
        earlier, later = revisions.at(base), revisions.at(head)
        cells = rows_between(earlier, later, settings.as_of)
    files = {**earlier.named(), **later.named()}
    return compared((base, head), before, after, cells, files, settings.as_of)


def update(settings: Settings, base: str, *, thorough: bool = False) -> Update:
    """What differs between a revision and the folder, with what was handed in as it will be tidied."""
    before = examined_at(settings, base)
    with Revisions(settings.root) as revisions:
        earlier = revisions.at(base)
        reading, handed_in = with_incoming(read(settings.root))
        after = examine(reading, today=settings.today, base=earlier, thorough=thorough)
        rows = {
            name: (reading.tables[name].header, tuple(row for _, row in reading.tables[name].rows()))
            for name in reading.merged
        }
        later = revisions.work_tree(earlier).replaced(rows)
        cells = rows_between(earlier, later, settings.as_of)
    files = {**earlier.named(), **later.named()}
    found = compared((base, ""), before, after, cells, files, settings.as_of)
    return Update(reading, handed_in, after, found)
