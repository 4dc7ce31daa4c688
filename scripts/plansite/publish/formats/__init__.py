"""The forms in which a table can be taken away; each is one module and one line here."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from plansite.publish.formats import canonical_csv, excel_csv, parquet, rows_json, workbook
from plansite.publish.sheet import Sheet


@dataclass(frozen=True)
class Format:
    """One form: its name in the locale files, the ending of its files, and its media type.

    `most_rows` is the longest table that it can hold; `for_goals` says whether the rows behind one
    goal are offered in it as well.
    """

    name: str
    ending: str
    media_type: str
    write: Callable[[Sheet], Iterator[bytes]]
    most_rows: int | None = None
    for_goals: bool = True

    def holds(self, height: int) -> bool:
        """Whether a table of so many rows can be had in this form."""
        return self.most_rows is None or height <= self.most_rows


XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

FORMATS: Final[Sequence[Format]] = (
    Format("xlsx", "xlsx", XLSX, workbook.content, most_rows=100_000),
    Format("excel-csv", "excel.csv", "text/csv", excel_csv.content),
    Format("csv", "csv", "text/csv", canonical_csv.content),
    Format("json", "json", "application/json", rows_json.content),
    Format("parquet", "parquet", "application/vnd.apache.parquet", parquet.content, for_goals=False),
)
