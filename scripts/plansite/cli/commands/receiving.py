"""Commands that take in what people send."""

from pathlib import Path

import click

from plansite.cli.commands.group import main, reported
from plansite.cli.settings import Settings, with_settings


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help="Write the files; the originals stay beside them as .orig.")
@with_settings
def tidy(settings: Settings, files: tuple[Path, ...], *, write: bool) -> None:
    """Mend what is safe to mend in FILES (CSV, xlsx, xls) and show the difference."""
    from plansite.cli.tidying import tidy as tidy_files

    with reported(settings):
        tidy_files(settings, files, write=write)


@main.command()
@click.argument("table")
@click.option("--xlsx", "file", required=True, type=click.Path(path_type=Path), help="The workbook to write.")
@with_settings
def template(settings: Settings, table: str, file: Path) -> None:
    """Write a workbook for filling in TABLE, with a sheet for new sources."""
    from plansite.cli.tidying import write_template

    with reported(settings):
        write_template(settings, table, file)


@main.command()
@with_settings
def forms(settings: Settings) -> None:
    """Write the issue forms, with the choices of the datasets, into .github/ISSUE_TEMPLATE/."""
    from plansite.cli.issues import write_forms

    with reported(settings):
        write_forms(settings)


@main.command("from-issue")
@click.argument("event", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--write", is_flag=True, help="Change the tables as the form asks for.")
@with_settings
def from_issue(settings: Settings, event: Path, *, write: bool) -> None:
    """Answer, as Markdown, the issue of a recorded EVENT that was made with a form."""
    from plansite.cli.issues import from_issue as answer_issue

    with reported(settings):
        answer_issue(settings, event, write=write)
