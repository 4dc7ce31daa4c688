"""Makes a release: the archive to attach, its hash, and dated notes of what changed since the last one."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from plansite.assess import assess
from plansite.cli import report
from plansite.cli.build import WORKSPACE, published
from plansite.cli.checking import Scope, checked
from plansite.cli.earlier import project_at
from plansite.cli.editions import edition as dated
from plansite.cli.lock import held
from plansite.cli.settings import Settings
from plansite.cli.shelves import Folder
from plansite.model.assessment import Assessment
from plansite.model.history import Reach
from plansite.model.problems import CannotRun
from plansite.model.project import Project
from plansite.publish import archive_address, checksums
from plansite.publish.release_notes import Flip, Notes, content
from plansite.revisions import between, last_tag, trace


def release(settings: Settings, since: str, folder: Path) -> None:
    """Write archive, hash and notes into a folder; `since` is what to compare with (default: the last tag).

    CannotRun where files differ from what was committed, or the version is that of the last release.
    """
    with held(settings.root / WORKSPACE / "lock", lambda: report.say(settings.words, "build.waiting")):
        _release(settings, since, folder)


def _release(settings: Settings, since: str, folder: Path) -> None:
    words = settings.words
    project, results = checked(settings, Scope(thorough=True))
    history = trace(settings.root, project.descriptor, settings.as_of)
    if history.dirty:
        raise CannotRun("release-dirty")
    edition, assessments = dated(settings, project, history), assess(project, settings.as_of)
    compared = since or (last_tag(settings.root) if history.reach is not Reach.NONE else "")
    earlier = project_at(settings, compared) if compared else None
    if earlier and earlier.descriptor.get("version") == edition.version:
        raise CannotRun("release-version", version=edition.version, since=compared)
    shelf = Folder(settings.root / WORKSPACE / "files")
    report.say(words, "release.packing")
    published(settings, project, assessments, history, results, shelf)
    stem = f"{project.descriptor['name']}-{edition.version}"
    packed = replace(shelf.known[archive_address(project)], address=f"{stem}.zip")
    notes = Notes(
        project,
        edition,
        compared,
        between(settings.root, project.descriptor, compared, settings.as_of) if compared else (),
        _flips(project, assessments, earlier, settings) if earlier else (),
        earlier is not None,
        history.reach is not Reach.NONE,
        packed,
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with shelf.open(archive_address(project)) as source, (folder / packed.address).open("wb") as target:
            shutil.copyfileobj(source, target)
        (folder / checksums.NAME).write_bytes(checksums.content([packed]))
        (folder / f"{stem}.md").write_bytes(content(notes))
    except OSError as error:
        raise CannotRun("not-written", file=str(folder), reason=error.strerror or "") from error
    report.say(words, "release.done", folder=str(folder), version=edition.version)


def _flips(
    project: Project, assessments: Sequence[Assessment], earlier: Project, settings: Settings
) -> tuple[Flip, ...]:
    """The goals whose state is another one than with the earlier data, both judged on the same day."""
    before = {each.goal_id: each.state for each in assess(earlier, settings.as_of)}
    return tuple(
        Flip(goal, before.get(goal.id), each.state)
        for goal, each in zip(project.plan.goals, assessments, strict=True)
        if before.get(goal.id) is not each.state
    )
