"""Every form of a table holds what the canonical CSV holds, with the right types, in the right spelling."""

import csv
import io
import json
import os
import subprocess
import sys
from datetime import date
from decimal import Decimal

import openpyxl
import pandas as pd
import pyarrow as pa
import pytest
from pyarrow import parquet

from plansite.model.edition import Edition
from plansite.model.language import Bilingual
from plansite.model.records import Provenance, Source
from plansite.model.tables import Table
from plansite.publish.formats import FORMATS
from plansite.publish.sheet import Sheet, Terms

FIELDS = [
    {"name": "code", "type": "string", "title": "Code", "title_zh": "代码"},
    {"name": "value", "type": "number", "title": "Value", "title_zh": "数值", "unit": "件"},
    {"name": "count", "type": "integer", "title": "Count", "title_zh": "个数"},
    {"name": "day", "type": "date", "title": "Day", "title_zh": "日期"},
    {"name": "note", "type": "string", "title": "Note", "title_zh": "说明"},
    {"name": "source_id", "type": "string", "title": "Source", "title_zh": "来源"},
]
RECORDS = [
    ("140800", "1.50", "12", "2023-06-30", "运城，“地标”", "yearbook"),
    ("014080", "-3", "", "", "=1+1", "yearbook"),
    ("140802", "", "0", "2024-01-01", "@SUM(A1)", "yearbook"),
    ("2023-06", "33200", "7", "", 'quotes " and, commas', "yearbook"),
    ("＝1", "0.1234567890123456789", "1", "", "two\nlines", "yearbook"),
]
SOURCE = Source(
    "yearbook", "统计年鉴", "统计局", date(2024, 3, 1), "https://example.org/", Provenance.OFFICIAL
)
NAMES = [field["name"] for field in FIELDS]
NUMBERS = {"value", "count"}


def sheet(records=RECORDS, notice=None):
    table = Table.of("things", "things.csv", tuple(NAMES), records, range(2, len(records) + 2))
    edition = Edition("1.2.0", date(2026, 11, 20), date(2026, 11, 26), site_url="https://example.org/plan/")
    terms = Terms(
        Bilingual("数据包", "Package"), "package", "CC BY 4.0", "https://example.org/by", edition, notice
    )
    return Sheet("things", Bilingual("东西", "Things"), FIELDS, table, (SOURCE,), terms)


def written(name, of):
    (form,) = [form for form in FORMATS if form.name == name]
    return b"".join(form.write(of))


def read_csv(content, encoding):
    return list(csv.reader(io.StringIO(content.decode(encoding), newline="")))


def test_canonical_csv_is_what_was_checked():
    content = written("csv", sheet())
    assert read_csv(content, "utf-8") == [NAMES, *map(list, RECORDS)]
    assert b"\r" not in content
    assert not content.startswith(b"\xef\xbb\xbf")


def test_excel_takes_no_cell_for_a_formula():
    content = written("excel-csv", sheet())
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == len(RECORDS) + 1
    rows = read_csv(content, "utf-8-sig")
    assert [row[4] for row in rows[1:]] == [
        "运城，“地标”",
        "'=1+1",
        "'@SUM(A1)",
        'quotes " and, commas',
        "two\nlines",
    ]
    assert rows[5][0] == "'＝1"
    assert [row[1] for row in rows[1:]] == [record[1] for record in RECORDS]


def test_json_has_numbers_as_written_and_null_for_what_is_missing():
    content = written("json", sheet())
    rows = json.loads(content, parse_float=Decimal)
    assert [list(row) for row in rows] == [NAMES] * len(RECORDS)
    for row, record in zip(rows, RECORDS, strict=True):
        for name, text in zip(NAMES, record, strict=True):
            expected = (Decimal(text) if name in NUMBERS else text) if text else None
            assert row[name] == expected
    assert "运城" in content.decode()


@pytest.mark.parametrize(("text", "value"), [("+5", 5.0), ("007", 7.0), ("1.", 1.0), ("1e3", 1000.0)])
def test_json_stays_json_where_a_number_is_spelt_otherwise(text, value):
    rows = json.loads(written("json", sheet([("a", text, "", "", "", "yearbook")])))
    assert rows[0]["value"] == value


