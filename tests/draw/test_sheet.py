"""A picture that leaves its page says what it shows, where that comes from, and of which day it is."""

import re
from xml.etree import ElementTree as ET

import pytest

from plansite.draw import draw, social_cards
from plansite.draw.drawing import Drawing
from plansite.draw.letters import width
from plansite.draw.marks import Dot, Scene
from plansite.draw.pictures import png, svg
from plansite.draw.sheet import sheet
from plansite.draw.social import HEIGHT, WIDTH, Card, social
from plansite.model.language import Language
from plansite.model.states import State

TEXT = "{http://www.w3.org/2000/svg}text"
LONG = "一个非常非常长的名称" * 12


def words(picture):
    return ["".join(each.itertext()) for each in ET.fromstring(picture).iter(TEXT)]  # noqa: S314 - the picture is our own


def test_title_sources_and_day_stand_on_it(any_case, language: Language):
    drawing = draw(any_case.project, any_case.goal, any_case.assessment, any_case.wording(language))
    picture = sheet(drawing, svg(drawing))
    said = "".join(words(picture)).replace(" ", "")
    assert drawing.title.replace(" ", "")[:20] in said
    assert drawing.credits
    for line in drawing.credits:
        assert line.replace(" ", "")[:30] in said
    for row in any_case.assessment.inputs:
        for each in row.sources:
            assert any_case.project.sources[each].publisher in " ".join(drawing.credits)
    root = ET.fromstring(picture)  # noqa: S314
    assert root.get("role") == "img"
    assert [root[0].tag[-5:], root[1].tag[-4:]] == ["title", "desc"]


def test_it_holds_the_whole_picture_and_stays_in_its_frame():
    drawing = Drawing(Scene((Dot(5, 5),), 80, "说明"), LONG, (LONG, "2026 年 1 月 31 日判定"))
    bare = svg(drawing)
    picture = sheet(drawing, bare)
    height = float(ET.fromstring(picture).get("viewBox").split()[3])  # noqa: S314
    assert height > 80
    for each in ET.fromstring(picture).iter(TEXT):  # noqa: S314
        assert float(each.get("y")) < height
        assert float(each.get("x")) + width(each.text, float(each.get("font-size"))) <= 400
    marks = [re.findall(r'<path[^>]* d="([^"]*)"', each) for each in (bare, picture)]
    assert marks[0] == marks[1] != []
    assert png(picture)[:4] == b"\x89PNG"


@pytest.mark.parametrize("state", [None, *State])
def test_a_card_stays_in_its_frame_whatever_it_says(state):
    for text in (LONG, "Word " * 60, "短", "<b>&"):
        picture = social(Card(text, text, text, text, state, text if state else "", text))
        last = 0.0
        for each in ET.fromstring(picture).iter(TEXT):  # noqa: S314
            size, y = float(each.get("font-size")), float(each.get("y"))
            assert y <= HEIGHT
            assert y - last >= min(size, 26) * 0.9, (text, each.text)
            assert float(each.get("x")) + width(each.text, size) <= WIDTH
            last = y


def test_cards_say_what_the_goals_say(any_case):
    wordings = {language: any_case.wording(language) for language in Language}
    project = any_case.project
    if len(project.plan.goals) != 1:
        pytest.fail("a case has one goal")
    cards = social_cards(project, [any_case.assessment], wordings)
    assert set(cards) == {(language, name) for language in Language for name in ("index", any_case.goal.id)}
    for language in Language:
        title = any_case.goal.title[language].split()[0][:6]
        assert title in "".join(words(cards[language, any_case.goal.id]))
