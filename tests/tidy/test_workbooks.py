"""Workbooks as text: what cells show, and files that nobody should have to wait for."""

import io
import zipfile
from datetime import date

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plansite.model.problems import Problem
from plansite.tidy.scans import Shown, shown
from plansite.tidy.workbooks import grids_of, kind

HEADER = ["编号", "时期", "数值", "日期", "类别", "说明"]


def rows(content, shape):
    sheets = grids_of("x.xlsx", content, {shape.name: shape})
    assert isinstance(sheets, list)
    return [row.cells for row in sheets[0].grid.rows]


def one_cell(value, number_format="General", kind_of_cell=None):
    workbook = openpyxl.Workbook()
    worksheet = workbook.worksheets[0]
    worksheet.append([*HEADER])
    worksheet["A2"], worksheet["C2"] = "a", value
    worksheet["C2"].number_format = number_format
    if kind_of_cell:
        worksheet["C2"].data_type = kind_of_cell
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("value", "look", "text"),
    [
        (1250, "#,##0", "1250"),
        (1250.0, "0.00", "1250"),
        (0.1, "General", "0.1"),
        (1e20, "General", "100000000000000000000"),
        (0.000001, "General", "0.000001"),
        (0.95, "0%", "95%"),
        (0.9512, "0.00%", "95.12%"),
        ("１，２５０", "@", "１，２５０"),
        (True, "General", "TRUE"),
        (date(2023, 6, 30), "yyyy-mm-dd", "2023-06-30"),
        (date(2023, 6, 30), "mm-dd-yy", "2023-06-30"),
        (date(2023, 6, 1), 'yyyy"年"m"月"d"日"', "2023-06-01"),
        (date(2023, 6, 1), 'yyyy"年"m"月"', "2023-06"),
        (date(2023, 6, 1), '[$-804]yyyy"年"m"月";@', "2023-06"),
        (date(2023, 6, 1), "mmm-yy", "2023-06"),
        (date(2023, 1, 1), "yyyy", "2023"),
        (date(2023, 6, 1), "d-mmm", "2023-06-01 00:00:00"),
        (45078.5, "yyyy-mm-dd hh:mm", "2023-06-01 12:00:00"),
        (45107, "General", "45107"),
    ],
)
def test_cells_say_what_they_show(shape, value, look, text):
    assert rows(one_cell(value, look), shape) == [("a", "", text, "", "", "")]


def test_an_error_is_no_empty_cell(shape):
    assert rows(one_cell("#DIV/0!", kind_of_cell="e"), shape) == [("a", "", "#N/A", "", "", "")]


@pytest.mark.parametrize(
    ("code", "look"),
    [
        ("General", None),
        ("#,##0.00", None),
        ('0"元"', None),
        ('0"d"', None),
        ("[Red]0", None),
        ("0.0%", Shown.PERCENT),
        ("yyyy/m/d", Shown.DAY),
        ("m月d日", Shown.UNCLEAR),
        ("hh:mm", Shown.UNCLEAR),
        ("yyyy", Shown.YEAR),
    ],
)
def test_what_a_format_shows(code, look):
    assert shown(code) is look


def test_sheets_are_known_by_their_header_else_by_their_name(shape, book):
    content = book(说明=[["怎样填写"]], 随便=[HEADER, ["a"]], 数字=[["编号", "数"], ["b"]], 别的=[["编号"]])
    found = grids_of("x.xlsx", content, {shape.name: shape})
    assert isinstance(found, list)
    assert [sheet.grid.spreadsheet for sheet in found] == ["随便", "数字"]


def test_empty_rows_in_a_workbook_do_not_matter(shape, book):
    content = book(数字=[[], HEADER, [], ["a"], [" "], ["b"], []])
    found = grids_of("x.xlsx", content, {shape.name: shape})
    assert isinstance(found, list)
    assert [(row.cells[0], row.line) for row in found[0].grid.rows] == [("a", 4), ("b", 6)]
    assert found[0].grid.cell(found[0].grid.rows[0], "说明") == "数字!F4"


def test_a_workbook_without_a_table_is_said(shape, book):
    assert grids_of("x.xlsx", book(Sheet1=[["x"]]), {shape.name: shape}) == Problem(
        "file-unregistered", "x.xlsx"
    )


def far_away():
    workbook = openpyxl.Workbook()
    workbook.worksheets[0]["XFD1048576"] = "far"
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def bomb():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 50_000_000)
    return buffer.getvalue()


def laughs():
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    text = f'<!DOCTYPE x [<!ENTITY a0 "ha">{lines}]><workbook><sheets>&a11;</sheets></workbook>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("xl/workbook.xml", text)
        archive.writestr("xl/_rels/workbook.xml.rels", "<Relationships/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04",
        b"PK\x03\x04" + b"x" * 99,
        b"\xd0\xcf\x11\xe0" + b"\0" * 600,
        far_away(),
        bomb(),
        laughs(),
    ],
    ids=["cut", "noise", "ole", "far", "bomb", "laughs"],
)
def test_hostile_workbooks_are_refused(shape, content):
    found = grids_of("x.xlsx", content, {shape.name: shape})
    assert found == Problem("file-binary", "x.xlsx", value=kind(content))


SOUND = one_cell(1)


@given(st.integers(0, len(SOUND) - 1), st.binary(max_size=4))
def test_damaged_workbooks_end_in_a_problem_or_a_table(shape, at, noise):
    found = grids_of(
        "x.xlsx", b"PK\x03\x04" + SOUND[4:at] + noise + SOUND[at + len(noise) :], {shape.name: shape}
    )
    assert isinstance(found, (list, Problem))


@pytest.mark.parametrize(
    ("look", "text"),
    [("yyyy-mm-dd", "2023-06-30"), ('yyyy"年"m"月"d"日"', "2023-06-30"), ("General", "43645")],
)
def test_workbooks_that_count_days_from_1904_keep_their_dates(shape, look, text):
    workbook = openpyxl.Workbook()
    workbook.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    worksheet = workbook.worksheets[0]
    worksheet.append([*HEADER])
    worksheet["A2"], worksheet["C2"] = "a", 43645
    worksheet["C2"].number_format = look
    buffer = io.BytesIO()
    workbook.save(buffer)
    assert rows(buffer.getvalue(), shape) == [("a", "", text, "", "", "")]
