"""The workbook that staff fill in: what it offers, and that nothing is lost on the way into the tables."""

import io

import openpyxl
import pytest

from plansite.model.language import Language
from plansite.read import read
from plansite.tidy import gathered
from plansite.tidy.template import template
from plansite.wording import Wording

ZH = Wording(Language.ZH, {})


@pytest.fixture
def opened(sample_folder, known):
    return openpyxl.load_workbook(io.BytesIO(template(read(sample_folder), known, "observations", ZH)))


def validations(worksheet):
    return {str(each.sqref)[0]: each for each in worksheet.data_validations.dataValidation}


def test_the_sheets_are_the_table_its_sources_and_the_guide(opened):
    assert opened.sheetnames == ["观测值", "来源", "说明", "选项"]
    assert [cell.value for cell in opened["观测值"][1]][:4] == ["指标", "区划代码", "时期", "数值"]
    assert opened["选项"].sheet_state == "hidden"
    assert opened["观测值"].freeze_panes == "A2"


def test_codes_are_lists_with_names_and_numbers_are_guarded(opened):
    offered = validations(opened["观测值"])
    assert [offered[column].type for column in "ABDEF"] == ["list", "list", "decimal", "list", "list"]
    assert offered["A"].formula1 == "'选项'!$A$1:$A$13"
    assert opened["选项"]["A1"].value.count("｜") == 1
    assert offered["E"].showErrorMessage
    assert not offered["F"].showErrorMessage  # a new source is not in the list yet
    assert offered["C"].promptTitle == "时期"
    assert "2023-Q1" in offered["C"].prompt


def test_codes_and_periods_are_text_below_the_header(opened):
    dimensions = opened["观测值"].column_dimensions
    formats = {column: dimensions[column].number_format for column in "ACD"}
    assert formats == {"A": "@", "C": "@", "D": "General"}


def test_there_is_no_formula_and_no_data(opened):
    for worksheet in opened:
        assert not [cell for row in worksheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert (opened["观测值"].max_row, opened["来源"].max_row) == (1, 1)


def test_an_empty_template_changes_nothing(sample_folder, known):
    content = template(read(sample_folder), known, "observations", ZH)
    found = gathered(sample_folder, known, {"x.xlsx": content})
    assert (found.tables, found.problems) == ({}, ())


def test_the_same_project_gives_the_same_workbook(sample_folder, known):
    first, second = (template(read(sample_folder), known, "observations", ZH) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("table", ["observations", "milestones", "sources", "areas", "terms", "pocket-parks"])
def test_every_table_has_a_template_that_loses_nothing(sample_folder, known, table, language):
    """All rows of a table, typed into its template as staff see them, come back as they were."""
    reading = read(sample_folder)
    workbook = openpyxl.load_workbook(io.BytesIO(template(reading, known, table, Wording(language, {}))))
    rows = list(reading.tables[table].records())
    for row in rows:
        workbook.worksheets[0].append(list(row))
    buffer = io.BytesIO()
    workbook.save(buffer)
    path = sample_folder / known[table].file
    before = path.read_bytes()
    path.write_bytes(before.partition(b"\n")[0] + b"\n")
    found = gathered(sample_folder, known, {"x.xlsx": buffer.getvalue()})
    assert found.problems == ()
    assert found.tables[table].content == before


def test_what_is_chosen_from_a_list_becomes_its_code(sample_folder, known, opened):
    choice = opened["选项"]["A1"].value
    opened["观测值"].append([choice, "990100｜样例市", "2031", 5, "final", "gazette-new", None, None, None])
    opened["来源"].append(["gazette-new", "公报", "统计局", "2026-07-01", None, "official"])
    buffer = io.BytesIO()
    opened.save(buffer)
    found = gathered(sample_folder, known, {"x.xlsx": buffer.getvalue()})
    assert found.problems == ()
    assert (
        f"{choice.partition('｜')[0]},990100,2031,5,final,gazette-new,,,\n"
        in found.tables["observations"].after
    )
    assert "gazette-new,公报,统计局,2026-07-01,,official\n" in found.tables["sources"].after
