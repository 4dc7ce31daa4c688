"""The commands `tidy` and `template`, run as a person runs them."""

import pytest
from click.testing import CliRunner

from plansite.cli import main


@pytest.fixture
def run(sample_folder):
    def run(*arguments):
        command = [*map(str, arguments), "--project", str(sample_folder), "--lang", "en"]
        return CliRunner().invoke(main, command, catch_exceptions=False)

    return run


@pytest.fixture
def observations(sample_folder):
    return sample_folder / "datasets" / "data" / "observations.csv"


def test_a_preview_shows_the_difference_and_writes_nothing(run, observations):
    before = observations.read_bytes()
    observations.write_bytes(before.replace(b",1400,", b',"1,400",', 1))
    result = run("tidy", observations)
    assert result.exit_code == 0
    assert "+street-trees,990100,2024,1400," in result.stdout
    assert result.stderr == (
        "datasets/data/observations.csv: thousands separators removed: 1.\n"
        "This is a preview; no file was changed. If it is right, run it again with --write.\n"
    )
    assert b'"1,400"' in observations.read_bytes()


def test_writing_keeps_every_original(run, observations):
    before = observations.read_bytes()
    for kept in ("observations.csv.orig", "observations.csv.orig2"):
        marked = b"\xef\xbb\xbf" + before
        observations.write_bytes(marked)
        result = run("tidy", observations, "--write")
        assert (result.exit_code, result.stdout) == (0, "")
        assert kept in result.stderr
        assert observations.read_bytes() == before
        assert observations.with_name(kept).read_bytes() == marked
    again = run("tidy", observations, "--write")
    assert again.stderr == "datasets/data/observations.csv: nothing to tidy.\n"


def test_what_cannot_be_mended_is_said(run, observations):
    text = observations.read_text(encoding="utf-8").replace(",1400,", ",约1400,", 1)
    observations.write_text(text, encoding="utf-8")
    result = run("tidy", observations)
    assert result.exit_code == 1
    assert "约1400" in result.stderr


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("none.csv", None, "none.csv"),
        ("other.csv", b"x,y\n1,2\n", "other.csv"),
        ("empty.csv", b"", "empty.csv"),
        ("noise.xlsx", b"PK\x03\x04noise", "noise.xlsx"),
    ],
)
def test_other_files_are_said_in_one_line(run, sample_folder, name, content, said):
    file = sample_folder / name
    if content is not None:
        file.write_bytes(content)
    result = run("tidy", file, "--write")
    assert result.stderr.count("\n") == 1
    assert said in result.stderr


def test_a_file_elsewhere_is_known_by_its_header(run, tmp_path, observations):
    file = tmp_path / "figures.csv"
    file.write_bytes(observations.read_bytes().decode().encode("gb18030"))
    result = run("tidy", file, "--write")
    assert (result.exit_code, file.read_bytes()) == (0, observations.read_bytes())


def test_a_template_is_written_once(run, tmp_path):
    file = tmp_path / "x.xlsx"
    assert run("template", "observations", "--xlsx", file).exit_code == 0
    assert file.read_bytes().startswith(b"PK")
    again = run("template", "observations", "--xlsx", file)
    assert (again.exit_code, again.stderr.count("\n")) == (2, 1)
    unknown = run("template", "none", "--xlsx", tmp_path / "y.xlsx")
    assert (unknown.exit_code, unknown.stderr.startswith("There is no table")) == (2, True)
    nowhere = run("template", "observations", "--xlsx", tmp_path / "none" / "y.xlsx")
    assert (nowhere.exit_code, nowhere.stderr.count("\n")) == (2, 1)


def test_documents_are_no_tables_and_only_said(run, sample_folder):
    text = sample_folder / "datasets" / "plan.txt"
    assert (run("tidy", text).exit_code, run("tidy", text).stderr) == (0, "")
    text.write_bytes(text.read_text(encoding="utf-8").encode("gbk"))
    result = run("tidy", text, "--write")
    assert result.exit_code == 1
    assert "Notepad" in result.stderr
    assert text.read_bytes().decode("gbk")
