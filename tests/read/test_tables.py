"""CSV: cells as text, and the physical line of every record."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plansite.model.problems import Problem
from plansite.model.tables import Table
from plansite.read import tables


def load(root: Path, text: str) -> Table | Problem:
    (root / "a.csv").write_bytes(text.encode())
    return tables.load(root, "a", "a.csv")


def test_lines_count_quoted_line_breaks_and_blank_rows(tmp_path):
    table = load(tmp_path, 'id,note\n1,"two\nlines"\n\n2,"a\n\n\nb"\n3,c\n')
    assert isinstance(table, Table)
    assert table.header == ("id", "note")
    assert list(zip(table.lines, table.records(), strict=True)) == [
        (2, ("1", "two\nlines")),
        (4, ()),
        (5, ("2", "a\n\n\nb")),
        (9, ("3", "c")),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_marks_change_no_cell(tmp_path, end, mark):
    table = load(tmp_path, mark + end.join(["id,note", "1,a", '2,"b, ""c"""', ""]))
    assert isinstance(table, Table)
    assert [dict(row) for _, row in table.rows()] == [{"id": "1", "note": "a"}, {"id": "2", "note": 'b, "c"'}]
    assert list(table.lines) == [2, 3]


@pytest.mark.parametrize(
    ("text", "spelt"), [("id\n1\n", (False, False)), ("\ufeffid\r\n1\r\n", (True, True))]
)
def test_how_a_file_is_spelt_is_remembered(tmp_path, text, spelt):
    table = load(tmp_path, text)
    assert isinstance(table, Table)
    assert (table.bom, table.crlf) == spelt


def test_an_unbalanced_quote_is_named_where_its_record_begins(tmp_path):
    problem = load(tmp_path, 'id,note\n1,"two\nlines"\n2,"open\n3,c\n')
    assert isinstance(problem, Problem)
    assert (problem.code, problem.file, problem.line) == ("csv-quotes", "a.csv", 4)


@pytest.mark.parametrize("text", ["", "\n \n", "\ufeff"])
def test_a_table_without_a_header_is_empty(tmp_path, text):
    assert load(tmp_path, text) == Problem("table-empty", "a.csv")


def test_a_header_alone_is_a_table_without_records(tmp_path):
    table = load(tmp_path, "id,note\n")
    assert isinstance(table, Table)
    assert (list(table.records()), list(table.lines)) == ([], [])


@given(cells=st.lists(st.text(st.sampled_from('a,"\n样')).map(lambda text: text + "x"), min_size=1))
def test_the_line_of_a_record_is_where_it_stands_in_the_file(tmp_path_factory, cells):
    rows = ['"' + cell.replace('"', '""') + '"' for cell in cells]
    table = load(tmp_path_factory.mktemp("lines"), "\n".join(["cell", *rows]) + "\n")
    assert isinstance(table, Table)
    assert [record[0] for record in table.records()] == cells
    before = [2 + sum(row.count("\n") + 1 for row in rows[:index]) for index in range(len(rows))]
    assert list(table.lines) == before
