"""The issue forms of the repository are those that its datasets give."""

from plansite.forms import written
from plansite.model.language import Language
from plansite.read import assemble, read
from plansite.wording import Wording


def test_the_forms_are_up_to_date(real_folder):
    says = {language.value: Wording(language, {}).phrase for language in Language}
    folder = real_folder / ".github" / "ISSUE_TEMPLATE"
    expected = written(assemble(read(real_folder)), says)
    files = [file for file in folder.glob("*.yml") if file.name != "config.yml"]
    found = {file.name: file.read_text(encoding="utf-8") for file in files}
    assert found == expected, "write them anew: make forms"
