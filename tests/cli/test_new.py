"""A new project checks and builds at once, and nothing of the published city is in the program."""

import re

import pytest
import yaml
from click.testing import CliRunner

from plansite.check import check
from plansite.cli import main
from plansite.read import read

STARTER = "scripts/plansite/starter"


@pytest.fixture
def started(tmp_path):
    folder = tmp_path / "city"
    result = CliRunner().invoke(main, ["new", str(folder), "--lang", "en"])
    assert result.exit_code == 0, result.output
    assert str(folder) in result.output
    return folder


def test_a_new_project_has_nothing_to_mend(started):
    assert check(read(started)) == ()


def test_a_new_project_builds_in_both_languages(started):
    result = CliRunner().invoke(main, ["build", "--project", str(started), "--lang", "en"])
    assert result.exit_code == 0, result.output
    for start in ("site/index.html", "site/en/index.html", "site/goals/greenway-length/index.html"):
        assert "48.5" in (started / "site/goals/greenway-length/index.html").read_text(encoding="utf-8")
        assert (started / start).is_file()


def test_every_page_of_a_new_project_says_that_its_figures_are_invented(started):
    CliRunner().invoke(main, ["build", "--project", str(started), "--lang", "en"])
    pages = [page for page in (started / "site").rglob("*.html") if page.name != "404.html"]
    assert len(pages) > 20
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert "样板数据，非真实数据" in text or "Sample data, not real" in text, page


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("keep", encoding="utf-8")
    result = CliRunner().invoke(main, ["new", str(tmp_path), "--lang", "en"])
    assert result.exit_code == 2
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_the_schemas_are_those_of_the_published_project_but_for_their_examples(real_folder):
    def contract(folder, name):
        schema = yaml.safe_load((folder / "datasets" / "schemas" / name).read_text(encoding="utf-8"))
        for field in schema["fields"]:
            del field["example"]
        return schema

    starter = real_folder / STARTER
    for file in (starter / "datasets" / "schemas").glob("*.yaml"):
        assert contract(starter, file.name) == contract(real_folder, file.name)


def test_nothing_of_the_published_city_is_in_the_program(real_folder):
    named = re.compile("运城|山西|yuncheng|shanxi", re.IGNORECASE)
    looked_at = 0
    for file in (real_folder / "scripts").rglob("*"):
        if file.suffix in (".py", ".yaml", ".html", ".css", ".md", ".csv", ".txt", ".yml"):
            assert not named.search(file.read_text(encoding="utf-8")), file
            looked_at += 1
    assert looked_at > 150
