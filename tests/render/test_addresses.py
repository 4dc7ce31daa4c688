"""Links are relative, whatever the depth and the language."""

import pytest

from plansite.model.language import Language
from plansite.render.addresses import Address


@pytest.mark.parametrize(
    ("path", "target", "link"),
    [
        ("index.md", "goals/a/", "goals/a/"),
        ("index.md", "", "./"),
        ("goals/index.md", "goals/a/", "a/"),
        ("goals/a.md", "plan/#clause-task-1", "../../plan/#clause-task-1"),
        ("goals/a.md", "", "../../"),
        ("plan.md", "plan/", "./"),
    ],
)
@pytest.mark.parametrize("language", list(Language))
def test_pages_of_one_language(path, target, link, language):
    assert Address.of(language, path).page(target) == link


@pytest.mark.parametrize(
    ("language", "path", "link"),
    [
        (Language.ZH, "index.md", "data/a.csv"),
        (Language.ZH, "goals/a.md", "../../data/a.csv"),
        (Language.EN, "index.md", "../data/a.csv"),
        (Language.EN, "goals/a.md", "../../../data/a.csv"),
    ],
)
def test_files_stand_once_for_both_languages(language, path, link):
    assert Address.of(language, path).file("data/a.csv") == link
