"""The language of messages where nobody asks for one."""

import pytest

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
