"""Room for words, estimated without a font."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plansite.draw.letters import printable, width, wrap


def test_chinese_letters_are_square() -> None:
    assert width("\u76ee\u6807", 13) == 26


def test_words_are_folded_at_spaces() -> None:
    assert wrap("enterprises of the city", 100, 13) == "enterprises of\nthe city"


def test_what_does_not_fit_gives_way_to_an_ellipsis() -> None:
    assert wrap("a very long name indeed", 80, 13, 1).endswith("…")


@given(st.text(max_size=60), st.integers(20, 400), st.integers(1, 3))
def test_no_line_is_wider_than_its_room(words: str, room: int, lines: int) -> None:
    folded = wrap(printable(words).replace("\n", " "), room, 13, lines)
    assert folded.count("\n") < lines
    assert all(width(line, 13) <= room or len(line) <= 2 for line in folded.split("\n"))


@pytest.mark.parametrize("letter", ["\x00", "\x1b", "\ud800", "\ufffe"])
def test_letters_that_xml_forbids_are_left_out(letter: str) -> None:
    assert printable(f"a{letter}b") == "ab"
