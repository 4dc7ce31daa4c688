"""How the plan's data asks for the pace: thresholds in order, a baseline before the deadline."""

import pytest

PACE = '{method: linear-path, on_track: "0.95", behind: "0.60"}'
TREES = '    baseline: "2020"'


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (PACE, '{method: linear-path, on_track: "0.60", behind: "0.95"}', ("pace-thresholds", "on_track")),
        (PACE, '{method: cagr-ratio, on_track: "0.60", behind: "0.60"}', ("pace-thresholds", "on_track")),
        (PACE, '{method: trend-extrapolation, on_track: "0.95", behind: "0.60"}',
         ("pace-thresholds", "on_track")),
        (TREES, TREES + '\n    pace: {method: cagr-ratio, on_track: "0.1", behind: "0.2"}',
         ("pace-thresholds", "on_track")),
        (TREES, '    baseline: "2025"', ("baseline-late", "baseline")),
        (TREES, '    baseline: "2026-06"', ("baseline-late", "baseline")),
        (PACE, '{method: guess, on_track: "0.95", behind: "0.60"}', ("property-invalid", "pace.method")),
    ],
)  # fmt: skip
def test_each_mistake_is_one_problem(edit, found, line, old, new, told):
    edit("plan.yaml", old, new)
    [problem] = found()
    assert (problem.code, problem.column) == told
    assert problem.line == line("plan.yaml", new.splitlines()[-1].strip())


def test_yearly_methods_need_a_deadline_at_the_end_of_a_year(edit, found):
    edit("plan.yaml", "deadline: 2025-12-31", "deadline: 2025-06-30")
    edit("plan.yaml", TREES, TREES + '\n    pace: {method: cagr-ratio, on_track: "0.95", behind: "0.60"}')
    assert [(each.code, each.value) for each in found()] == [("deadline-not-year-end", "2025-06-30")]


@pytest.mark.parametrize(
    "pace",
    [
        '{method: cagr-ratio, on_track: "0.95", behind: "0.60"}',
        '{method: trend-extrapolation, on_track: "0.05", behind: "0.20"}',
    ],
)
def test_every_method_can_be_the_plans_own(edit, found, pace):
    edit("plan.yaml", PACE, pace)
    assert found() == ()
