"""What somebody wrote into a form, read from the text of the issue: nothing in it is trusted."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from plansite.forms.fields import FORMS, label

_HEADING = re.compile(r"^### (?P<label>.+?)\s*$", re.MULTILINE)
_NOTHING = "_No response_"
_LONGEST = 2_000
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True)
class Answers:
    """The form and the answer of each of its fields; empty where there is none."""

    form: str
    fields: Mapping[str, str]


def answers(body: str, labels: list[str], wordings: Mapping[str, Callable[[str], str]]) -> Answers | None:
    """The answers of an issue; None where it was not made with a form.

    The form is known by its label; a heading that is none of its fields belongs to the answer above it.
    """
    names = [each.removeprefix("form-") for each in labels if each.startswith("form-")]
    form = next((name for name in names if name in FORMS), None)
    if form is None:
        return None
    fields = {label(field, wordings): field for field in FORMS[form]}
    found = dict.fromkeys((field.id for field in FORMS[form]), "")
    text = _CONTROL.sub("", body.replace("\r\n", "\n"))
    marks = [each for each in _HEADING.finditer(text) if each["label"] in fields]
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        answer = text[mark.end() : after.start() if after else None].strip()[:_LONGEST]
        field = fields[mark["label"]]
        if not found[field.id] and answer != _NOTHING:
            code = answer.partition(" · ")[0].strip()
            found[field.id] = code if field.choices else " ".join(answer.split())
    return Answers(form, found)
