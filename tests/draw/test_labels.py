"""Labels give way to each other."""

from plansite.draw import labels, style
from plansite.draw.marks import Align, Bounds, Text

EVERYWHERE = Bounds(0, 0, style.WIDTH, 300)


def test_a_label_moves_into_the_frame() -> None:
    text = labels.inside(Text(399, 50, "1500", Align.CENTER))
    assert text.bounds.right <= style.RIGHT + 0.01


def test_a_label_without_room_is_left_out() -> None:
    assert labels.place(labels.around(200, 100, "1500"), [EVERYWHERE]) is None


def test_soft_areas_give_way_before_hard_ones() -> None:
    first = labels.around(200, 100, "1500")[0]
    assert labels.place(labels.around(200, 100, "1500"), [], [EVERYWHERE]) == first
    elsewhere = labels.place(labels.around(200, 100, "1500"), [first.bounds], [EVERYWHERE])
    assert elsewhere not in (None, first)
