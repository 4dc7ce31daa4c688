"""A table as it was read."""

import pytest

from plansite.model.tables import Table


def test_rows_are_mappings_with_their_physical_line():
    table = Table.of("t", "t.csv", ("a", "b"), (("1", "2"), ("3", "4")), (2, 5))
    assert list(table.rows()) == [(2, {"a": "1", "b": "2"}), (5, {"a": "3", "b": "4"})]


def test_a_record_without_a_line_is_an_error():
    with pytest.raises(ValueError, match="longer"):
        list(Table.of("t", "t.csv", ("a",), (("1",), ("2",)), (2,)).rows())


def test_a_short_record_lacks_its_last_columns():
    table = Table.of("t", "t.csv", ("a", "b"), (("1",),), (2,))
    assert list(table.rows()) == [(2, {"a": "1"})]
