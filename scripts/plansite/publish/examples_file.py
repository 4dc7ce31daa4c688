"""`method-examples.json`: the worked examples on the page of the method, said to be invented."""

from typing import Any

from plansite.assess.examples import Demonstration
from plansite.model.language import Language
from plansite.model.messages import Value
from plansite.publish.values import encode


def content(demonstration: Demonstration | None) -> bytes:
    """The examples by their name, in both languages; none where there is no demonstration."""
    if demonstration is None:
        return encode({"notice": None, "examples": {}})
    words = {language.value: demonstration.words(language) for language in Language}

    def said(value: Value) -> dict[str, str]:
        return {language: wording.text(value) for language, wording in words.items()}

    found: dict[str, Any] = {
        each.name: {
            "goal": said(each.goal.title),
            "quote": each.goal.quote,
            "state": each.assessment.finding.state.value,
            "sentence": said(each.assessment.finding.sentence),
            "steps": [said(step) for step in each.assessment.finding.steps],
        }
        for each in demonstration.examples()
    }
    return encode({"notice": said(demonstration.notice), "examples": found})
