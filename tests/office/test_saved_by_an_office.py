"""What staff hand in after an office program has saved it: nothing is lost, and nothing is taken wrongly."""

import io

import openpyxl
import pytest

from plansite.check import check
from plansite.model.language import Language
from plansite.read import read
from plansite.tidy import gathered, shapes
from plansite.tidy.template import template
from plansite.tidy.tidied import tidied
from plansite.wording import Wording

TABLE = "observations"
CSV = "Text - txt - csv (StarCalc)"


@pytest.fixture
def filled(sample_folder):
    """The template of a table with all its rows, whose file has none of them any more."""
    reading = read(sample_folder)
    content = template(reading, shapes(reading), TABLE, Wording(Language.ZH, {}))
    workbook = openpyxl.load_workbook(io.BytesIO(content))
    for record in reading.tables[TABLE].records():
        workbook.worksheets[0].append(list(record))
    file = sample_folder / "填报.xlsx"
    workbook.save(file)
    path = sample_folder / reading.tables[TABLE].file
    before = path.read_bytes()
    path.write_bytes(before.partition(b"\n")[0] + b"\n")
    return file, before


@pytest.mark.parametrize("ending", ["xls", "xlsx"])
def test_a_workbook_saved_again_loses_nothing(sample_folder, filled, convert, ending):
    file, before = filled
    saved = convert(file, ending).read_bytes()
    found = gathered(sample_folder, shapes(read(sample_folder)), {f"填报.{ending}": saved})
    assert found.problems == ()
    assert found.tables[TABLE].content == before


@pytest.mark.parametrize(("encoding", "number"), [("gb18030", 85), ("utf-8", 76)])
def test_a_sheet_saved_as_csv_is_tidied_into_what_it_was(sample_folder, filled, convert, encoding, number):
    file, before = filled
    saved = convert(file, "csv", f"{CSV}:44,34,{number},1,,0,false,true").read_bytes()
    assert len(saved.decode(encoding)) > len(before.decode()) / 2
    found = tidied(saved, shapes(read(sample_folder))[TABLE])
    assert (found.problems, found.after) == ((), before.decode())


def test_what_an_office_makes_of_the_wrong_encoding_is_seen(sample_folder, filled, convert):
    _, before = filled
    path = sample_folder / shapes(read(sample_folder))[TABLE].file
    path.write_bytes(before)
    path.write_bytes(convert(path, "csv", f"{CSV}:44,34,76,1,,0,false,true").read_bytes())
    assert {problem.code for problem in check(read(sample_folder))} == {"encoding-garbled"}