def test_parquet_has_types_and_says_where_it_comes_from():
    file = parquet.ParquetFile(io.BytesIO(written("parquet", sheet())))
    table = file.read()
    assert table.schema.types == [
        pa.string(),
        pa.float64(),
        pa.int64(),
        pa.date32(),
        pa.string(),
        pa.string(),
    ]
    assert table.column("code").to_pylist() == [record[0] for record in RECORDS]
    assert table.column("value").to_pylist() == [
        float(record[1]) if record[1] else None for record in RECORDS
    ]
    assert table.column("count").to_pylist() == [12, None, 0, 7, 1]
    assert table.column("day").to_pylist()[0] == date(2023, 6, 30)
    assert table.schema.field("value").metadata[b"title_zh"].decode() == "数值"
    said = json.loads(table.schema.metadata[b"plansite"])
    assert (said["version"], said["data_date"]) == ("1.2.0", "2026-11-20")


def test_a_long_table_comes_in_pieces_and_stays_whole():
    records = [(f"{at:06}", str(at), str(at % 7), "", "说明", "yearbook") for at in range(25_001)]
    long = sheet(records)
    assert len(json.loads(written("json", long))) == len(records)
    assert len(list(next(form for form in FORMATS if form.name == "json").write(long))) > 3
    assert pd.read_csv(io.BytesIO(written("csv", long)), dtype={"code": str}).code.tolist()[-1] == "025000"
    assert parquet.read_table(io.BytesIO(written("parquet", long))).num_rows == len(records)


def test_an_empty_table_is_still_a_table_in_every_form():
    empty = sheet([])
    assert json.loads(written("json", empty)) == []
    assert read_csv(written("csv", empty), "utf-8") == [NAMES]
    assert parquet.read_table(io.BytesIO(written("parquet", empty))).num_rows == 0
    assert openpyxl.load_workbook(io.BytesIO(written("xlsx", empty))).worksheets[0].max_row == 1


@pytest.fixture
def book():
    return openpyxl.load_workbook(io.BytesIO(written("xlsx", sheet())))


def test_a_workbook_has_data_dictionary_sources_and_terms(book):
    assert book.sheetnames == ["数据", "数据字典", "来源", "许可与版本"]
    data = book.worksheets[0]
    assert [cell.value for cell in data[1]] == [field["title_zh"] for field in FIELDS]
    assert data.freeze_panes == "A2"
    assert data.auto_filter.ref == "A1:F6"


def test_a_workbook_has_numbers_dates_and_texts_and_no_formula(book):
    rows = list(book.worksheets[0].iter_rows(min_row=2))
    assert [cell.value for cell in rows[0]][:3] == ["140800", 1.5, 12]
    assert rows[0][1].number_format == "#,##0.00"
    assert rows[3][1].number_format == "#,##0"
    assert rows[0][3].value.date() == date(2023, 6, 30)
    assert rows[0][3].number_format == "yyyy-mm-dd"
    assert rows[1][4].value == "=1+1"
    assert rows[1][4].data_type == "s"
    assert rows[1][2].value is None
    assert rows[4][1].value == "0.1234567890123456789"
    for worksheet in book.worksheets:
        assert not [cell for row in worksheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_a_workbook_explains_itself(book):
    dictionary, sources, terms = book.worksheets[1:]
    assert [row[0].value for row in dictionary.iter_rows(min_row=2)] == NAMES
    assert sources["A2"].value == "yearbook"
    assert sources["D2"].value.date() == date(2024, 3, 1)
    said = " ".join(str(row[1].value) for row in terms.iter_rows(min_row=2))
    for words in ("1.2.0", "2026-11-20", "CC BY 4.0", "https://example.org/plan/", "东西"):
        assert words in said


def test_a_workbook_of_invented_figures_says_so_on_its_tab():
    notice = Bilingual("演示数据，非真实数据", "Demonstration data, not real")
    book = openpyxl.load_workbook(io.BytesIO(written("xlsx", sheet(notice=notice))))
    assert book.sheetnames[0] == "数据（演示数据，非真实数据）"
    assert "not real" in book.worksheets[3]["B2"].value


def test_only_the_workbook_has_a_limit():
    assert {form.name: form.most_rows for form in FORMATS if form.most_rows} == {"xlsx": 100_000}
    (form,) = [form for form in FORMATS if form.name == "xlsx"]
    assert form.holds(100_000)
    assert not form.holds(100_001)


@pytest.mark.parametrize("form", [form.name for form in FORMATS])
def test_the_same_table_gives_the_same_bytes_in_any_time_zone(form):
    script = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1]); import test_formats as t; "
        f"print(hashlib.sha256(t.written('{form}', t.sheet())).hexdigest())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", script, os.path.dirname(__file__)],  # noqa: PTH120
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for zone, seed in (("Asia/Shanghai", "1"), ("America/Lima", "2"))
    }
    assert len(found) == 1
