"""Addresses within a site: relative, so that it works in any folder and under any base path."""

import posixpath
from dataclasses import dataclass

from plansite.model.language import Language

PREFIX = {Language.ZH: "/", Language.EN: "/en/"}


@dataclass(frozen=True)
class Address:
    """Where one page stands; Chinese at `/`, English at `/en/`, files of both below `/`."""

    language: Language
    url: str

    @classmethod
    def of(cls, language: Language, path: str) -> "Address":
        """The address of a page's file: `goals/a.md` and `goals/a/index.md` are both `goals/a/`."""
        stem = path.removesuffix(".md").removesuffix(".html")
        url = "" if stem == "index" else stem.removesuffix("/index") + "/"
        return cls(language, PREFIX[language] + url)

    def page(self, url: str) -> str:
        """A link to a page of the same language: `goals/a/`, `plan/#clause`, or `` for the start."""
        path, _, anchor = url.partition("#")
        return self._to(PREFIX[self.language] + path) + (f"#{anchor}" if anchor else "")

    def file(self, path: str) -> str:
        """A link to a published file: `data/observations.csv`."""
        return self._to("/" + path)

    def local(self, path: str) -> str:
        """A link to a file that each language has for itself: `assets/site.css`."""
        return self._to(PREFIX[self.language] + path)

    def _to(self, target: str) -> str:
        relative = posixpath.relpath(target, self.url)
        return relative + "/" if target.endswith("/") else relative
