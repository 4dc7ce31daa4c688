"""What a run is told: project, day, language and addresses, from options and the environment."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

from plansite.model.language import Language
from plansite.wording import Wording

Command = Callable[..., Any]


@dataclass(frozen=True)
class Settings:
    """The settings of one run.

    `site_url` and `repo_url` are empty where they are not known; edits are proposed against `branch`.
    Goals are judged on `as_of`; what lies behind `today` is still to come.
    """

    root: Path
    as_of: date
    language: Language
    site_url: str = ""
    repo_url: str = ""
    branch: str = "main"
    today: date = field(default_factory=date.today)

    @property
    def words(self) -> Wording:
        """The wording of messages to the person at the terminal."""
        return Wording(self.language, {})


class _Day(click.ParamType[date]):
    """A calendar day as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as 2025-12-31.", param, ctx)


def with_settings(command: Command) -> Command:
    """Give a command the options that all share; it receives one `Settings`."""

    def run(project: Path, as_of: date | None, lang: str | None, **others: Any) -> Any:
        language = Language(lang) if lang else default_language(os.environ)
        site_url, repo_url = _address("SITE_URL"), _address("REPO_URL")
        branch = os.environ.get("REPO_BRANCH", "").strip() or "main"
        settings = Settings(project.resolve(), as_of or date.today(), language, site_url, repo_url, branch)
        return command(settings, **others)

    run.__doc__, run.__name__ = command.__doc__, command.__name__
    run.__click_params__ = list(getattr(command, "__click_params__", ()))  # type: ignore[attr-defined]
    for option in reversed(_OPTIONS):
        run = option(run)
    return run


def _address(name: str) -> str:
    """An absolute address from the environment, with a slash at its end; empty where there is none."""
    given = os.environ.get(name, "").strip()
    parts = urlsplit(given)
    if given and (parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment):
        raise click.UsageError(
            f"{name} is {given!r}; it must be an address such as https://example.org/plan/"
        )
    return given.rstrip("/") + "/" if given else ""


def default_language(environment: Mapping[str, str]) -> Language:
    """English where the terminal's locale is English, otherwise Chinese."""
    locale = next(
        (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), ""
    )
    return Language.EN if locale.lower().startswith("en") else Language.ZH


_OPTIONS = (
    click.option(
        "--project",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=Path(),
        help="Folder of the project (default: this one).",
    ),
    click.option("--as-of", type=_Day(), help="Judge as of this day, YYYY-MM-DD (default: today)."),
    click.option(
        "--lang",
        type=click.Choice([language.value for language in Language]),
        help="Language of messages (default: the terminal's, otherwise zh).",
    ),
)
