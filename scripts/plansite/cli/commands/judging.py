"""Commands that look at the data and say what they find."""

from pathlib import Path

import click

from plansite.cli import report
from plansite.cli.commands.group import main, reported
from plansite.cli.settings import Settings, with_settings
from plansite.report import FORMATS


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

    with reported(settings):
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

    with reported(settings):
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

    with reported(settings):
        review_update(settings, base, output)


@main.command()
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="Form of the output."
)
@with_settings
def assess(settings: Settings, form: str) -> None:
    """Judge every goal and print its state."""
    from plansite.cli.stages import assessed, assessments_json

    with reported(settings):
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

    with reported(settings):
        explain_goal(settings, goal)


@main.command()
@click.option("--links", is_flag=True, help="Ask the address of every source whether it still answers.")
@with_settings
def remind(settings: Settings, *, links: bool) -> None:
    """List, as Markdown, the figures that are late, by department, and sources that do not answer."""
    from plansite.cli.reminding import remind as list_late

    with reported(settings):
        list_late(settings, links=links)
