"""What readers take away: the tables as checked, the plan and the assessments, with their hashes."""

from collections.abc import Mapping, Sequence
from importlib import resources

from plansite.assess.examples import Demonstration
from plansite.model.assessment import Assessment
from plansite.model.language import Language
from plansite.model.project import Project
from plansite.publish import assessments_file, csv_file, derived_file, descriptor, examples_file, plan_file
from plansite.wording import Wording

FOLDER = "data"

# The JSON Schemas of what is published, by the package that owns them.
SCHEMAS: Mapping[str, Sequence[str]] = {
    "plansite.publish": ("assessments.schema.json", "derived.schema.json"),
    "plansite.report": ("check-report.schema.json",),
}


def publish(
    project: Project,
    assessments: Sequence[Assessment],
    wordings: Mapping[Language, Wording],
    demonstration: Demonstration | None = None,
) -> dict[str, bytes]:
    """The published files by their address below the site, the descriptor last."""
    files = {f"{FOLDER}/{name}.csv": csv_file.content(table) for name, table in project.tables.items()}
    files[f"{FOLDER}/plan.txt"] = project.plan.document.text.encode()
    files[f"{FOLDER}/plan.json"] = plan_file.content(project.plan)
    files[f"{FOLDER}/assessments.json"] = assessments_file.content(project, assessments, wordings)
    files[f"{FOLDER}/derived.json"] = derived_file.content(project)
    files[f"{FOLDER}/method-examples.json"] = examples_file.content(demonstration)
    for package, names in SCHEMAS.items():
        for name in names:
            files[f"{FOLDER}/{name}"] = resources.files(package).joinpath(name).read_bytes()
    files[f"{FOLDER}/datapackage.json"] = descriptor.content(project, files, FOLDER)
    return files
