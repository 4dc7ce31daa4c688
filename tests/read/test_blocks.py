"""A long file is read in blocks of whole lines, with the same result as at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plansite.model.problems import Problem
from plansite.model.tables import Table
from plansite.read import blocks, tables

PIECES = st.sampled_from(
    [
        *(b"a,b\n", b"1,\xe5\x90\x88\n", b'2,"x\ny"\r\n', b"3,c", b"4,d,e\n", b"\n", b",\n", b'"', b"\r"),
        *(b"\xef\xbb\xbf", b"\0\n", b"\xba\xcf\n", b"<<<<<<< HEAD\n"),
    ]
)


@given(content=st.lists(PIECES, max_size=12).map(b"".join), size=st.integers(1, 20))
def test_the_size_of_blocks_changes_nothing(tmp_path_factory, content, size):
    folder = tmp_path_factory.mktemp("blocks")
    (folder / "a.csv").write_bytes(content)
    with pytest.MonkeyPatch.context() as patch:
        whole = tables.load(folder, "a", "a.csv")
        patch.setattr(blocks, "SIZE", size)
        patch.setattr(tables, "_BATCH", 2)
        parts = tables.load(folder, "a", "a.csv")
    assert _said(parts) == _said(whole)


def _said(found):
    if isinstance(found, Problem):
        return found
    assert isinstance(found, Table)
    return (list(found.records()), list(found.lines), found.header, found.trailing, found.bom, found.crlf)


def test_a_mark_inside_is_named_behind_the_first_block(tmp_path, monkeypatch):
    monkeypatch.setattr(blocks, "SIZE", 4)
    (tmp_path / "a.csv").write_bytes(b"a,b\n1,2\n3,\xef\xbb\xbf4\n")
    assert blocks.load(tmp_path, "a.csv") == Problem("encoding-bom-inside", "a.csv", 3)


def test_a_file_saved_anew_while_it_is_read_is_a_problem(tmp_path):
    (tmp_path / "a.csv").write_bytes("编号\n合成\n".encode())
    found = blocks.load(tmp_path, "a.csv")
    assert not isinstance(found, Problem)
    (tmp_path / "a.csv").write_bytes("编号\n合成\n".encode("gbk"))
    assert tables.parse("a", "a.csv", found) == Problem("not-utf8", "a.csv")
