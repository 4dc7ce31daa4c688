"""What readers take from the served site opens with right types and Chinese intact, and its hash matches."""

import csv
import hashlib
import io
import json
import subprocess
import sys
import urllib.request
import zipfile
from urllib.parse import urljoin

import duckdb
import frictionless
import mlcroissant
import openpyxl
import pandas as pd
import pytest

TEXTS = {"indicator_id", "area_code", "period", "status", "source_id", "note", "quote"}
CSV = "Text - txt - csv (StarCalc)"
KEY = ("indicator_id", "area_code", "period")
PROVINCE = ("valid-invention-patents", "140000", "2024")


def canonical(built, table="observations"):
    return [[*row.values()] for row in built.table(table)]


def fetched(served, address):
    with urllib.request.urlopen(served + address) as answer:  # noqa: S310 - our own server
        return answer.read()


def test_pandas_reads_csv_json_and_parquet_alike(built, served):
    types = dict.fromkeys(TEXTS, str)
    from_csv = pd.read_csv(
        f"{served}data/observations.csv", dtype=types, keep_default_na=False, na_values=[""]
    )
    from_json = pd.read_json(io.BytesIO(fetched(served, "data/observations.json")), dtype=types)
    from_parquet = pd.read_parquet(io.BytesIO(fetched(served, "data/observations.parquet")))
    for frame in (from_csv, from_json, from_parquet):
        assert len(frame) == len(built.table("observations"))
        assert frame.value.dtype == float
        found = frame.set_index(["indicator_id", "area_code", "period"]).loc[PROVINCE]
        assert (found.value, found.rounded_to) == (33200, 100)
        assert "3.32" in found.quote
    pd.testing.assert_series_equal(from_csv.value, from_parquet.value)
    pd.testing.assert_series_equal(from_csv.value, from_json.value, check_dtype=False)


def test_duckdb_reads_the_downloaded_files(built, served, tmp_path):
    for ending in ("csv", "parquet", "json"):
        (tmp_path / f"observations.{ending}").write_bytes(fetched(served, f"data/observations.{ending}"))
    database = duckdb.connect()
    for ending in ("parquet", "csv", "json"):
        source = f"'{tmp_path / f'observations.{ending}'}'"
        if ending == "csv":
            source = f"read_csv({source}, types={{'area_code': 'VARCHAR', 'period': 'VARCHAR'}})"
        (counted,) = database.execute(f"SELECT count(*) FROM {source}").fetchone()  # noqa: S608
        assert counted == len(built.table("observations"))
        query = f"SELECT value, quote FROM {source} WHERE indicator_id = ? AND area_code = ? AND period = ?"  # noqa: S608
        value, quote = database.execute(query, PROVINCE).fetchone()
        assert value == 33200
        assert "有效發明專利達3.32萬件" in quote


@pytest.mark.filterwarnings("ignore:The inplace keyword")  # mlcroissant still uses it
def test_mlcroissant_reads_the_built_site(built):
    dataset = mlcroissant.Dataset(jsonld=str(built.folder / "data" / "croissant.json"))
    assert not dataset.metadata.ctx.issues.errors
    (record,) = [
        each
        for each in dataset.records("observations")
        if tuple(each[f"observations/{name}"].decode() for name in KEY) == PROVINCE
    ]
    assert record["observations/value"] == 33200
    assert "有效發明專利達3.32萬件" in record["observations/quote"].decode()


def test_frictionless_reads_the_package_where_it_is_served(served):
    report = frictionless.validate(f"{served}data/datapackage.json")
    assert report.valid, report.flatten(["type", "note"])


