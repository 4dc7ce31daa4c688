"""Commands that make the site and what goes with it."""

from pathlib import Path

import click

from plansite.cli.commands.group import main, reported
from plansite.cli.settings import Settings, with_settings


@main.command()
@click.option("--without-png", is_flag=True, help="Make no PNG pictures and cards: faster, for a preview.")
@with_settings
def build(settings: Settings, *, without_png: bool) -> None:
    """Check, judge, draw and write the site into the folder site/."""
    from plansite.cli.build import build as build_site

    with reported(settings):
        build_site(settings, images=not without_png)


@main.command()
@click.option("--port", default=8000, show_default=True, help="Port on this machine.")
@with_settings
def serve(settings: Settings, port: int) -> None:
    """Preview the site and rebuild it when data, plan, pages or templates change."""
    from plansite.cli.serve import serve as serve_site

    with reported(settings):
        serve_site(settings, port)


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

    with reported(settings):
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

    with reported(settings):
        verify_site(settings, address, sums, Patience(times, pause))


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@with_settings
def new(settings: Settings, folder: Path) -> None:
    """Start a project of another city in FOLDER."""
    from plansite.cli.new import new as new_project

    with reported(settings):
        new_project(settings, folder)
