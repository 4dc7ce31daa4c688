"""Puts a hostile text into every field of a project that holds words, and leaves it valid."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

# It leaves an attribute, an element, a script, a Markdown span and a template, and formulas begin with it.
ATTACK = """"'><img src=x onerror=alert(1)><script>alert(2)</script></script>"""
ATTACK += "{{ 7*7 }}{% x %}`*_[a](javascript:b)|&amp;"

WORDS = {
    "title",
    "publisher",
    "note",
    "name_zh",
    "name_en",
    "definition_zh",
    "definition_en",
    "term_zh",
    "term_en",
}
_SPOKEN = {"title", "title_zh", "description", "description_zh", "keywords", "notice"}

Change = Callable[[str], str]


def spoil(project: Path, change: Change = lambda text: f"{text} {ATTACK}") -> int:
    """Change every text of a project's datasets; how many there were."""
    datasets = project / "datasets"
    changed = sum(_table(file, change) for file in (datasets / "data").glob("*.csv"))
    for name, edited in (("plan.yaml", _plan), ("datapackage.yaml", _described)):
        file = datasets / name
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
        changed += sum(1 for _ in edited(content, change))
        file.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return changed


def _table(file: Path, change: Change) -> int:
    with file.open(encoding="utf-8", newline="") as opened:
        header, *rows = csv.reader(opened)
    columns = [at for at, name in enumerate(header) if name in WORDS]
    changed = 0
    for row in rows:
        for at in columns:
            if row[at]:
                row[at] = change(row[at])
                changed += 1
    with file.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened, lineterminator="\n").writerows([header, *rows])
    return changed


def _plan(content: Any, change: Change) -> Iterator[None]:
    """Names in both languages; the plan's quotations must stay those of its text."""
    if isinstance(content, dict):
        if {"zh", "en"} <= set(content) and isinstance(content["zh"], str):
            content["zh"], content["en"] = change(content["zh"]), change(content["en"])
            yield
        for inner in content.values():
            yield from _plan(inner, change)
    elif isinstance(content, list):
        for inner in content:
            yield from _plan(inner, change)


def _described(content: dict[str, Any], change: Change) -> Iterator[None]:
    for part in (content, *content["resources"]):
        for name in _SPOKEN & set(part):
            if isinstance(part[name], str):
                part[name] = change(part[name])
                yield
    content["notice"] = {language: change("synthetic 合成") for language in ("zh", "en")}
    content["contributors"] = [{"title": change("somebody"), "roles": ["creator"]}]
    yield
