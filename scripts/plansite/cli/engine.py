"""Runs MkDocs on the generated pages: one build a language, both at once."""

import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from plansite.cli.footer import footer
from plansite.model.edition import Edition
from plansite.model.language import Language
from plansite.model.problems import CannotRun
from plansite.model.project import Project
from plansite.render.addresses import PREFIX
from plansite.render.site import social_card
from plansite.wording import Wording

THEME = Path(str(files("plansite") / "theme"))

# Pages that the footer of every page leads to, and whose phrases name them.
FOOTER = {
    "departments": "pages.departments.title",
    "counties": "pages.counties.title",
    "gaps": "pages.gaps-page.title",
    "sources": "pages.sources.title",
    "registers": "pages.registers.title",
    "glossary": "pages.glossary.title",
    "dictionary": "dictionary.title",
    "api": "api.title",
    "updates": "history.title",
    "verify": "verify.title",
    "quality": "quality.title",
    "report": "print.title",
    "press": "pages.press.title",
    "accessibility": "pages.accessibility.title",
    "contribute": "pages.contribute.title",
}

_SCHEMES = {"default": "prefers-color-scheme: light", "slate": "prefers-color-scheme: dark"}


def configuration(
    project: Project, wording: Wording, workspace: Path, edition: Edition, *, cards: bool
) -> Mapping[str, Any]:
    """The MkDocs configuration of one language, on top of the project's own mkdocs.yml.

    `cards` says whether pages have pictures to be shared by.
    """
    language, site_url = wording.language, edition.site_url
    licence = (project.descriptor.get("licenses") or [{}])[0]
    return {
        "INHERIT": "../mkdocs.yml",
        "site_name": wording.phrase("pages.site-name", plan=project.plan.document.short_title),
        "site_description": project.plan.document.title[language],
        "site_url": site_url.rstrip("/") + PREFIX[language] if site_url else "",
        "docs_dir": str(workspace / "pages" / language.value),
        "theme": {
            "custom_dir": str(THEME),
            "language": language.value,
            "palette": [_palette(wording, "default", "to_dark"), _palette(wording, "slate", "to_light")],
        },
        "plugins": {
            "search": {"lang": language.value, "jieba_dict_user": str(workspace / "search-words.txt")},
        },
        "extra": {
            "plansite": {
                "words": {
                    key.removeprefix("theme."): phrase
                    for key, phrase in wording.book.phrases.items()
                    if key.startswith("theme.")
                },
                "data_date": edition.data_date.isoformat(),
                "judged": edition.as_of.isoformat(),
                "card": f"{site_url}{social_card(language, '{}')}" if cards else "",
                "footer": footer(workspace.parent / "mkdocs.yml", wording),
                "banner": project.descriptor.get("notice", {}).get(language.value),
                "pages": _footer(wording, workspace / "pages" / language.value),
                "licence": {"text": licence.get("name", ""), "url": licence.get("path", "")}
                if licence
                else None,
            }
        },
    }


def _footer(wording: Wording, pages: Path) -> list[Mapping[str, str]]:
    """The pages of the footer that this project has (one without counties has no page of counties)."""
    return [
        {"url": f"{name}/", "label": wording.phrase(title)}
        for name, title in FOOTER.items()
        if (pages / f"{name}.md").is_file() or (pages / name / "index.md").is_file()
    ]


def _palette(wording: Wording, scheme: str, toggle: str) -> Mapping[str, Any]:
    return {
        "media": f"({_SCHEMES[scheme]})",
        "scheme": scheme,
        "toggle": {"icon": "material/circle", "name": wording.phrase(f"theme.{toggle}")},
    }


def search_words(project: Project) -> str:
    """A dictionary for jieba that finds a term inside a compound.

    A term that contains no other is made so likely that compounds fall apart around it; a term that
    contains another is given no likelihood of its own.
    """
    terms = {term.term.zh for term in project.terms if len(term.term.zh) > 1 and term.term.zh.isalnum()}
    compounds = {term for term in terms if any(other in term for other in terms - {term})}
    lines = [f"{term} 0" for term in sorted(compounds)]
    lines += [f"{term} 10000000" for term in sorted(terms - compounds)]
    return "".join(line + "\n" for line in lines)


def run(
    configurations: Mapping[Language, Mapping[str, Any]], workspace: Path, as_of: date
) -> Mapping[Language, Path]:
    """Build every language side by side; the folder of each. CannotRun where MkDocs fails."""
    midnight = datetime.combine(as_of, time(), UTC)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(int(midnight.timestamp())), "PYTHONHASHSEED": "0"}
    started = {}
    for language, configured in configurations.items():
        file, target = workspace / f"{language.value}.yml", workspace / "built" / language.value
        file.write_text(yaml.safe_dump(dict(configured), allow_unicode=True), encoding="utf-8")
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
        started[language] = (
            target,
            subprocess.Popen(  # noqa: S603 - our own program and files
                [*command, "--config-file", str(file), "--site-dir", str(target)],
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
                errors="replace",
            ),
        )
    said = {language: process.communicate()[0] for language, (_, process) in started.items()}
    for language, (_, process) in started.items():
        if process.returncode:
            raise CannotRun("engine", output=said[language].strip()[-2000:])
    return {language: target for language, (target, _) in started.items()}
