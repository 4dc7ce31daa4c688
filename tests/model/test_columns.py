"""Cells of a column, each different text once."""

from hypothesis import given
from hypothesis import strategies as st

from plansite.model.columns import Collected, Column

CELLS = st.lists(st.sampled_from(["", " ", "a", "b", "合成"]))


@given(cells=CELLS)
def test_a_column_is_the_sequence_of_its_cells(cells):
    column = Column.of(cells)
    assert list(column) == cells
    assert [column[at] for at in range(len(column))] == cells
    assert column[1:3] == tuple(cells[1:3])
    assert sorted(column.texts) == sorted(set(cells))


@given(cells=CELLS, chosen=st.sets(st.sampled_from(["", "a", "c"])))
def test_places_are_the_rows_that_hold_a_text(cells, chosen):
    assert list(Column.of(cells).places(chosen)) == [at for at, cell in enumerate(cells) if cell in chosen]


@given(cells=CELLS)
def test_blank_cells_at_the_end_do_not_count_for_the_height(cells):
    collected = Collected()
    collected.extend(cells)
    height = len("".join("x" if cell.strip() else " " for cell in cells).rstrip())
    assert collected.height == height
    assert list(collected.column(height)) == cells[:height]
