"""The wording of both languages, with the units that the tests speak of."""

from collections.abc import Mapping

import pytest

from plansite.model.language import Language
from plansite.wording import Wording

UNITS = {
    "件": {"one": "", "other": ""},
    "家": {"one": "enterprise", "other": "enterprises"},
    "%": {"one": "%", "other": "%"},
}


@pytest.fixture(scope="session")
def wordings() -> Mapping[Language, Wording]:
    """The wording of each language."""
    return {language: Wording(language, UNITS) for language in Language}


@pytest.fixture(scope="session")
def zh(wordings: Mapping[Language, Wording]) -> Wording:
    """Chinese."""
    return wordings[Language.ZH]


@pytest.fixture(scope="session")
def en(wordings: Mapping[Language, Wording]) -> Wording:
    """English."""
    return wordings[Language.EN]
