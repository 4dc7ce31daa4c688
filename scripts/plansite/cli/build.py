"""Builds the site: every stage in turn, beside the published site, swapped in whole at the end."""

import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from plansite.assess import assess
from plansite.assess.examples import Demonstration
from plansite.cli import assembly, engine, report
from plansite.cli.checking import checked
from plansite.cli.demonstration import demonstrated
from plansite.cli.editions import edition as dated
from plansite.cli.kept import Kept
from plansite.cli.lock import held
from plansite.cli.pictures import Gallery, Key, Rendered, gallery
from plansite.cli.settings import Settings
from plansite.cli.shelves import Folder
from plansite.cli.stages import wordings
from plansite.draw.pictures import runtime_licences
from plansite.model.assessment import Assessment
from plansite.model.history import History
from plansite.model.language import Language
from plansite.model.problems import CannotRun
from plansite.model.project import Project
from plansite.publish import publish
from plansite.publish.files import File
from plansite.publish.shelf import Shelf
from plansite.render import Picture, Site, render
from plansite.render.look import look
from plansite.render.site import RUNTIME, RUNTIME_LICENCES, social_card
from plansite.report import Results
from plansite.report.as_json import as_json
from plansite.revisions import trace
from plansite.wording import Wording

WORKSPACE = ".plansite"
SITE = "site"


def build(settings: Settings, *, images: bool = True) -> Path:
    """Build the project into its folder `site/`; its path. Without `images` no PNG is made."""
    if not (settings.root / "mkdocs.yml").is_file():
        raise CannotRun("no-mkdocs", folder=str(settings.root))
    with held(settings.root / WORKSPACE / "lock", lambda: report.say(settings.words, "build.waiting")):
        return _build(settings, images=images)


def _build(settings: Settings, *, images: bool) -> Path:
    words = settings.words
    project, results = checked(settings)
    assessments = assess(project, settings.as_of)
    spoken = wordings(project)
    report.say(words, "build.drawing")
    workspace = settings.root / WORKSPACE
    kept = Kept(workspace / "pictures")
    pictures = gallery(project, assessments, spoken, kept, images=images, shared=bool(settings.site_url))
    if not kept.keeps:
        report.say(words, "build.not-kept", folder=str(kept.folder))
    report.say(words, "build.writing")
    demonstration = demonstrated()
    history = trace(settings.root, project.descriptor, settings.as_of)
    shelf = Folder(workspace / "files")
    shelf.fill(_picture_files(pictures))
    published(settings, project, assessments, history, results, shelf, demonstration)
    site = Site(
        project=project,
        assessments={assessment.goal_id: assessment for assessment in assessments},
        pictures={key: _picture(key, picture) for key, picture in pictures.charts.items()},
        bullets=pictures.bullets,
        files=shelf.known,
        edition=dated(settings, project, history),
        history=history,
        remarks=_remarks(project, results),
        said=results.problems.groups,
        demonstration=demonstration,
    )
    _write_pages(settings.root, workspace, site, spoken)
    report.say(words, "build.engine")
    configurations = {
        language: engine.configuration(project, wording, workspace, site.edition, cards=bool(pictures.cards))
        for language, wording in spoken.items()
    }
    whole = assembly.assemble(
        engine.run(configurations, workspace, settings.as_of),
        shelf,
        _runtime(pictures),
        keep_sitemap=bool(settings.site_url),
    )
    target = assembly.swap(whole, settings.root / SITE, workspace / "previous")
    _done(words, target, assessments)
    return target


def published(
    settings: Settings,
    project: Project,
    assessments: Sequence[Assessment],
    history: History,
    results: Results,
    shelf: Shelf,
    demonstration: Demonstration | None = None,
) -> None:
    """Put on a shelf all that readers take away."""
    spoken = wordings(project)
    publish(
        project,
        assessments,
        spoken,
        demonstration,
        edition=dated(settings, project, history),
        history=history,
        report=as_json(results, spoken[Language.ZH]).encode(),
        shelf=shelf,
    )


def _runtime(pictures: Gallery) -> Mapping[str, bytes]:
    """What interactive charts need beside the pages, where there are any."""
    if not pictures.runtime:
        return {}
    return {RUNTIME: pictures.runtime, RUNTIME_LICENCES: runtime_licences()}


def _picture(key: Key, rendered: Rendered) -> Picture:
    specified = _address(key, "vl.json") if rendered.specification else ""
    return Picture(rendered.svg, _address(key, "svg"), _address(key, "png"), specified)


def _address(key: Key, ending: str) -> str:
    language, goal = key
    return f"charts/{language.value}/{goal}.{ending}"


def _picture_files(pictures: Gallery) -> Iterator[File]:
    for key, picture in pictures.charts.items():
        yield File(_address(key, "svg"), (picture.sheet.encode(),))
        if picture.png:
            yield File(_address(key, "png"), (picture.png,))
        if picture.specification:
            yield File(_address(key, "vl.json"), (picture.specification,))
    for (language, name), card in pictures.cards.items():
        yield File(social_card(language, name), (card,))


def _remarks(project: Project, results: Results) -> Mapping[str, int]:
    """How much the check has to say of each table, errors apart: there are none."""
    said = Counter[str]()
    for group in results.problems.groups:
        said[group.problem.file] += group.count
    return {name: said[table.file] for name, table in project.tables.items()}


def _write_pages(root: Path, workspace: Path, site: Site, spoken: Mapping[Language, Wording]) -> None:
    """The tree that MkDocs builds: hand-written pages, and the generated ones over them."""
    shutil.rmtree(workspace / "pages", ignore_errors=True)
    for language, wording in spoken.items():
        folder = workspace / "pages" / language.value
        written = root / "docs" / language.value
        if written.is_dir():
            shutil.copytree(written, folder)
        _write_all(folder, {**look(), **render(site, wording)})
    (workspace / "search-words.txt").write_text(engine.search_words(site.project), encoding="utf-8")


def _write_all(folder: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")


def _done(words: Wording, target: Path, assessments: Sequence[Assessment]) -> None:
    report.say(words, "build.done", goals=str(len(assessments)), states=report.states(assessments, words))
    report.say(words, "build.look", folder=str(target))
