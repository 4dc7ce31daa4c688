"""Text in two languages."""

import pytest

from plansite.model.language import Bilingual, Language


@pytest.mark.parametrize(("language", "text"), [(Language.ZH, "图书馆"), (Language.EN, "Libraries")])
def test_a_text_in_a_language(language, text):
    assert Bilingual("图书馆", "Libraries")[language] == text


@pytest.mark.parametrize("language", Language)
def test_a_language_is_named_by_its_code(language):
    assert Language(language.value) is language
