"""What plansite is measured against: MkDocs alone on the same pages, frictionless on the same tables."""

import argparse
import re
import shutil
from pathlib import Path
from typing import Any, Final

import yaml
from runs import Programs, Run

LANGUAGES: Final = ("zh", "en")

_PICTURE = re.compile(r"<svg\b.*?</svg>", re.DOTALL)


def frictionless(programs: Programs, descriptor: Path) -> Run:
    """`frictionless validate` on a package."""
    return programs.run(["-m", "frictionless", "validate", str(descriptor)])


def prepare(programs: Programs, project: Path, folder: Path, *, pictures: bool) -> None:
    """Put the pages that plansite has generated, and a plain configuration, into a folder.

    In a process of its own: what this one holds in memory would count for those it starts later.
    """
    given = [str(project), str(folder), *(["--pictures"] if pictures else [])]
    done = programs.run([__file__, *given])
    if done.status:
        raise SystemExit(done.said)


def mkdocs(programs: Programs, folder: Path) -> Run:
    """Build both languages side by side, as plansite does."""
    build = ["-m", "mkdocs", "build", "--quiet", "--config-file"]
    return programs.run(*([*build, str(folder / f"{language}.yml")] for language in LANGUAGES))


def _configuration(project: Path, language: str) -> dict[str, Any]:
    shared = yaml.safe_load((project / "mkdocs.yml").read_text(encoding="utf-8"))
    kept = {name: shared[name] for name in ("markdown_extensions", "nav", "not_in_nav") if name in shared}
    return {
        "site_name": "plain",
        "docs_dir": f"pages/{language}",
        "site_dir": f"built/{language}",
        "theme": {"name": "material", "font": False, "language": language},
        "plugins": {"search": {"lang": language}},
        **kept,
    }


def _copy(project: Path, folder: Path, *, pictures: bool) -> None:
    pages = folder / "pages"
    shutil.copytree(project / ".plansite" / "pages", pages)
    for page in [] if pictures else pages.rglob("*.md"):
        page.write_text(_PICTURE.sub("", page.read_text(encoding="utf-8")), encoding="utf-8")
    for language in LANGUAGES:
        content = yaml.safe_dump(_configuration(project, language), allow_unicode=True)
        (folder / f"{language}.yml").write_text(content, encoding="utf-8")


def main() -> None:
    """Prepare one folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("project", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pictures", action="store_true")
    given = parser.parse_args()
    _copy(given.project, given.folder, pictures=given.pictures)


if __name__ == "__main__":
    main()
