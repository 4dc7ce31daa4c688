"""Any bytes at all: a check that ends, can be said, and tells nothing of files outside the project."""

import csv
import io
import shutil
import socket
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plansite.check import check
from plansite.model.language import Language
from plansite.model.problems import CannotRun, Problem
from plansite.model.tables import Table
from plansite.read import read, tables
from plansite.report.told import told
from plansite.wording import Wording

SAMPLE = Path(__file__).parents[1] / "sample"
BESIDE = "rosebud-4711"
TODAY = date(2026, 1, 31)
PATIENCE = 6
WORDINGS = [Wording(language, {}) for language in Language]

OBSERVATIONS = "data/observations.csv"
DESCRIPTOR = "datapackage.yaml"
SCHEMA = "schemas/observations.yaml"
TABLES = ("observations", "indicators", "areas", "sources", "milestones", "pocket-parks", "terms")
FILES = (
    *(f"data/{name}.csv" for name in TABLES),
    DESCRIPTOR,
    SCHEMA,
    "plan.yaml",
    "plan.txt",
)
OUTSIDE = (
    "../secret.txt",
    "../../secret.txt",
    "data/linked.csv",
    "data/../../../secret.txt",
    "/etc/passwd",
    "{secret}",
    "file://{secret}",
    "C:\\secret.txt",
    "..\\..\\secret.txt",
    ".",
    "data",
    "data/observations.csv/",
    "nul\0",
)
NASTY = (
    *(
        b"\0",
        b"\r",
        b"\r\n",
        b"\n\n",
        b'"',
        b'""',
        b",",
        b";",
        b"\t",
        b"\\",
        b"9" * 400,
        b"(" * 60,
        b"a" * 99,
    ),
    *(b"=SUM(A1)", b"NaN", b"1e999999999", b"-0", b"0000-00-00", b"9999-12-31", b"45107", b"{0} %s ${x}"),
    *(b"../../secret.txt", b"data/linked.csv", b"/etc/passwd", b"https://x.invalid/a.csv", b"!!set", b"0x1F"),
    *(
        b"!!python/object/apply:os.system [id]",
        b"&a [*a, *a]",
        b"*a",
        b"- - - - ",
        b"{{{{",
        b"[[[[",
        b": |\n",
    ),
    *(
        b"null",
        b"true",
        b"{}",
        b"[]",
        b"~: ~\n",
        b"? [a]\n",
        b"1_000",
        b".inf",
        b"<<: *a\n",
        b"<<<<<<< HEAD\n",
    ),
    *(
        b"sep=;\n",
        b"PK\x03\x04",
        b"version https://git-lfs.github.com/spec/v1\n",
        b"\xff\xfe",
        b"\xff",
        b"\xc3",
    ),
    *("\ufeff".encode(), "\u202e\u200b\x85\u2028".encode(), "𠮷".encode(), "１２,３〇²".encode()),
    *("合成".encode("gbk"), "合".encode("utf-16"), b"\xed\xa0\x80"),
)
PIECES = st.one_of(st.sampled_from(NASTY), st.binary(max_size=6))
SPLICES = st.lists(
    st.tuples(st.integers(0, 9_999), st.sampled_from([0, 0, 1, 2, 7, 60, 900]), PIECES),
    min_size=1,
    max_size=3,
)
CELLS = st.one_of(
    st.text(max_size=8),
    st.sampled_from([piece.decode("utf-8", "replace") for piece in NASTY]),
    st.from_regex(r"[0-9０-９約约,. /年月日:+-]{1,12}", fullmatch=True),
)


