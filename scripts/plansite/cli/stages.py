"""The stages that every command begins with."""

from collections.abc import Mapping

from plansite.assess import assess
from plansite.check import check, has_errors
from plansite.cli import report
from plansite.cli.settings import Settings
from plansite.model.assessment import Assessment
from plansite.model.language import Language
from plansite.model.problems import ProblemsFound
from plansite.model.project import Project
from plansite.publish import assessments_file
from plansite.read import assemble, read
from plansite.wording import Wording


def checked(settings: Settings) -> Project:
    """Read and check the project; ProblemsFound where it has errors."""
    reading = read(settings.root)
    found = check(reading)
    report.problems(found, settings.words)
    if has_errors(found):
        report.say(settings.words, "check.failed", count=str(len(found)))
        raise ProblemsFound
    project = assemble(reading)
    report.say(
        settings.words,
        "check.passed",
        tables=str(len(project.tables)),
        goals=str(len(project.plan.goals)),
        figures=str(len(project.observations)),
    )
    return project


def assessed(settings: Settings) -> tuple[Project, tuple[Assessment, ...]]:
    """Check the project and judge its goals."""
    project = checked(settings)
    return project, assess(project, settings.as_of)


def wordings(project: Project) -> Mapping[Language, Wording]:
    """The wording of the site in each language."""
    return {language: Wording(language, project.plan.units) for language in Language}


def assessments_json(project: Project, assessments: tuple[Assessment, ...]) -> str:
    """The assessments as they are published."""
    return assessments_file.content(project, assessments, wordings(project)).decode()
