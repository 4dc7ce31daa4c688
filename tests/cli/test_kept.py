"""What is kept is made once; what is damaged, or cannot be kept, is made again."""

import pytest

from plansite.cli.kept import Kept, name_of
from plansite.draw import Drawing
from plansite.draw.marks import Dot, Scene, Text
from plansite.draw.pictures import png, svg

DRAWING = Drawing(Scene((Dot(5, 5), Text(9, 9, "字")), 20, "说明"), "标题")
WANTED = {"first": DRAWING, "second": Drawing(DRAWING.scene, "另一个")}


def drawn(drawing):
    return svg(drawing).encode()


def photographed(drawing):
    return png(svg(drawing))


def forbidden(value):
    pytest.fail(f"{value} is made again")


@pytest.mark.parametrize("make", [drawn, photographed])
@pytest.mark.parametrize("cut", [0, 1, 70, -1])
def test_what_is_damaged_is_made_again(tmp_path, make, cut):
    whole = Kept(tmp_path).made(make, WANTED)
    kept = {file: file.read_bytes() for file in tmp_path.iterdir()}
    assert len(kept) == 2
    for file, content in kept.items():
        file.write_bytes(content[:cut])
    assert Kept(tmp_path).made(make, WANTED) == whole
    assert {file: file.read_bytes() for file in tmp_path.iterdir()} == kept


def test_what_was_kept_is_not_made_again(tmp_path):
    whole = Kept(tmp_path).made(drawn, WANTED)
    assert Kept(tmp_path).made(forbidden, WANTED) == whole


def test_without_a_folder_to_write_things_are_made_all_the_same(tmp_path):
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    kept = Kept(tmp_path / "file" / "pictures")
    assert set(kept.made(drawn, WANTED)) == set(WANTED)
    assert not kept.keeps


def test_a_name_stands_for_its_parts_in_their_order():
    assert name_of("a", "b") == name_of("a", "b")
    assert len({name_of("a", "b"), name_of("b", "a"), name_of("a"), name_of("a", "b", "")}) == 4
