"""The forms in which a comparison is said; each is one module and one line here."""

from collections.abc import Callable, Mapping
from typing import Final

from plansite.compare.forms.as_json import as_json
from plansite.compare.forms.markdown import markdown
from plansite.compare.forms.text import text
from plansite.compare.words import Words

FORMS: Final[Mapping[str, Callable[[Words], str]]] = {"text": text, "markdown": markdown, "json": as_json}
