"""Owners of paths come from mkdocs.yml; where it names none there is no file."""

import pytest


@pytest.fixture
def asked(sample_folder, run):
    def asked(written=""):
        config = sample_folder / "mkdocs.yml"
        config.write_text(config.read_text(encoding="utf-8") + f"\n{written}\n", encoding="utf-8")
        return run("forms", "--project", sample_folder), sample_folder / ".github" / "CODEOWNERS"

    return asked


def test_nobody_is_named_by_default(asked):
    result, file = asked()
    assert result.exit_code == 0
    assert not file.exists()
    assert len(list((file.parent / "ISSUE_TEMPLATE").glob("*.yml"))) == 3


def test_paths_stand_with_their_owners(asked):
    _, file = asked("extra: {owners: {datasets/: ['@city/statistics', '@clerk'], /scripts/: '@maintainer'}}")
    assert file.read_text(encoding="utf-8") == "datasets/ @city/statistics @clerk\n/scripts/ @maintainer\n"


def test_a_file_that_is_not_wanted_any_more_goes(asked, sample_folder):
    (sample_folder / ".github").mkdir()
    (sample_folder / ".github" / "CODEOWNERS").write_text("* @old\n", encoding="utf-8")
    assert not asked()[1].exists()


@pytest.mark.parametrize(
    "written",
    ["{owners: [x]}", "{owners: {datasets/: clerk}}", "{owners: {'a b': '@c'}}", "{owners: {x: []}}"],
)
def test_what_names_nobody_is_said(asked, written):
    result, _ = asked(f"extra: {written}")
    assert result.exit_code == 2
    assert "owners" in result.stderr
