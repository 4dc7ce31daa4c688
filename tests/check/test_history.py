"""What was published stays: rows that are gone and final figures that changed, against a base."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plansite.check.history import history
from plansite.model.problems import Problem
from plansite.read import assemble, read
from plansite.revisions import Revisions

FIGURES = "datasets/data/observations.csv"
PARKS = "datasets/data/pocket-parks.csv"
ROW = "bus-stops,990100,2024,200,final,yearbook-2024,合成数据,,公交站台200座\n"


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@sample.invalid", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def publish(sample_folder: Path) -> Callable[[], None]:
    """Make the sample as it stands the base `published`."""

    def publish() -> None:
        git(sample_folder, "init", "-q")
        git(sample_folder, "add", "-A")
        git(sample_folder, "commit", "-q", "-m", "publish")
        git(sample_folder, "tag", "published")

    return publish


@pytest.fixture
def differences(sample_folder: Path) -> Iterator[Callable[[], list[Problem]]]:
    """What the check says of the sample against its base."""

    def differences() -> list[Problem]:
        reading = read(sample_folder)
        with Revisions(sample_folder) as revisions:
            return list(history(assemble(reading), reading, revisions.at("published")))

    return differences


@pytest.fixture
def edit(sample_folder: Path) -> Callable[[str, str, str], None]:
    """Replace a passage that stands in a file."""

    def edit(file: str, old: str, new: str) -> None:
        path = sample_folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


@pytest.fixture
def line_of(sample_folder: Path) -> Callable[[str], int]:
    """The line on which a passage of the figures first stands."""

    def line_of(passage: str) -> int:
        text = (sample_folder / FIGURES).read_text(encoding="utf-8")
        return text[: text.index(passage)].count("\n") + 1

    return line_of


def gone(file: str, key: str) -> Problem:
    return Problem("row-gone", file, value=key, details={"base": "published"})


def test_what_has_not_changed_is_not_told(publish, differences):
    publish()
    assert differences() == []


def rows(folder: Path, file: str) -> list[str]:
    return (folder / file).read_text(encoding="utf-8").splitlines(keepends=True)


@pytest.mark.parametrize(
    ("file", "keys"),
    [
        (FIGURES, 3),
        ("datasets/data/milestones.csv", None),
        ("datasets/data/sources.csv", 1),
        (PARKS, 1),
    ],
)
def test_a_published_row_that_is_gone_is_named_by_its_key(
    sample_folder, publish, differences, edit, file, keys
):
    publish()
    row = rows(sample_folder, file)[1]
    edit(file, row, "")
    cells = row.split(",")
    key = ", ".join(cells[:keys] if keys else (cells[0], cells[4]))
    assert differences() == [gone(file, key)]


def test_a_new_row_is_not_told(publish, differences, edit):
    edit(FIGURES, ROW, "")
    publish()
    edit(FIGURES, "\n", f"\n{ROW}")
    assert differences() == []


def test_a_word_of_the_glossary_may_go(sample_folder, publish, differences, edit):
    publish()
    edit("datasets/data/terms.csv", rows(sample_folder, "datasets/data/terms.csv")[1], "")
    assert differences() == []


def test_a_source_that_nothing_cited_may_go(publish, differences, edit):
    spare = "spare,备用,样例,,,repost\n"
    edit("datasets/data/sources.csv", "repost-page,", f"{spare}repost-page,")
    publish()
    edit("datasets/data/sources.csv", spare, "")
    assert differences() == []


def test_a_stock_may_be_spelt_by_another_period_of_the_same_last_day(publish, differences, edit):
    publish()
    edit(FIGURES, "bus-stops,990100,2024,200", "bus-stops,990100,2024-12-31,200")
    assert differences() == []
    edit(FIGURES, "bus-stops,990100,2024-12-31,200", "bus-stops,990100,2024-12-31,201")
    assert differences() == [gone(FIGURES, "bus-stops, 990100, 2024")]


def test_a_renamed_file_keeps_its_rows(sample_folder, publish, differences, edit):
    publish()
    (sample_folder / FIGURES).rename(sample_folder / "datasets/data/figures.csv")
    edit("datasets/datapackage.yaml", "data/observations.csv", "data/figures.csv")
    assert differences() == []
    edit("datasets/data/figures.csv", ROW, "")
    assert differences() == [gone("datasets/data/figures.csv", "bus-stops, 990100, 2024")]


def test_a_renamed_register_keeps_its_rows(publish, differences, edit):
    publish()
    edit("datasets/datapackage.yaml", "name: pocket-parks", "name: small-parks")
    assert differences() == []


def test_of_a_register_that_is_gone_every_row_is_told(sample_folder, publish, differences, edit):
    publish()
    descriptor = (sample_folder / "datasets/datapackage.yaml").read_text(encoding="utf-8")
    start = descriptor.index("  - name: pocket-parks")
    end = descriptor.find("\n  - name: ", start) + 1 or len(descriptor)
    edit("datasets/datapackage.yaml", descriptor[start:end], "")
    keys = [row.split(",")[0] for row in rows(sample_folder, PARKS)[1:]]
    assert keys
    assert differences() == [gone(PARKS, key) for key in keys]


def test_a_base_without_a_column_is_compared_by_the_others(sample_folder, publish, differences):
    path = sample_folder / FIGURES
    now = path.read_text(encoding="utf-8")
    lines = [line.split(",") for line in now.splitlines()]
    path.write_text("\n".join(",".join([*cells[:1], *cells[2:]]) for cells in lines), encoding="utf-8")
    publish()
    path.write_text(now.replace(ROW, ""), encoding="utf-8")
    assert differences() == [gone(FIGURES, "bus-stops, 2024")]


def test_a_base_without_a_project_has_nothing_to_compare(sample_folder, differences):
    git(sample_folder, "init", "-q")
    git(sample_folder, "commit", "-q", "--allow-empty", "-m", "start")
    git(sample_folder, "tag", "published")
    assert differences() == []


CHANGED = [
    ("200,final,yearbook-2024,合成数据", "201,final,yearbook-2024,合成数据", True),
    ("200,final,yearbook-2024,合成数据", "201,preliminary,yearbook-2024,合成数据", True),
    ("200,final,yearbook-2024,合成数据", "201,revised,yearbook-2024,", True),
    ("200,final,yearbook-2024,合成数据", "201,revised,yearbook-2024,来源已更正", False),
    ("200,final,yearbook-2024,合成数据", "200.0,final,yearbook-2024,合成数据", False),
    ("200,final,yearbook-2024,合成数据", "200,revised,yearbook-2024,合成数据", False),
    ("200,preliminary,yearbook-2024,合成数据", "201,final,yearbook-2024,合成数据", False),
    ("200,revised,yearbook-2024,合成数据", "201,revised,yearbook-2024,合成数据", False),
]


@pytest.mark.parametrize(("before", "now", "told"), CHANGED)
def test_a_final_figure_changes_only_with_a_word(publish, differences, edit, line_of, before, now, told):
    edit(FIGURES, "200,final,yearbook-2024,合成数据", before)
    publish()
    edit(FIGURES, before, now)
    details = {"base": "published"}
    problem = Problem("final-changed", FIGURES, line_of(now), "value", "200 → 201", details=details)
    assert differences() == ([problem] if told else [])
