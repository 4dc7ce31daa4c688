"""SVG and PNG: accessible, safe, small, in one language, and the same on every machine."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from plansite.draw import draw, draw_bullet
from plansite.draw.drawing import Drawing
from plansite.draw.pictures import png, svg
from plansite.model.language import Bilingual, Language

SVG = "{http://www.w3.org/2000/svg}"
HAN = re.compile(r"[\u3400-\u9fff]")
SEVERAL = ("level-none", "level-some", "parts-all", "timeline-none", "dots-all")
LATIN_WORD = re.compile(r"[A-Za-z]{2,}")

NO_FONTS = '<?xml version="1.0"?><fontconfig><dir>{}</dir></fontconfig>'
TWO_LETTERS = """
import sys
from plansite.draw.pictures import png
frame = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" font-family="{}">'
frame += '<text y="30">{}</text></svg>'
from plansite.draw.style import FONTS
pictures = [png(frame.format(FONTS, letter)) for letter in "\\u56fd\\u5bb6\\u5bb6"]
sys.exit(0 if pictures[0] != pictures[1] == pictures[2] else 1)
"""
ONE_PICTURE = """
import hashlib, sys
sys.path.insert(0, {folder!r})
from conftest import CASES
from plansite.draw import draw
from plansite.draw.pictures import png, svg
from plansite.model.language import Language
case = CASES["parts-all"]
picture = svg(draw(case.project, case.goal, case.assessment, case.wording(Language.ZH)))
print(hashlib.sha256(picture.encode() + png(picture)).hexdigest())
"""


def drawing(case, language: Language) -> Drawing:
    found = draw(case.project, case.goal, case.assessment, case.wording(language))
    assert found is not None
    return found


def parsed(picture: str) -> ET.Element:
    return ET.fromstring(picture)  # noqa: S314 - the picture is our own


def run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment}
    return subprocess.run(
        [sys.executable, "-c", code], env=inherited, capture_output=True, text=True, check=False
    )


def without_fonts(folder: Path) -> dict[str, str]:
    """An environment in which the machine seems to have no fonts at all."""
    (folder / "fonts.conf").write_text(NO_FONTS.format(folder), encoding="utf-8")
    return {"FONTCONFIG_FILE": str(folder / "fonts.conf"), "HOME": str(folder)}


def test_the_svg_is_one_named_image(rendered, any_case, language: Language) -> None:
    found = drawing(any_case, language)
    root = parsed(rendered(any_case, language))
    title, description = root[0], root[1]
    assert root.get("role") == "img"
    assert root.get("viewBox", "").startswith("0 0 400 ")
    assert (root.get("width"), root.get("height")) == (None, None)
    assert (title.tag, description.tag) == (f"{SVG}title", f"{SVG}desc")
    assert (title.text, description.text) == (found.title, found.scene.description)
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert [
        mark for mark in root.iter() if mark is not root and any("aria" in key for key in mark.attrib)
    ] == []


def test_the_svg_asks_for_nothing_and_runs_nothing(rendered, any_case, language: Language) -> None:
    picture = rendered(any_case, language)
    assert "http" not in picture.replace("http://www.w3.org/2000/svg", "")
    for word in ("<style", "<script", "href", "url(", "<image", "foreignObject", "onload"):
        assert word not in picture


def test_every_word_is_in_the_language_of_the_page(rendered, any_case, language: Language) -> None:
    words = "".join(parsed(rendered(any_case, language)).itertext())
    assert not (HAN if language is Language.EN else LATIN_WORD).search(words)


def test_the_svg_is_small(rendered, any_case, language: Language) -> None:
    assert len(rendered(any_case, language).encode()) < 12_000


def test_the_same_input_gives_the_same_bytes(rendered, any_case, language: Language) -> None:
    assert svg(drawing(any_case, language)) == rendered(any_case, language)


def test_ids_differ_between_pictures(rendered, named) -> None:
    pictures = [rendered(named(name), language) for name in SEVERAL for language in Language]
    ids = [found for picture in pictures for found in re.findall(r' id="([^"]+)"', picture)]
    assert len(set(ids)) == len(ids) == 4 * len(SEVERAL)


@pytest.mark.parametrize("title", ["<script>alert(1)</script>", "a & b \"c\" 'd' ]]>", "\x00\x1b bell\ufffe"])
def test_a_hostile_title_is_only_text(named, title: str) -> None:
    case = named("level-some").retitled(Bilingual(title, title))
    picture = svg(drawing(case, Language.ZH))
    assert "<script" not in picture
    shown = parsed(picture)[0].text or ""
    assert shown == "".join(letter for letter in title if letter not in "\x00\x1b\ufffe")


def test_a_hostile_unit_is_only_text(named) -> None:
    case = named("level-none")
    hostile = replace(case, goal=replace(case.goal, unit="</text><script>x</script>&"))
    picture = svg(drawing(hostile, Language.ZH))
    assert parsed(picture) is not None
    assert "<script" not in picture


def test_png_shows_chinese_without_any_font_of_the_machine(tmp_path: Path) -> None:
    assert run(TWO_LETTERS, **without_fonts(tmp_path)).returncode == 0


def test_pictures_do_not_depend_on_the_machine(tmp_path: Path) -> None:
    code = ONE_PICTURE.format(folder=str(Path(__file__).parent))
    usual = run(code)
    bare = run(code, TZ="Asia/Shanghai", PYTHONHASHSEED="7", **without_fonts(tmp_path))
    assert usual.stdout == bare.stdout
    assert len(usual.stdout.strip()) == 64, usual.stderr


def test_png_is_scaled(named) -> None:
    picture = svg(drawing(named("level-none"), Language.EN))
    once, twice = (int.from_bytes(png(picture, scale)[16:20]) for scale in (1, 2))
    assert (once, twice) == (400, 800)


def test_bullets_are_pictures_too(named, language: Language) -> None:
    case = named("level-some")
    found = draw_bullet(case.project, case.goal, case.assessment, case.wording(language))
    assert found is not None
    assert 'viewBox="0 0 400 28"' in svg(found)


def test_a_goal_without_a_target_has_no_bullet(named) -> None:
    case = named("timeline-none")
    assert draw_bullet(case.project, case.goal, case.assessment, case.wording(Language.EN)) is None


def test_importing_the_stage_is_light() -> None:
    heavy = "{'altair', 'pandas', 'vl_convert'}"
    code = f"import sys, plansite.draw, plansite.draw.pictures; sys.exit(bool({heavy} & set(sys.modules)))"
    assert run(code).returncode == 0
