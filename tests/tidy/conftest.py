"""Tables to tidy: a small schema of every form of cell, and the sample project."""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from plansite.read import read
from plansite.tidy import Shape, shapes
from plansite.tidy.shapes import Column, Form


@pytest.fixture(scope="session")
def shape() -> Shape:
    """A table with a column of every form."""
    return Shape(
        name="figures",
        file="datasets/data/figures.csv",
        columns=(
            Column(
                "id", Form.CODE, frozenset({"编号", "Identifier"}), "^[a-z0-9]+(-[a-z0-9]+)*$", required=True
            ),
            Column("period", Form.PERIOD, frozenset({"时期"}), required=True),
            Column("value", Form.NUMBER, frozenset({"数值"}), required=True),
            Column("day", Form.DATE, frozenset({"日期"})),
            Column("kind", Form.CODE, frozenset({"类别"}), "", {"mark": "商标", "patent": "专利"}),
            Column("note", Form.TEXT, frozenset({"说明"})),
        ),
        key=("id", "period"),
        titles=frozenset({"数字", "Figures"}),
    )


@pytest.fixture
def known(sample_folder: Path) -> dict[str, Shape]:
    """The tables of the sample project."""
    return shapes(read(sample_folder))


@pytest.fixture
def book() -> Callable[..., bytes]:
    """A workbook with one sheet for each keyword: a list of rows."""

    def book(**sheets: list[list[object]]) -> bytes:
        workbook = openpyxl.Workbook()
        workbook.remove(workbook.worksheets[0])
        for title, rows in sheets.items():
            worksheet = workbook.create_sheet(title)
            for row in rows:
                worksheet.append(row)
        return saved(workbook)

    return book


def saved(workbook: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()
