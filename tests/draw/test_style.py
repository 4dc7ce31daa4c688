"""Contrast, as WCAG 2 computes it: 4.5 for words, 3 for marks."""

import re
from importlib import resources

import pytest

from plansite.draw import style
from plansite.model.states import State


def luminance(color: str) -> float:
    parts = [int(color[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def test_the_formula() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("color", style.TEXT_COLOURS)
@pytest.mark.parametrize("ground", [style.PAPER, style.SUNK, style.BAND])
def test_words_can_be_read(color: str, ground: str) -> None:
    assert contrast(color, ground) >= 4.5


@pytest.mark.parametrize("color", [style.INK, style.DATA])
def test_the_words_that_stand_on_the_pale_fill_can_be_read(color: str) -> None:
    assert contrast(color, style.PALE) >= 4.5


@pytest.mark.parametrize("color", style.MARK_COLOURS)
def test_marks_can_be_seen(color: str) -> None:
    assert contrast(color, style.PAPER) >= 3


@pytest.mark.parametrize("color", style.STATES.values())
def test_the_words_of_a_state_can_be_read_on_paper(color: str) -> None:
    assert contrast(color, style.PAPER) >= 4.5


def test_states_have_the_colours_of_the_pages() -> None:
    tokens = (resources.files("plansite") / "look" / "styles" / "tokens.css").read_text(encoding="utf-8")
    light = tokens[: tokens.index("--font")]
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", light))
    named = dict(re.findall(r'\[data-state="([a-z-]+)"\] \{ --c: var\(--([a-z-]+)\)', tokens))
    assert {state.value for state in style.STATES} == set(named) == {state.value for state in State}
    for state, colour in style.STATES.items():
        assert colours[named[state.value]].upper() == colour.upper()


def test_every_colour_is_checked() -> None:
    named = {value for name, value in vars(style).items() if name.isupper() and str(value).startswith("#")}
    fills = {style.PAPER, style.PALE, style.SUNK, style.BAND}
    assert named - fills == {*style.TEXT_COLOURS, *style.MARK_COLOURS}
