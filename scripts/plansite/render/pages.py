"""A page before it is written, and how Jinja writes it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from plansite.model.language import Language
from plansite.model.messages import Message, Value
from plansite.render.addresses import Address
from plansite.wording import Wording, tongue

_PAUSE = re.compile(r"(?<=[，；：。])")


@dataclass(frozen=True)
class Page:
    """One page: its path below the language's folder, its template and what that needs.

    A page whose path ends in `.html` is a whole document. `card` names the picture by which it is shared;
    `boost` multiplies its rank in the search.
    """

    path: str
    template: str
    title: str
    description: str = ""
    card: str = "index"
    boost: float = 1.0
    context: Mapping[str, Any] = field(default_factory=dict)


def write(page: Page, wording: Wording) -> str:
    """The page as Markdown: front matter, then HTML that Markdown leaves alone; a whole document as HTML."""
    address = Address.of(wording.language, page.path)
    template = _environment(wording).get_template(page.template)
    links = {"page": address.page, "file": address.file, "local": address.local}
    body = template.render({**page.context, **links}).strip() + "\n"
    if page.path.endswith(".html"):
        return body
    # MkDocs takes a title for HTML, in navigation and search as well.
    lines = [f"title: {_scalar(escape(page.title))}", f"card: {_scalar(page.card)}"]
    if page.boost != 1:
        lines.append(f"search: {{boost: {page.boost}}}")
    if page.description:
        lines.append(f"description: {_scalar(page.description)}")
    return "---\n" + "\n".join(lines) + "\n---\n\n" + body


@cache
def _environment(wording: Wording) -> Environment:
    environment = Environment(
        loader=PackageLoader("plansite.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def t(key: str, /, **values: Value) -> Markup:
        return wording.html(Message(key, values))

    def phrases(value: Value) -> Markup:
        """A headline in pieces that break only between them (Chinese has no spaces to break at)."""
        said = wording.html(value)
        if wording.language is not Language.ZH:
            return said
        parts = [Markup(part) for part in _PAUSE.split(said) if part]  # noqa: S704 - cut, not made, here
        return Markup("").join(Markup('<span class="phrase">{}</span>').format(part) for part in parts)

    environment.filters.update(say=wording.html, text=wording.text, phrases=phrases, tongue=tongue)
    environment.globals.update(t=t, language=wording.language.value, unit=wording.unit)
    return environment


def _scalar(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
