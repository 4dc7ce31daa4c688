"""The foot of every page: who runs the site and under which registrations, as `mkdocs.yml` says.

A public site in China names its organiser, its ICP filing, its public-security filing and its site
identifier; none of them is known unless somebody writes it down, and none is made up.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from plansite.cli.extras import extra
from plansite.model.language import Language
from plansite.model.problems import CannotRun
from plansite.wording import Wording

# In the order of the page. The registers' own addresses, as the two ministries ask sites to link them.
ENTRIES: Mapping[str, str] = {
    "organiser": "",
    "contact": "",
    "icp": "https://beian.miit.gov.cn/",
    "public_security": "https://beian.mps.gov.cn/#/query/webSearch?code={digits}",
    "site_identifier": "",
}
_SCHEMES = ("http", "https", "mailto", "tel")


def footer(config: Path, wording: Wording) -> list[Mapping[str, str]]:
    """The entries of `extra: footer:` with their labels; none by default.

    CannotRun where one of them is none that is known, or cannot be printed.
    """
    written = _written(config)
    unknown = [str(name) for name in written if name not in ENTRIES]
    if unknown:
        raise CannotRun("footer-unknown", entry=unknown[0], known=", ".join(ENTRIES))
    return [
        {"label": wording.phrase(f"footer.{name}"), **_entry(name, written[name], wording.language)}
        for name in ENTRIES
        if written.get(name)
    ]


def _written(config: Path) -> Mapping[str, Any]:
    found = extra(config).get("footer")
    if found is not None and not isinstance(found, dict):
        raise CannotRun("footer-form", entry="footer")
    return found or {}


def _entry(name: str, written: object, language: Language) -> Mapping[str, str]:
    """`text` and `url` of an entry: a text for both languages, or one for each and an address."""
    given: Mapping[str, Any] = written if isinstance(written, dict) else {"zh": written}
    text = given.get(language.value) or given.get(Language.ZH.value)
    url = str(given.get("url", "")) or ENTRIES[name].format(digits=re.sub(r"\D", "", str(text)))
    if not isinstance(text, str | int) or set(given) - {"zh", "en", "url"}:
        raise CannotRun("footer-form", entry=name)
    if url and urlsplit(url).scheme not in _SCHEMES:
        raise CannotRun("footer-url", entry=name, url=url)
    return {"text": str(text), "url": url}
