"""`plansite explain`: the working of one goal on the terminal."""

import pytest

from plansite.assess import assess
from plansite.model.language import Language
from plansite.wording import Wording


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_step_and_every_row_is_told(run, sample_folder, sample, as_of, lang):
    words = Wording(Language(lang), sample.plan.units)
    for found in assess(sample, as_of):
        result = run("explain", found.goal_id, "--project", sample_folder, lang=lang)
        assert result.exit_code == 0
        assert words.text(found.finding.sentence) in result.stdout
        for step in found.finding.steps:
            assert words.text(step) in result.stdout
        for row in found.inputs:
            assert f"({row.ref})" in result.stdout
            assert sample.sources[row.source_id].title in result.stdout


def test_a_derived_figure_is_told_with_the_rows_it_comes_from(run, real_folder):
    demo = real_folder / "tests" / "demo"
    said = run("explain", "street-reading-rooms", "--project", demo, as_of="2026-03-31").stdout
    assert "(derived/street-reading-rooms-rate:990200:2025)" in said
    assert "(observations/residents:990200:2025)" in said


def test_a_declared_state_is_told_beside_the_computed_one(run, sample_folder, sample):
    [goal] = [goal for goal in sample.plan.goals if goal.override]
    said = run("explain", goal.id, "--project", sample_folder).stdout
    assert goal.override.office.en in said
    assert goal.override.reason.en in said


@pytest.mark.parametrize(("goal", "near"), [("street-tree", "(street-trees, "), ("xyz", "plansite assess")])
def test_an_unknown_goal_is_one_line(run, sample_folder, goal, near):
    result = run("explain", goal, "--project", sample_folder)
    assert (result.exit_code, result.stdout) == (2, "")
    assert near in result.stderr.splitlines()[-1]
