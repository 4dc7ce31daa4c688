"""A goal without a number has a picture only where figures can be compared."""

from dataclasses import replace

from plansite.draw import draw
from plansite.model.language import Language
from plansite.model.observations import Observations


def test_one_figure_is_no_picture(named) -> None:
    case = named("context-some")
    alone = replace(case.project, observations=Observations.of(case.project.observations[:1]))
    assert draw(alone, case.goal, case.assessment, case.wording(Language.ZH)) is None


def test_context_shows_no_target(named) -> None:
    case = named("context-some")
    found = draw(case.project, case.goal, case.assessment, case.wording(Language.EN))
    assert found is not None
    assert "Target" not in str(found.scene)
