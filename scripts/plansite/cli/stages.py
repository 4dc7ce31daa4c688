"""The stages that every command begins with."""

from collections.abc import Mapping

from plansite.assess import assess
from plansite.cli.checking import checked
from plansite.cli.settings import Settings
from plansite.model.assessment import Assessment
from plansite.model.language import Language
from plansite.model.project import Project
from plansite.publish import assessments_file
from plansite.wording import Wording


def assessed(settings: Settings) -> tuple[Project, tuple[Assessment, ...]]:
    """Check the project and judge its goals."""
    project, _ = checked(settings)
    return project, assess(project, settings.as_of)


def wordings(project: Project) -> Mapping[Language, Wording]:
    """The wording of the site in each language."""
    return {language: Wording(language, project.plan.units) for language in Language}


def assessments_json(project: Project, assessments: tuple[Assessment, ...]) -> str:
    """The assessments as they are published."""
    return assessments_file.content(project, assessments, wordings(project)).decode()
