"""The sheet of a template that explains its columns, with an example that is never read as data."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plansite.model.language import Language
from plansite.read import Reading
from plansite.read.reading import FOLDER
from plansite.tidy.shapes import Column, Form, Shape
from plansite.wording import Wording

_HEADINGS = ("column", "name", "required", "form", "example", "meaning")
_WIDTHS = (18, 18, 12, 44, 30, 60)
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31


@dataclass(frozen=True)
class Sheet:
    """A table as people fill it in: the title of its sheet, and the titles and meanings of its columns."""

    shape: Shape
    title: str
    titles: Mapping[str, str]
    meanings: Mapping[str, str]
    listed: frozenset[str] = frozenset()

    def form(self, column: Column, words: Wording) -> str:
        """How a column is filled in."""
        if column.form is not Form.CODE:
            kind = column.form.value
        else:
            kind = "choice" if column.choices else "listed" if column.name in self.listed else "code"
        return words.phrase(f"tidy.template.form.{kind}")

    def message(self, column: Column, words: Wording) -> str:
        """What appears beside a cell that is being filled in."""
        return "\n".join(part for part in (self.meanings[column.name], self.form(column, words)) if part)


def described(reading: Reading, table: str, words: Wording) -> tuple[str, dict[str, str], dict[str, str]]:
    """A table's title, and the titles and meanings of its columns, in the language of `words`."""
    ending = "_zh" if words.language is Language.ZH else ""
    resource = next(each for each in reading.resources() if each["name"] == table)
    fields = [each for each in reading.schemas[table].data["fields"] if isinstance(each, dict)]
    titles = {str(each.get("name")): str(each.get(f"title{ending}") or each.get("name")) for each in fields}
    meanings = {str(each.get("name")): str(each.get(f"description{ending}") or "") for each in fields}
    title = _FORBIDDEN.sub("", str(resource.get(f"title{ending}") or table))[:_LONGEST_NAME]
    return title or table, titles, meanings


def write(worksheet: Any, sheets: Sequence[Sheet], words: Wording, look: Callable[..., Any]) -> None:
    """Write the explanations, one table after the other."""
    plain, bold = look(text_wrap=True, num_format="@"), look(bold=True, num_format="@")
    large = look(bold=True, font_size=14)
    shaded = look(italic=True, font_color="#666666", bg_color="#F2F2F2", num_format="@")
    for index, width in enumerate(_WIDTHS):
        worksheet.set_column(index, index, width)
    row = 0
    for number, sheet in enumerate(sheets):
        worksheet.write_string(row, 0, words.phrase("tidy.template.title", table=sheet.title), large)
        row += 1
        for step in _steps(sheets, words) if number == 0 else ():
            worksheet.write_string(row, 0, step)
            row += 1
        row = _columns(worksheet, row + 1, sheet, words, bold, plain)
        worksheet.write_string(row + 1, 0, words.phrase("tidy.template.example"), bold)
        for index, column in enumerate(sheet.shape.columns):
            worksheet.write_string(row + 2, index, sheet.titles[column.name], bold)
            worksheet.write_string(row + 3, index, column.example, shaded)
        row += 6


def _steps(sheets: Sequence[Sheet], words: Wording) -> list[str]:
    names = {"table": sheets[0].title, "sources": sheets[-1].title, "folder": f"{FOLDER}/incoming"}
    steps = ["rows", "bold", *(["source"] if len(sheets) > 1 else []), "done"]
    return [words.phrase(f"tidy.template.steps.{step}", **names) for step in steps]


def _columns(worksheet: Any, row: int, sheet: Sheet, words: Wording, bold: Any, plain: Any) -> int:
    for index, heading in enumerate(_HEADINGS):
        worksheet.write_string(row, index, words.phrase(f"tidy.template.heading.{heading}"), bold)
    for offset, column in enumerate(sheet.shape.columns, start=1):
        required = words.phrase(f"tidy.template.{'needed' if column.required else 'optional'}")
        cells = (
            sheet.titles[column.name],
            column.name,
            required,
            sheet.form(column, words),
            column.example,
            sheet.meanings[column.name],
        )
        for index, cell in enumerate(cells):
            worksheet.write_string(row + offset, index, cell, plain)
    return row + len(sheet.shape.columns) + 1
