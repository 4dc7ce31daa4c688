"""The issue forms of a project, as the platform reads them; their choices are the project's own."""

from collections.abc import Callable, Mapping
from typing import Any

import yaml

from plansite.forms.fields import FORMS, Field, choice, label
from plansite.model.project import Project

Say = Mapping[str, Callable[[str], str]]


def written(project: Project, wordings: Say) -> dict[str, str]:
    """Each form as YAML, by its file's name."""
    return {f"{name}.yml": _form(name, fields, project, wordings) for name, fields in FORMS.items()}


def _form(name: str, fields: tuple[Field, ...], project: Project, wordings: Say) -> str:
    content = {
        "name": _both(f"forms.{name}.name", wordings),
        "description": _both(f"forms.{name}.about", wordings),
        "title": f"[{name}] ",
        "labels": [f"form-{name}"],
        "body": [
            {"type": "markdown", "attributes": {"value": _both("forms.lead", wordings, "\n\n")}},
            *(_field(each, project, wordings) for each in fields),
        ],
    }
    dumped = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=1000)
    return f"# Made by `plansite forms` from the datasets.\n{dumped}"


def _field(field: Field, project: Project, wordings: Say) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": label(field, wordings)}
    if hint := _both(f"forms.field.{field.id}.hint", wordings):
        attributes["description"] = hint
    if field.choices:
        attributes["options"] = [choice(*each, wordings) for each in field.choices(project)]
    kind = "dropdown" if field.choices else "textarea" if field.long else "input"
    return {
        "type": kind,
        "id": field.id.replace("_", "-"),
        "attributes": attributes,
        "validations": {"required": field.required},
    }


def _both(key: str, wordings: Say, between: str = " / ") -> str:
    return between.join(filter(None, dict.fromkeys(say(key) for say in wordings.values())))
