"""The specification of every picture is valid Vega-Lite and can be sent to a browser."""

import json

import altair as alt

from plansite.draw import draw
from plansite.draw.canvas import spec
from plansite.draw.drawing import digest
from plansite.model.language import Bilingual, Language


def test_every_specification_is_valid(any_case, language: Language) -> None:
    found = draw(any_case.project, any_case.goal, any_case.assessment, any_case.wording(language))
    assert found is not None
    alt.LayerChart.from_dict(json.loads(json.dumps(spec(found.scene))), validate=True)


def test_the_digest_follows_what_is_shown(any_case) -> None:
    other = any_case.retitled(Bilingual("x", "x"))
    wording = any_case.wording(Language.ZH)
    drawings = [
        draw(case.project, case.goal, case.assessment, wording) for case in (any_case, any_case, other)
    ]
    first, again, changed = (digest(found) for found in drawings if found)
    assert first == again != changed
