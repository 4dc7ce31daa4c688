"""YAML: what was written, where it was written, and one clear problem where it cannot be read."""

from pathlib import Path

import pytest

from plansite.model.problems import Problem
from plansite.read import documents
from plansite.read.documents import Document


def load(root: Path, text: str) -> Document | Problem:
    (root / "a.yaml").write_text(text, encoding="utf-8")
    return documents.load(root, "a.yaml")


def test_dates_and_decimals_stay_as_they_were_written(tmp_path):
    document = load(tmp_path, "day: 2021-07-21\nshare: 1.50\nbig: 1e3\ncount: 1500\nsaid: yes\n")
    assert isinstance(document, Document)
    assert document.data == {"day": "2021-07-21", "share": "1.50", "big": "1e3", "count": 1500, "said": True}


def test_every_property_has_its_line(tmp_path):
    document = load(tmp_path, "# first\na:\n  b: 1\n\n  c:\n    - x\n    - {y: 2,\n       z: 3}\nd: [1]\n")
    assert isinstance(document, Document)
    places = {("a",): 2, ("a", "b"): 3, ("a", "c"): 5, ("a", "c", 0): 6, ("a", "c", 1, "z"): 8, ("d", 0): 9}
    assert {place: document.line(*place) for place in places} == places


def test_a_property_that_is_not_there_has_the_line_of_what_surrounds_it(tmp_path):
    document = load(tmp_path, "a:\n  b:\n    c: 1\n")
    assert isinstance(document, Document)
    assert (document.line("a", "b", "none", 3), document.line("none")) == (2, 1)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb:\n  c: 2\n  d: [3\ne: 4\n", 5),
        ("a: 1\nb:\n\tc: 2\n", 3),
        ('a: 1\nb: "open\n', 3),
        ("a: 1\nb: \x1b[31m\n", 2),
        ("a: 1\n---\nb: 2\n", 2),
        ("a: &x [1]\nb: *x\n", 2),
        ("a: 1\nb: !!python/object/apply:os.getcwd []\n", 2),
        ("a: 1\n? [b]\n: 2\n", 2),
    ],
    ids=["bracket", "tab", "quote", "control", "two documents", "alias", "tag", "key"],
)
def test_what_cannot_be_read_is_named_with_its_line(tmp_path, text, line):
    problem = load(tmp_path, text)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.file, problem.line) == ("yaml-syntax", "a.yaml", line)
    assert problem.value


def test_endless_nesting_is_a_problem_too(tmp_path):
    problem = load(tmp_path, "[" * 5_000)
    assert isinstance(problem, Problem)
    assert problem.code == "yaml-syntax"


def test_a_key_written_twice_is_named_where_it_is_repeated(tmp_path):
    problem = load(tmp_path, "a:\n  b: 1\n  c: 2\n  b: 3\n")
    assert problem == Problem("yaml-key-twice", "a.yaml", 4, value="b")


@pytest.mark.parametrize("text", ["", "# only a comment\n"])
def test_a_file_that_says_nothing_is_empty(tmp_path, text):
    assert load(tmp_path, text) == Problem("file-empty", "a.yaml")


def test_a_missing_file_is_passed_on(tmp_path):
    assert documents.load(tmp_path, "b.yaml") == Problem("file-missing", "b.yaml")


def test_an_endless_document_is_refused_before_it_is_parsed(tmp_path):
    problem = load(tmp_path, "a: [" + "[1,2]," * 30_000 + "]\n")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.details) == ("yaml-too-long", {"expected": "60000"})
