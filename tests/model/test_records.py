"""Rows of the other tables."""

from plansite.model.records import DatePrecision, Milestone, MilestoneState


def test_the_key_of_a_milestone_is_its_goal_and_source():
    row = Milestone("library", None, DatePrecision.UNKNOWN, MilestoneState.DONE, "gazette-1")
    assert row.key == "library:gazette-1"
