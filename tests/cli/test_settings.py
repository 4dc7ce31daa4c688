"""What a run is told by its environment: the language of messages, and addresses."""

import pytest
from click.testing import CliRunner

from plansite.cli import main
from plansite.cli.settings import default_language
from plansite.model.language import Language


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, Language.ZH),
        ({"LANG": "C.UTF-8"}, Language.ZH),
        ({"LANG": "zh_CN.UTF-8"}, Language.ZH),
        ({"LANG": "en_GB.UTF-8"}, Language.EN),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, Language.ZH),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": ""}, Language.EN),
    ],
)
def test_the_language_is_the_terminals_otherwise_chinese(environment, language):
    assert default_language(environment) is language


@pytest.mark.parametrize("name", ["SITE_URL", "REPO_URL"])
@pytest.mark.parametrize(
    "address", ["example.org/plan", "ftp://example.org", "javascript:alert(1)", "https://x/?a=1"]
)
def test_an_address_that_is_none_is_refused(sample_folder, monkeypatch, name, address):
    monkeypatch.setenv(name, address)
    done = CliRunner().invoke(main, ["check", "--project", str(sample_folder)])
    assert done.exit_code == 2
    assert name in done.output
    assert address in done.output
