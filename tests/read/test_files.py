"""Files: inside the project, of a bearable size, and UTF-8."""

from pathlib import Path

import pytest

from plansite.model.problems import Problem
from plansite.read import files, kinds
from plansite.read.files import Content


def write(root: Path, content: bytes, name: str = "a.csv") -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(content)


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path):
    write(tmp_path, b"\xef\xbb\xbfa,b\n")
    found = files.load(tmp_path, "a.csv")
    assert isinstance(found, Content)
    assert (found.text, found.content) == ("a,b\n", b"\xef\xbb\xbfa,b\n")


def test_gbk_is_named_with_the_line_where_it_begins(tmp_path):
    write(tmp_path, b"id,name\n1,ok\n" + "2,样例".encode("gbk"))
    assert files.load(tmp_path, "a.csv") == Problem(
        "text-not-utf8", "a.csv", 3, details={"expected": "GB18030"}
    )


def test_a_missing_file_and_a_folder_are_no_files(tmp_path):
    (tmp_path / "folder").mkdir()
    assert files.load(tmp_path, "none.csv") == Problem("file-missing", "none.csv")
    assert files.load(tmp_path, "folder") == Problem("file-folder", "folder")


@pytest.mark.parametrize(
    "file", ["../secret", "data/../../secret", "/etc/hostname", "C:/secret", "data\\..\\secret"]
)
def test_a_path_that_leaves_the_project_is_never_read(tmp_path, file):
    write(tmp_path, b"secret", "secret")
    (tmp_path / "project").mkdir()
    assert files.load(tmp_path / "project", file) == Problem("file-outside", file)


def test_a_symbolic_link_is_never_followed(tmp_path):
    write(tmp_path, b"secret", "secret")
    (tmp_path / "link").symlink_to(tmp_path / "secret")
    assert files.load(tmp_path, "link") == Problem("file-outside", "link")


def test_a_linked_folder_is_named_itself(tmp_path):
    write(tmp_path, b"secret", "elsewhere/a.csv")
    (tmp_path / "project").mkdir()
    (tmp_path / "project/data").symlink_to(tmp_path / "elsewhere")
    assert files.load(tmp_path / "project", "data/a.csv") == Problem("file-outside", "data")


def test_a_file_above_the_limit_is_not_read(tmp_path):
    problem = Problem("file-too-large", "a.csv", details={"expected": "0"})
    write(tmp_path, b"1234")
    assert kinds.misplaced(tmp_path, "a.csv", 0) == problem
    write(tmp_path, b"")
    assert kinds.misplaced(tmp_path, "a.csv", 0) is None
