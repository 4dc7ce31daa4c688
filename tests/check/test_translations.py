"""A text without a translation stops nothing, is named with its line, and is shown as what it is."""

import pytest

from plansite.model.codes import Severity
from plansite.model.language import Language
from plansite.read import assemble, read
from plansite.wording import Wording

CASES = [
    ("data/indicators.csv", "Street trees", "name_en", "行道树"),
    ("plan.yaml", ", en: Better streets", "chapters.title.en", "改善街道"),
]


def test_a_complete_project_lacks_none(found):
    assert found() == ()


@pytest.mark.parametrize(("file", "old", "column", "value"), CASES)
def test_a_missing_translation_is_a_warning(edit, found, line, file, old, column, value):
    at = line(file, old)
    edit(file, old, "")
    assert [(each.code, each.severity, each.line, each.column, each.value) for each in found()] == [
        ("translation-missing", Severity.WARNING, at, column, value)
    ]


def test_the_other_language_stands_in_and_is_marked(sample_folder, edit):
    edit("data/indicators.csv", "Street trees", "")
    project = assemble(read(sample_folder))
    name = project.indicators["street-trees"].name
    said = Wording(Language.EN, project.plan.units).html(name)
    assert said == '<span class="borrowed" lang="zh">行道树</span>'
    assert Wording(Language.ZH, project.plan.units).html(name) == "行道树"
