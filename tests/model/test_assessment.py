"""The state that is shown."""

from datetime import date

from plansite.model.assessment import Assessment, Finding
from plansite.model.language import Bilingual
from plansite.model.messages import Message
from plansite.model.plan import Override
from plansite.model.states import State

SAID = Bilingual("已办", "Done")
DAY = date(2026, 1, 5)


def assessment(override=None):
    finding = Finding(State.NOT_MET, Message("sentences.level.not-met"))
    return Assessment("goal", DAY, "level", 1, finding, (), (), override)


def test_the_computed_state_is_shown():
    assert assessment().state is State.NOT_MET


def test_a_declared_state_is_shown_and_the_computed_one_kept():
    found = assessment(Override(State.MET, SAID, SAID, DAY, "official"))
    assert (found.state, found.finding.state) == (State.MET, State.NOT_MET)
