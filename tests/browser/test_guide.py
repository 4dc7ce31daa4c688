"""The pictures of the staff guide show this program at work; `pytest --renew tests/browser` takes them anew.

They show the demonstration city, whose data are invented and say so in every picture.
"""

import os
import shutil
import subprocess
import sys

import pytest
import yaml

from .conftest import PROJECTS, ROOT

WIDTH = 720
MOST = 120_000
FIGURES = "datasets/data/observations.csv"

STYLE = """
body { margin: 0; padding: 16px 20px; width: 680px; background: #fff; color: #1f2328 }
body { font: 14px/1.5 "Noto Sans CJK SC", sans-serif }
h2 { margin: 0 0 8px; font-size: 20px }
h3 { margin: 14px 0 6px; font-size: 16px }
table { border-collapse: collapse; width: 100% }
th, td { padding: 5px 9px; border: 1px solid #d1d9e0; text-align: left; vertical-align: top }
.notice { margin: -16px -20px 12px; padding: 4px 20px; background: #8a5a00; color: #fff }
"""
PAGE = '<!doctype html><html lang="{}"><meta charset="utf-8"><style>{}</style><p class="notice">{}</p>{}'


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory):
    """The review of a figure that was missing in the demonstration, in each language, as Markdown."""
    folder = tmp_path_factory.mktemp("guide")
    demo, as_of, _ = PROJECTS["demo"]
    shutil.copytree(demo / "datasets", folder / "datasets")
    named = ("user.name=Test", "user.email=test@sample.invalid", "commit.gpgsign=false")
    git = ["git", *(part for each in named for part in ("-c", each))]
    for arguments in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "As it was"]):
        subprocess.run([*git, *arguments], cwd=folder, check=True, capture_output=True)
    file = folder / FIGURES
    header, *rows = file.read_text(encoding="utf-8").splitlines()
    plan = yaml.safe_load((folder / "datasets" / "plan.yaml").read_text(encoding="utf-8"))
    source = next(row.split(",")[5] for row in rows if row.split(",")[2] == "2025")
    new = f"sharing-shelves,{plan['area_code']},2025,860,final,{source},演示数据,,共享书架860个"
    file.write_text("\n".join([header, *sorted([*rows, new])]) + "\n", encoding="utf-8")

    def reviewed(lang):
        command = [sys.executable, "-m", "plansite", "diff", "HEAD", "--format", "markdown", "--as-of", as_of]
        done = subprocess.run(
            [*command, "--lang", lang, "--project", str(folder)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")},
            check=True,
        )
        return done.stdout

    return reviewed


def _take(page, part, renew, file):
    if renew:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.screenshot(path=file)
    assert file.is_file(), "take the pictures with: pytest --renew tests/browser/test_guide.py"
    png = file.read_bytes()
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert len(png) < MOST
    assert page.locator("body").is_visible()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_where_a_table_is_edited(demo, open_page, renew, lang):
    page = open_page()
    page.set_viewport_size({"width": WIDTH, "height": 600})
    page.goto(f"{demo.url}{'en/' if lang == 'en' else ''}goals/{demo.goal('level')}/")
    page.locator(".banner").evaluate("each => document.querySelector('.help').prepend(each)")
    assert page.locator(".help a[href*='/edit/']").is_visible()
    _take(page, page.locator(".help"), renew, ROOT / "docs" / lang / "images" / "guide-where.png")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_how_a_review_reads(demo, reviewed, open_page, renew, tmp_path, lang):
    from markdown import markdown

    said = reviewed(lang)
    assert {"zh": "暂无数据 → 已实现", "en": "No data → Met"}[lang] in said
    notice = demo.json("datapackage.json")["notice"][lang]
    html = PAGE.format(lang, STYLE, notice, markdown(said, extensions=["tables"]))
    file = tmp_path / "review.html"
    file.write_text(html, encoding="utf-8")
    page = open_page()
    page.set_viewport_size({"width": WIDTH, "height": 900})
    page.goto(file.as_uri())
    _take(page, page.locator("body"), renew, ROOT / "docs" / lang / "images" / "guide-review.png")
