"""A project as it was at a revision, judged by today's rules."""

from pathlib import Path
from tempfile import TemporaryDirectory

from plansite.check import Examined, examine
from plansite.cli.settings import Settings
from plansite.model.project import Project
from plansite.read import read
from plansite.revisions import Revisions


def project_at(settings: Settings, revision: str) -> Project | None:
    """The project of a revision; None where its data does not pass today's checks."""
    return examined_at(settings, revision).project


def examined_at(settings: Settings, revision: str) -> Examined:
    """What today's check finds in the project of a revision.

    What an earlier edition says of itself (licence, descriptions) is not held against it. CannotRun where
    there is no such revision.
    """
    with TemporaryDirectory(prefix="plansite-") as folder, Revisions(settings.root) as revisions:
        for path, content in revisions.files(revision):
            target = Path(folder) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        if not (Path(folder) / "datasets").is_dir():
            return Examined((), None)
        return examine(read(Path(folder)), today=settings.today, earlier=True)
