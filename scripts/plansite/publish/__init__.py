"""What readers take away: tables, plan and assessments in every form, described, hashed and archived."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from importlib import resources

from plansite.assess.examples import Demonstration
from plansite.model.assessment import Assessment
from plansite.model.edition import Edition
from plansite.model.history import History, Reach
from plansite.model.language import Language
from plansite.model.project import Project
from plansite.publish import (
    api,
    archive,
    assessments_file,
    catalogue,
    checksums,
    derived_file,
    descriptor,
    examples_file,
    feeds,
    goal_rows,
    manifest,
    plan_file,
    readme,
    revisions_file,
    values,
)
from plansite.publish.files import File
from plansite.publish.formats import FORMATS
from plansite.publish.sheet import Sheet, Terms, both, cited, terms
from plansite.publish.shelf import Memory, Shelf
from plansite.wording import Wording

FOLDER = "data"
GOALS = f"{FOLDER}/goals"

# Of a project whose repository was not looked at.
UNSEEN = History(Reach.NONE)

# Invented, and said to be: it belongs to a page of the site and not to the package.
EXAMPLES = f"{FOLDER}/method-examples.json"

# The JSON Schemas of what is published, by the package that owns them.
SCHEMAS: Mapping[str, Sequence[str]] = {
    "plansite.publish": (
        "assessments.schema.json",
        "derived.schema.json",
        "files.schema.json",
        "history.schema.json",
    ),
    "plansite.report": ("check-report.schema.json",),
}


def publish(
    project: Project,
    assessments: Sequence[Assessment],
    wordings: Mapping[Language, Wording],
    demonstration: Demonstration | None = None,
    *,
    edition: Edition | None = None,
    history: History = UNSEEN,
    report: bytes = b"",
    shelf: Shelf | None = None,
) -> Shelf:
    """Put everything that is published on a shelf; hashes of all of it stand last.

    `report` is what the check said of the project, as JSON.
    """
    shelf = Memory() if shelf is None else shelf
    edition = edition or undated(project, assessments[0].as_of)
    said = terms(project.descriptor, edition)
    pictures = len(shelf)
    shelf.fill(_tables(project, said))
    shelf.fill(_history(history, edition, said))
    shelf.fill(_documents(project, assessments, wordings, demonstration))
    if report:
        shelf.put(File(f"{FOLDER}/check-report.json", (report,)))
    shelf.put(
        File(f"{FOLDER}/datapackage.json", (descriptor.content(project, shelf.known, edition, FOLDER),))
    )
    whole = [each for each in list(shelf.known.values())[pictures:] if each.address != EXAMPLES]
    shelf.fill(_goals(project, assessments, said))
    shelf.fill(api.files(api.Content(project, assessments, wordings, edition)))
    shelf.fill(feeds.files(project, history, edition, wordings))
    packed = archive.content(shelf, whole, FOLDER, readme.content(project, said), edition.data_date)
    shelf.put(File(archive_address(project), packed))
    shelf.fill(catalogue.files(catalogue.Described(project, edition, shelf.known)))
    shelf.put(File(f"{FOLDER}/files.json", (manifest.content(shelf.known.values()),)))
    shelf.put(File(checksums.NAME, (checksums.content(shelf.known.values()),)))
    return shelf


def undated(project: Project, as_of: date) -> Edition:
    """The edition of a project of which nothing is known but the day on which it is judged."""
    return Edition(str(project.descriptor["version"]), as_of, as_of)


def archive_address(project: Project) -> str:
    """Where the whole package can be had as one file."""
    return f"{FOLDER}/{project.descriptor['name']}.zip"


def _tables(project: Project, said: Terms) -> Iterator[File]:
    for resource in project.descriptor["resources"]:
        table = project.tables[resource["name"]]
        fields, sources = resource["schema"]["fields"], cited(table, project.sources)
        sheet = Sheet(table.name, both(resource, "title"), fields, table, sources, said)
        yield from _forms(sheet, f"{FOLDER}/{table.name}")


def _history(history: History, edition: Edition, said: Terms) -> Iterator[File]:
    yield from _forms(revisions_file.sheet(history, said), f"{FOLDER}/{revisions_file.NAME}")
    yield File(f"{FOLDER}/history.json", (revisions_file.summary(history, edition),))


def _forms(sheet: Sheet, stem: str, *, for_goals: bool = False) -> Iterator[File]:
    for form in FORMATS:
        if form.holds(sheet.height) and (form.for_goals or not for_goals):
            yield File(f"{stem}.{form.ending}", form.write(sheet), sheet.height)


def _goals(project: Project, assessments: Sequence[Assessment], said: Terms) -> Iterator[File]:
    """The rows behind each goal that has any."""
    for goal, assessment in zip(project.plan.goals, assessments, strict=True):
        sheet = goal_rows.sheet(project, goal, assessment, said)
        if sheet.height:
            yield from _forms(sheet, f"{GOALS}/{goal.id}", for_goals=True)
    yield File(f"{GOALS}/schema.json", (values.encode(goal_rows.schema()),))


def _documents(
    project: Project,
    assessments: Sequence[Assessment],
    wordings: Mapping[Language, Wording],
    demonstration: Demonstration | None,
) -> Iterator[File]:
    yield File(f"{FOLDER}/plan.txt", (project.plan.document.text.encode(),))
    yield File(f"{FOLDER}/plan.json", (plan_file.content(project.plan),))
    judged = assessments_file.content(project, assessments, wordings)
    yield File(f"{FOLDER}/assessments.json", (judged,))
    yield File(f"{FOLDER}/derived.json", (derived_file.content(project),))
    yield File(EXAMPLES, (examples_file.content(demonstration),))
    for package, names in SCHEMAS.items():
        for name in names:
            yield File(f"{FOLDER}/{name}", (resources.files(package).joinpath(name).read_bytes(),))
