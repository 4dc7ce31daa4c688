"""The commands. Exit status: 0 fine, 1 problems in the data, 2 cannot run."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from plansite import __version__
from plansite.cli import report
from plansite.cli.settings import Settings, with_settings
from plansite.model.problems import CannotRun, ProblemsFound
from plansite.report import FORMATS


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Turn a government action plan and its datasets into a public progress site."""


@main.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    help="Form of the report; all but text go to the standard output.",
)
@click.option("--base", default="", metavar="REV", help="Compare with this git revision as well.")
@click.option("--thorough", is_flag=True, help="Let frictionless read large tables too, as publishing does.")
@with_settings
def check(settings: Settings, form: str, base: str, thorough: bool) -> None:  # noqa: FBT001 - click's call
    """Check the datasets and say what is wrong, where, and how to mend it."""
    from plansite.cli import checking

    with _reported(settings):
        scope = checking.Scope(base, thorough)
        if form == "text":
            checking.checked(settings, scope)
        else:
            checking.printed(settings, scope, form)


@main.command()
@click.argument("base")
@click.argument("head", default="")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    help="Form of the output.",
)
@with_settings
def diff(settings: Settings, base: str, head: str, form: str) -> None:
    """Show what changed since revision BASE (up to HEAD, or the files as they are) and what it does."""
    from plansite.cli.comparing import diff as show_diff

    with _reported(settings):
        show_diff(settings, base, head, form)


@main.command()
@click.argument("base")
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("review"),
    show_default=True,
    help="Folder to write into.",
)
@with_settings
def review(settings: Settings, base: str, output: Path) -> None:
    """Check an update against revision BASE and write reports for its review."""
    from plansite.cli.reviewing import review as review_update

    with _reported(settings):
        review_update(settings, base, output)


@main.command()
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="Form of the output."
)
@with_settings
def assess(settings: Settings, form: str) -> None:
    """Judge every goal and print its state."""
    from plansite.cli.stages import assessed, assessments_json

    with _reported(settings):
        project, assessments = assessed(settings)
        if form == "json":
            click.echo(assessments_json(project, assessments), nl=False)
        else:
            report.table(project, assessments, settings.words)


@main.command()
@click.argument("goal")
@with_settings
def explain(settings: Settings, goal: str) -> None:
    """Show how GOAL (its id) is judged: rule, numbers, steps, rows and sources."""
    from plansite.cli.explaining import explain as explain_goal

    with _reported(settings):
        explain_goal(settings, goal)


@main.command()
@click.option("--without-png", is_flag=True, help="Make no PNG pictures and cards: faster, for a preview.")
@with_settings
def build(settings: Settings, *, without_png: bool) -> None:
    """Check, judge, draw and write the site into the folder site/."""
    from plansite.cli.build import build as build_site

    with _reported(settings):
        build_site(settings, images=not without_png)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@with_settings
def new(settings: Settings, folder: Path) -> None:
    """Start a project of another city in FOLDER."""
    from plansite.cli.new import new as new_project

    with _reported(settings):
        new_project(settings, folder)


@main.command()
@click.option("--port", default=8000, show_default=True, help="Port on this machine.")
@with_settings
def serve(settings: Settings, port: int) -> None:
    """Preview the site and rebuild it when data, plan, pages or templates change."""
    from plansite.cli.serve import serve as serve_site

    with _reported(settings):
        serve_site(settings, port)


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help="Write the files; the originals stay beside them as .orig.")
@with_settings
def tidy(settings: Settings, files: tuple[Path, ...], *, write: bool) -> None:
    """Mend what is safe to mend in FILES (CSV, xlsx, xls) and show the difference."""
    from plansite.cli.tidying import tidy as tidy_files

    with _reported(settings):
        tidy_files(settings, files, write=write)


@main.command()
@click.argument("table")
@click.option("--xlsx", "file", required=True, type=click.Path(path_type=Path), help="The workbook to write.")
@with_settings
def template(settings: Settings, table: str, file: Path) -> None:
    """Write a workbook for filling in TABLE, with a sheet for new sources."""
    from plansite.cli.tidying import write_template

    with _reported(settings):
        write_template(settings, table, file)


@main.command()
@click.option(
    "--since", default="", metavar="REV", help="Compare with this revision (default: the last tag)."
)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("release"),
    show_default=True,
    help="Folder to write into.",
)
@with_settings
def release(settings: Settings, since: str, output: Path) -> None:
    """Write the archive of the data, its hash, and notes of what changed since the last release."""
    from plansite.cli.release import release as make_release

    with _reported(settings):
        make_release(settings, since, output)


@main.command()
@click.argument("address")
@click.option(
    "--sums",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("site/SHA256SUMS"),
    show_default=True,
    help="The hashes to compare with.",
)
@click.option("--times", default=5, show_default=True, help="How often a file is asked for.")
@click.option("--pause", default=20.0, show_default=True, help="Seconds before it is asked for again.")
@with_settings
def verify(settings: Settings, address: str, sums: Path, times: int, pause: float) -> None:
    """Compare the files that are served at ADDRESS with the hashes of a build."""
    from plansite.cli.verifying import Patience
    from plansite.cli.verifying import verify as verify_site

    with _reported(settings):
        verify_site(settings, address, sums, Patience(times, pause))


@main.command()
@click.option("--links", is_flag=True, help="Ask the address of every source whether it still answers.")
@with_settings
def remind(settings: Settings, *, links: bool) -> None:
    """List, as Markdown, the figures that are late, by department, and sources that do not answer."""
    from plansite.cli.reminding import remind as list_late

    with _reported(settings):
        list_late(settings, links=links)


@main.command()
@with_settings
def forms(settings: Settings) -> None:
    """Write the issue forms, with the choices of the datasets, into .github/ISSUE_TEMPLATE/."""
    from plansite.cli.issues import write_forms

    with _reported(settings):
        write_forms(settings)


@main.command("from-issue")
@click.argument("event", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--write", is_flag=True, help="Change the tables as the form asks for.")
@with_settings
def from_issue(settings: Settings, event: Path, *, write: bool) -> None:
    """Answer, as Markdown, the issue of a recorded EVENT that was made with a form."""
    from plansite.cli.issues import from_issue as answer_issue

    with _reported(settings):
        answer_issue(settings, event, write=write)


@contextmanager
def _reported(settings: Settings) -> Iterator[None]:
    """Turn what ends a run into one clean line and an exit status."""
    try:
        yield
    except ProblemsFound:
        sys.exit(1)
    except CannotRun as reason:
        report.cannot_run(reason, settings.words)
        sys.exit(2)
