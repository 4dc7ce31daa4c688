"""Which edition of the data a run publishes."""

from datetime import UTC
from urllib.parse import quote

from plansite.cli.checking import folder
from plansite.cli.settings import Settings
from plansite.model.edition import Edition
from plansite.model.history import History
from plansite.model.project import Project


def edition(settings: Settings, project: Project, history: History) -> Edition:
    """The version of the package, and the day of its last change as far as the history can tell.

    Where it cannot, or where files differ from what was committed, the day is that of the judgement.
    """
    known = history.changed is not None and not history.dirty
    changed = history.changed.astimezone(UTC).date() if known and history.changed else settings.as_of
    return Edition(
        version=str(project.descriptor["version"]),
        data_date=changed,
        as_of=settings.as_of,
        commit=history.commit if known else "",
        site_url=settings.site_url,
        repo_url=settings.repo_url,
        edit_url=_edit_url(settings),
    )


def _edit_url(settings: Settings) -> str:
    """Where the platform lets people edit a file of the project in the browser."""
    if not settings.repo_url:
        return ""
    return f"{settings.repo_url}edit/{settings.branch}/{quote(folder(settings.root))}"