def at_most(examples: int) -> settings:
    return settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with a secret beside it, and a link to that where the system has links."""
    beside = tmp_path_factory.mktemp("beside")
    made = shutil.ignore_patterns(".plansite", "site")
    folder = Path(shutil.copytree(SAMPLE, beside / "sample", ignore=made))
    (beside / "secret.txt").write_text(f"{BESIDE},{BESIDE}\n{BESIDE}: [{BESIDE}\n", encoding="utf-8")
    try:
        (folder / "datasets/data/linked.csv").symlink_to(beside / "secret.txt")
    except OSError:
        (folder / "datasets/data/linked.csv").write_text("a\n1\n", encoding="utf-8")
    return folder


def survives(project: Path, file: str, content: bytes) -> tuple[Problem, ...]:
    """Check the project with other content in one file; what is said is fit to print."""
    path = project / "datasets" / file
    original = path.read_bytes()
    path.write_bytes(content)
    try:
        problems = check(read(project), today=TODAY)
    except CannotRun:
        return ()
    finally:
        path.write_bytes(original)
    for problem in problems[:50]:
        for words in WORDINGS:
            said = told(problem, words)
            assert BESIDE not in f"{said}{problem}"
            assert f"{said.message}{said.fix}".isprintable()
    return problems


def spliced(content: bytes, splices: list[tuple[int, int, bytes]]) -> bytes:
    """The content with pieces put in, or over something."""
    for at, length, piece in splices:
        start = at % (len(content) + 1)
        content = content[:start] + piece + content[start + length :]
    return content


@pytest.mark.parametrize("file", FILES)
@given(splices=SPLICES)
@at_most(5)
def test_any_edit_of_a_file_is_survived(project, file, splices):
    survives(project, file, spliced((project / "datasets" / file).read_bytes(), splices))


@pytest.mark.parametrize("file", FILES)
@given(content=st.one_of(st.binary(max_size=200), st.lists(PIECES, max_size=9).map(b"".join)))
@at_most(3)
def test_any_bytes_for_a_file_are_survived(project, file, content):
    survives(project, file, content)


@given(content=st.one_of(st.binary(max_size=60), st.lists(PIECES, max_size=9).map(b"".join)))
@at_most(300)
def test_any_bytes_are_a_table_or_a_problem(project, content):
    path = project / "datasets/data/terms.csv"
    original = path.read_bytes()
    path.write_bytes(content)
    found = tables.load(project, "terms", "datasets/data/terms.csv")
    path.write_bytes(original)
    if isinstance(found, Table):
        assert len(list(found.records())) == len(found.lines)
        assert list(found.lines) == sorted(found.lines)


@given(data=st.data())
@at_most(15)
def test_any_cells_are_survived(project, data):
    survives(project, OBSERVATIONS, _written(_cells(project, data)))


def _cells(project: Path, data: st.DataObject) -> Iterator[list[str]]:
    text = (project / "datasets" / OBSERVATIONS).read_text(encoding="utf-8")
    header, *records = csv.reader(io.StringIO(text, newline=""))
    yield header
    for record in records[:12]:
        at = data.draw(st.integers(0, len(record) - 1))
        yield [*record[:at], data.draw(CELLS), *record[at + 1 :]]


def _written(records: Iterator[list[str]]) -> bytes:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(records)
    return written.getvalue().encode("utf-8", "replace")


@pytest.mark.parametrize("path", OUTSIDE)
@pytest.mark.parametrize("old", ["path: data/areas.csv", "schema: schemas/areas.yaml"])
def test_a_path_that_leads_outside_is_told_and_not_followed(project, path, old):
    secret = path.format(secret=project.parent / "secret.txt")
    quoted = secret.replace("\\", "\\\\").replace("\0", "\\0")
    content = (project / "datasets" / DESCRIPTOR).read_text(encoding="utf-8")
    assert old in content
    changed = content.replace(old, f'{old.partition(":")[0]}: "{quoted}"', 1)
    problems = survives(project, DESCRIPTOR, changed.encode())
    assert problems
    assert {problem.severity for problem in problems} >= {"error"}


@pytest.mark.parametrize("old", ["text: plan.txt"])
@pytest.mark.parametrize("path", OUTSIDE)
def test_a_plan_that_leads_outside_tells_nothing(project, path, old):
    secret = path.format(secret=project.parent / "secret.txt").replace("\\", "\\\\").replace("\0", "\\0")
    content = (project / "datasets/plan.yaml").read_text(encoding="utf-8")
    survives(project, "plan.yaml", content.replace(old, f'text: "{secret}"', 1).encode())


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (DESCRIPTOR, "    type: table\n", "    type: '2025'\n"),
        (DESCRIPTOR, "    type: table\n", "    type: [null]\n"),
        (DESCRIPTOR, "$schema: https", "$schema: -1 # https"),
        (DESCRIPTOR, "$schema: https", "$schema: {a: 1} # https"),
        (SCHEMA, "$schema: https", "$schema: -1 # https"),
        (SCHEMA, "      fields:\n        - indicator_id\n", "      fields:\n        - ../secret.txt\n"),
        (SCHEMA, "      fields:\n        - indicator_id\n", "      fields:\n        - ''\n"),
        (SCHEMA, "foreignKeys:\n", "foreignKeys:\n  - {}\n"),
        ("schemas/indicators.yaml", "      maximum: 6\n", "      maximum: 1.5\n"),
        (SCHEMA, "primaryKey:\n", "primaryKey:\n  - no-such\n"),
        (SCHEMA, "primaryKey:\n", "uniqueKeys:\n  - [no-such]\nprimaryKey:\n"),
    ],
)
def test_a_descriptor_of_another_form_is_a_problem(project, file, old, new):
    content = (project / "datasets" / file).read_text(encoding="utf-8")
    assert old in content
    assert survives(project, file, content.replace(old, new, 1).encode())


@pytest.mark.parametrize(
    "value", ["http://127.0.0.1:9/a.json", "../../secret.txt", "https://x.invalid/a.json"]
)
@pytest.mark.parametrize(
    "name", ["$schema", "dialect", "schema", "path", "profile", "extrapaths", "data", "scheme"]
)
def test_nothing_is_fetched(project, monkeypatch, name, value):
    def connect(*_: object) -> None:
        fetched.append(value)
        raise OSError(value)

    fetched: list[str] = []
    monkeypatch.setattr(socket.socket, "connect", connect)
    content = (project / "datasets" / DESCRIPTOR).read_text(encoding="utf-8")
    described = yaml.safe_load(content)
    described["resources"][0][name] = value
    assert survives(project, DESCRIPTOR, yaml.safe_dump(described, allow_unicode=True).encode())
    assert fetched == []


LONG = 30_000


@pytest.mark.parametrize(
    "pieces",
    [
        ("锟", "锛", "ä»½", "鍚堟"),
        ("=", "-", "@", "::", "/", "0-", "1,", ".", "e1", "年", "约", "合计", "%", "http://", "|", "#"),
        ("合", "a", " ", "\u3000", "1", "9", "(", "[", "![", "<", "<b", "&", "**", "`", "_", "{{", "{%"),
        ("${{", ":", "::a", "1390000", "\u200b", "“", '""', "a-", "a:b ", "<a ", "](", "* ", "1 3", "a@"),
    ],
    ids=["garbled", "numbers", "texts", "more texts"],
)
@pytest.mark.parametrize("column", ["value", "note"])
def test_no_long_cell_takes_long(project, column, pieces):
    rows = list(csv.reader(io.StringIO((project / "datasets" / OBSERVATIONS).read_text(encoding="utf-8"))))
    for row, piece in zip(rows[3:], pieces, strict=False):
        row[rows[0].index(column)] = (piece * LONG)[:LONG]
    started = time.process_time()
    survives(project, OBSERVATIONS, _written(iter(rows)))
    assert time.process_time() - started < PATIENCE


@pytest.mark.parametrize(
    "content",
    {
        "commas": b"," * 2_000_000,
        "quotes": b'"' * 2_000_001,
        "line ends": b"\n" * 2_000_000,
        "rows of commas": b",\n" * 1_000_000,
        "zeros": b"\0" * 2_000_000,
        "one letter": b"a" * 2_000_000,
        "Chinese": "合".encode() * 700_000,
        "GBK": "合成".encode("gbk") * 500_000,
        "conflicts": b"<<<<<<< HEAD\n" * 150_000,
        "header and quotes": b"indicator_id,area_code\n" + b'"a\n' * 500_000,
        "BOMs": b"\xef\xbb\xbf" * 600_000,
    }.items(),
    ids=lambda item: item[0],
)
def test_no_large_file_takes_long(project, content):
    started = time.process_time()
    assert survives(project, OBSERVATIONS, content[1])
    assert time.process_time() - started < PATIENCE