def test_frictionless_opens_the_archive_as_it_is(built, served, tmp_path):
    archive = tmp_path / "package.zip"
    archive.write_bytes(fetched(served, f"data/{built.json('datapackage.json')['name']}.zip"))
    with zipfile.ZipFile(archive) as opened:
        assert opened.testzip() is None
        opened.extractall(tmp_path / "unpacked")
    report = frictionless.validate(str(tmp_path / "unpacked" / "datapackage.json"))
    assert report.valid, report.flatten(["type", "note"])
    checked = subprocess.run(
        ["sha256sum", "--check", "SHA256SUMS"],
        cwd=tmp_path / "unpacked",
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr
    assert checked.stdout.count(": OK") > 40
    assert "README.txt" in {path.name for path in (tmp_path / "unpacked").iterdir()}
    assert "method-examples.json" not in {path.name for path in (tmp_path / "unpacked").iterdir()}


@pytest.mark.parametrize("table", ["observations", "indicators", "milestones", "geographical-indications"])
def test_the_workbook_holds_what_the_csv_holds(built, served, table):
    book = openpyxl.load_workbook(io.BytesIO(fetched(served, f"data/{table}.xlsx")))
    fields = next(each for each in built.json("datapackage.json")["resources"] if each["name"] == table)
    titles, *rows = book.worksheets[0].iter_rows(values_only=True)
    assert list(titles) == [field["title_zh"] for field in fields["schema"]["fields"]]
    assert [[_text(cell) for cell in row] for row in rows] == [
        [_text(_number(cell, field)) for cell, field in zip(row, fields["schema"]["fields"], strict=True)]
        for row in canonical(built, table)
    ]


def _number(text, field):
    return float(text) if text and field["type"] in ("number", "integer") else text


def _text(value):
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        return repr(float(value))
    return value.strftime("%Y-%m-%d") if hasattr(value, "strftime") else value


@pytest.mark.parametrize("ending", ["xlsx", "excel.csv"])
def test_libreoffice_opens_it_without_garbling(built, served, convert, tmp_path, ending):
    file = tmp_path / f"observations.{ending}"
    file.write_bytes(fetched(served, f"data/observations.{ending}"))
    # Without a window LibreOffice does not look at the mark; with one, its dialog proposes UTF-8 by it.
    opened = f"{CSV}:44,34,76" if ending.endswith("csv") else ""
    saved = convert(file, "csv", f"{CSV}:44,34,76,1,,0,false,false,false", opened)
    rows = list(csv.reader(io.StringIO(saved.read_text(encoding="utf-8"), newline="")))
    published = built.table("observations")
    assert len(rows) == len(published) + 1
    at = list(published[0])
    for row, expected in zip(rows[1:], published, strict=True):
        for name in ("indicator_id", "area_code", "status", "source_id", "note", "quote"):
            assert row[at.index(name)] == expected[name]
        assert float(row[at.index("value")].replace(",", "")) == float(expected["value"])
    assert "�" not in saved.read_text(encoding="utf-8")


def test_every_form_of_the_rows_behind_a_goal_holds_the_same(served):
    name = "data/goals/valid-invention-patents"
    rows = list(csv.DictReader(io.StringIO(fetched(served, f"{name}.csv").decode())))
    assert rows
    for row, other in zip(rows, json.loads(fetched(served, f"{name}.json")), strict=True):
        assert {key: value or None for key, value in row.items() if key not in ("value", "rounded_to")} == {
            key: value for key, value in other.items() if key not in ("value", "rounded_to")
        }
        assert (float(row["value"]) if row["value"] else None) == other["value"]


def test_the_rows_behind_a_goal_are_those_of_its_page(built):
    """Each row of a goal's download is a published row with the same value, and each on its page is in it."""
    published = {
        f"observations/{row['indicator_id']}:{row['area_code']}:{row['period']}": row
        for row in built.table("observations")
    }
    compared = 0
    for page in built.pages:
        if not page.address.startswith("goals/") or page.address == "goals/index.html":
            continue
        goal = page.address.split("/")[1]
        file = built.folder / "data" / "goals" / f"{goal}.csv"
        shown = {
            element.attributes["data-ref"].removesuffix("/value")
            for element in page.root.find("data")
            if element.attributes["data-ref"].startswith("observations/")
        }
        with file.open(encoding="utf-8", newline="") if file.exists() else io.StringIO() as opened:
            rows = {row["row"]: row for row in csv.DictReader(opened)}
        assert shown <= set(rows), goal
        for ref, row in rows.items():
            if ref in published:
                assert (row["value"], row["source_id"], row["note"], row["quote"]) == tuple(
                    published[ref][name] for name in ("value", "source_id", "note", "quote")
                )
                compared += 1
    assert compared > 50


def test_each_hash_on_a_page_is_that_of_the_file_that_is_served(built, served):
    """The file behind a link hashes to what stands beside the link, and to what SHA256SUMS says."""
    sums = dict(reversed(line.split("  ")) for line in fetched(served, "SHA256SUMS").decode().splitlines())
    checked = set()
    for page in built.pages:
        for listed in page.root.find("div", **{"data-search-exclude": ""}):
            links = [link for link in listed.find("a") if "download" in link.classes]
            hashes = [code.text for code in listed.find("code") if len(code.text) == 64]
            if not links or len(links) != len(hashes):
                continue
            for link, told in zip(links, hashes, strict=True):
                address = urljoin(served + page.address, link.attributes["href"]).removeprefix(served)
                if address not in checked:
                    assert hashlib.sha256(fetched(served, address)).hexdigest() == told == sums[address]
                    checked.add(address)
    assert len(checked) > 150


def test_sha256sum_finds_every_download_unchanged(built):
    checked = subprocess.run(
        ["sha256sum", "--check", "--quiet", "SHA256SUMS"],
        cwd=built.folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
    lines = (built.folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    data = {
        path.relative_to(built.folder).as_posix()
        for folder in ("data", "charts")
        for path in (built.folder / folder).rglob("*")
        if path.is_file() and path.suffix != ".html"
    }
    assert data <= {line.split("  ")[1] for line in lines}


def test_the_commands_of_the_page_print_the_hash_that_it_shows(built, tmp_path):
    """Those of Windows and macOS cannot run here."""
    page = next(each for each in built.pages if each.address == "verify/index.html")
    name = f"{built.json('datapackage.json')['name']}.zip"
    (tmp_path / name).write_bytes((built.folder / "data" / name).read_bytes())
    told = next(code.text for code in page.root.find("code") if len(code.text) == 64)
    commands = [pre.text.strip() for pre in page.root.find("pre", **{"class": "command"})]
    (linux,) = [command for command in commands if command.startswith("sha256sum")]
    printed = subprocess.run(["bash", "-c", linux], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert printed.stdout.split()[0] == told
    (whole,) = [command for command in commands if command.startswith("mkdir")]
    whole = whole.replace("unzip ", f"{sys.executable} -m zipfile -e ").replace(name, f"{name} .")
    done = subprocess.run(
        ["bash", "-e", "-c", whole], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert "FAILED" not in done.stdout
    assert "observations.csv: OK" in done.stdout
