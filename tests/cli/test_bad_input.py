"""Bad input: one clear line with file and line, exit status 1, the published site untouched."""

from collections.abc import Callable
from pathlib import Path

import pytest

OBSERVATIONS = "data/observations.csv"
Break = Callable[[Path], object]


def edit(file: str, old: str, new: str) -> Break:
    def change(datasets: Path) -> None:
        text = (datasets / file).read_text(encoding="utf-8")
        assert old in text
        (datasets / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


BROKEN: dict[str, tuple[Break, str]] = {
    "missing table": (
        lambda datasets: (datasets / OBSERVATIONS).unlink(),
        "datasets/data/observations.csv: error: This file was not found.",
    ),
    "unknown column": (
        edit(OBSERVATIONS, "rounded_to,quote", "rounded_to,quote,extra"),
        "datasets/data/observations.csv:1: extra (J1): error: There is a column too many, “extra”.",
    ),
    "broken row": (
        edit(
            OBSERVATIONS,
            "bus-stops,990100,2024,200,final,yearbook-2024,合成数据,,公交站台200座",
            "bus-stops,990100",
        ),
        "datasets/data/observations.csv:4: period (C4): error: This row is shorter than the header",
    ),
    "unbalanced quote": (
        edit(OBSERVATIONS, "公交站台200座", '"公交站台200座'),
        "datasets/data/observations.csv:4: error: The double quotes of this line do not match",
    ),
    "unknown id in a table": (
        edit(OBSERVATIONS, "bus-stops,990100,2024", "bus-stop,990100,2024"),
        "datasets/data/observations.csv:4: indicator_id (A4): error: “bus-stop” is not in the table",
    ),
    "unknown id in the plan": (
        edit("plan.yaml", "indicators: [street-trees]", "indicators: [trees]"),
        "datasets/plan.yaml:106: indicators: error: The indicator “trees” is not in the table indicators.",
    ),
    "unreadable plan": (
        edit("plan.yaml", "period: {start", "period: {[start"),
        "datasets/plan.yaml:13: error: This cannot be understood",
    ),
    "unreadable descriptor": (
        edit("datapackage.yaml", "name: sample-city", "name: [sample-city"),
        "datasets/datapackage.yaml:3: error: This cannot be understood",
    ),
    "quote not in the plan": (
        edit("plan.yaml", "quote: 全市行道树达到 1500 株", "quote: 行道树达到 1600 株"),
        "datasets/plan.yaml:101: quote: error: The quotation “行道树达到 1600 株” is not in the plan's text.",
    ),
    "not UTF-8": (
        lambda datasets: (datasets / "data/areas.csv").write_bytes("area_code\n样例".encode("gbk")),
        "datasets/data/areas.csv:2: error: The file is not UTF-8",
    ),
    "impossible day": (
        edit(OBSERVATIONS, "2024-06-30", "2024-06-31"),
        "datasets/data/observations.csv:16: period (C16): error: There is no such half-year, ",
    ),
}


@pytest.fixture
def published(sample_folder: Path) -> Path:
    """A file of the site as it was published before."""
    (sample_folder / "site").mkdir()
    (sample_folder / "site/index.html").write_text("published", encoding="utf-8")
    return sample_folder / "site/index.html"


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("name", BROKEN)
def test_bad_input_is_one_line_and_leaves_the_site_alone(run, sample_folder, published, command, name):
    broken, line = BROKEN[name]
    broken(sample_folder / "datasets")
    result = run(command, "--project", sample_folder)
    said = result.stderr.splitlines()
    assert result.exit_code == 1
    assert said[0].startswith(line)
    assert said[1:] == ["1 to look at; the site was not touched."]
    assert published.read_text(encoding="utf-8") == "published"
    assert [path.name for path in published.parent.iterdir()] == ["index.html"]


def test_the_line_comes_in_chinese_too(run, sample_folder):
    edit("plan.yaml", "quote: 全市行道树达到 1500 株", "quote: 全市行道树")(sample_folder / "datasets")
    edit("plan.yaml", "quote: 节能路灯达到 500 盏", "quote: 路灯 500 盏")(sample_folder / "datasets")
    result = run("check", "--project", sample_folder, lang="zh")
    first, last = result.stderr.splitlines()
    assert first.startswith(
        "datasets/plan.yaml:156: quote: 错误: 引文“路灯 500 盏”在方案原文里找不到。请从 plan.txt"
    )
    assert last == "共 1 处需要处理，网站没有改动。"


def test_a_warning_is_said_and_stops_nothing(run, sample_folder):
    edit("data/sources.csv", "repost-page,", "spare,备用,样例,,,repost\nrepost-page,")(
        sample_folder / "datasets"
    )
    result = run("check", "--project", sample_folder)
    assert result.exit_code == 0
    assert result.stderr.splitlines()[0].startswith("datasets/data/sources.csv:7: source_id (A7): warning: ")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (OBSERVATIONS, "bus-stops,990100,2024,200", "bus-stops,990100,2024,\x1b[31m2\x07\u202e"),
        (OBSERVATIONS, "公交站台200座", "公交\x1b]0;title\x07站台"),
        (OBSERVATIONS, "rounded_to,quote", "rounded_to,quote,\x1b[31m\x07extra"),
        ("plan.yaml", "quote: 全市行道树", 'quote: "\\e[31m\\x07全市" # '),
        ("plan.yaml", "area_code:", '"\\e[31m\\x07code":'),
        ("datapackage.yaml", "path: data/areas.csv", 'path: "data/\\e[31m\\x07.csv"'),
    ],
)
def test_control_characters_never_reach_the_terminal(run, sample_folder, file, old, new):
    edit(file, old, new)(sample_folder / "datasets")
    result = run("check", "--project", sample_folder)
    assert result.exit_code == 1
    assert "U+001B" in result.stderr
    assert all(char.isprintable() or char == "\n" for char in result.stderr)


def test_a_title_never_writes_to_the_terminal(run, sample_folder):
    edit("plan.yaml", "en: Street trees", 'en: "Street\\e[31m\\ttrees\\n"')(sample_folder / "datasets")
    first = run("assess", "--project", sample_folder).stdout.splitlines()[0]
    assert first == "street-trees\tMet\tStreetU+001B[31mU+0009treesU+000A"
