"""The command, run as a person runs it."""

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from plansite.cli import main


@pytest.fixture
def run() -> Callable[..., Result]:
    """Run `plansite` in English on the day the sample is judged; an unexpected exception is not caught."""

    def run(*arguments: object, lang: str = "en", as_of: str = "2026-01-31") -> Result:
        command = [*map(str, arguments), "--lang", lang, "--as-of", as_of]
        return CliRunner().invoke(main, command, catch_exceptions=False)

    return run
