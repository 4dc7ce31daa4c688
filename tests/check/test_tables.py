"""The descriptor, the schemas and the tables: one line for one mistake, on its physical line."""

import pytest

from plansite.read import tables

OBSERVATIONS = "data/observations.csv"
ROW = "bus-stops,990100,2024,200,final,yearbook-2024,合成数据,,公交站台200座"


def told(problems):
    return [
        (problem.code, problem.file.removeprefix("datasets/"), problem.line, problem.column)
        for problem in problems
    ]


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        ("bus-stops,990100,2024,约200,final,yearbook-2024,,,", "number-about", "value"),
        ('bus-stops,990100,2024,"1,200",final,yearbook-2024,,,', "number-thousands", "value"),
        ("bus-stops,990100,2024,NaN,final,yearbook-2024,,,", "number-special", "value"),
        ("bus-stops,990100,2024,,final,yearbook-2024,,,", "cell-required", "value"),
        ("bus-stops,990100,2024,-1,final,yearbook-2024,,,", "cell-minimum", "value"),
        ("bus-stops,990100,2024,200,定数,yearbook-2024,,,", "cell-choice", "status"),
        ("bus-stops,990100,2024年,200,final,yearbook-2024,,,", "period-form", "period"),
        ("bus-stops,990100,2024,200,final,yearbook-1999,,,", "cell-foreign-key", "source_id"),
        ("bus-stop,990100,2024,200,final,yearbook-2024,,,", "cell-foreign-key", "indicator_id"),
        ("bus-stops,990199,2024,200,final,yearbook-2024,,,", "cell-foreign-key", "area_code"),
        ("BUS STOPS,990100,2024,200,final,yearbook-2024,,,", "cell-pattern", "indicator_id"),
        ("accessible-stops,990100,2024,150,final,yearbook-2024,,,", "cell-primary-key", "indicator_id"),
        ("bus-stops,990100,2024", "cell-missing-cell", "value"),
        (f"{ROW},more,and more", "cell-extra-cell", ""),
        ("", "cell-blank-row", ""),
        (",,,,,,,,", "cell-blank-row", ""),
    ],
)
def test_a_broken_row_is_one_problem(edit, found, row, code, column):
    edit(OBSERVATIONS, ROW, row)
    assert told(found()) == [(code, OBSERVATIONS, 4, column)]


def test_lines_are_physical_behind_quoted_line_breaks(edit, found):
    edit(OBSERVATIONS, "无障碍站台150座", '"无障碍\n\n站台150座"')
    edit(OBSERVATIONS, "bus-stops,990100,2024,200", "bus-stops,990100,2024,x")
    assert told(found()) == [("cell-type-error", OBSERVATIONS, 6, "value")]


def test_rows_are_counted_before_their_cells_are_read(edit, found):
    edit(OBSERVATIONS, ROW, f"\n{ROW.replace('200', 'x')}")
    assert told(found()) == [("cell-blank-row", OBSERVATIONS, 4, "")]
    edit(OBSERVATIONS, "\n\n", "\n")
    assert told(found()) == [("cell-type-error", OBSERVATIONS, 4, "value")]


def test_every_broken_cell_of_a_row_is_told(edit, found):
    edit(OBSERVATIONS, "bus-stops,990100,2024,200,final", "bus-stops,990100,2024,x,y")
    assert told(found()) == [
        ("cell-type-error", OBSERVATIONS, 4, "value"),
        ("cell-choice", OBSERVATIONS, 4, "status"),
    ]


def test_an_unknown_id_is_told_once_where_it_stands_first(edit, found, line):
    edit("data/sources.csv", "yearbook-2023,样例市年鉴2023", "yearbook-1999,样例市年鉴2023")
    first = line(OBSERVATIONS, "yearbook-2023")
    assert told(found()) == [("cell-foreign-key", OBSERVATIONS, first, "source_id")]


def test_what_would_be_right_is_told(edit, found):
    edit(OBSERVATIONS, "2024,200,final", "2024,200,good")
    edit("data/areas.csv", "990121,样例南县", "南县,样例南县")
    expected = [(problem.value, problem.details["expected"]) for problem in found()]
    assert expected == [("南县", "990100"), ("good", "final, preliminary, revised")]


@pytest.mark.parametrize(
    ("old", "new", "code", "value"),
    [
        ("rounded_to,quote", "rounded_to,quote,extra", "extra-label", "extra"),
        ("status,source_id", "状态,source_id", "label-translated", "状态"),
    ],
)
def test_a_broken_header_is_one_problem(edit, found, old, new, code, value):
    edit(OBSERVATIONS, old, new)
    assert [(problem.code, problem.line, problem.value) for problem in found()] == [(code, 1, value)]


def test_optional_columns_may_be_absent_and_no_others(sample_folder, found):
    file = sample_folder / "datasets/data/milestones.csv"
    rows = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join(row.rpartition(",")[0] for row in rows) + "\n", encoding="utf-8")
    assert found() == ()
    file.write_text("\n".join(row.rsplit(",", 2)[0] for row in rows) + "\n", encoding="utf-8")
    assert [(problem.code, problem.column) for problem in found()] == [("missing-label", "note")]


@pytest.mark.parametrize(
    ("old", "new", "code", "column"),
    [
        ("  - name: terms", "  - name: words", "table-not-described", "resources"),
        ("  - name: pocket-parks", "  - title_en: x", "not-declared", "name"),
        ("    path: data/terms.csv\n", "", "not-declared", "path"),
        ("    path: data/terms.csv", "    path: 5", "not-declared", "path"),
        ("    schema: schemas/terms.yaml\n", "", "not-declared", "schema"),
        ("    schema: schemas/terms.yaml", "    schema: {fields: []}", "not-declared", "schema"),
        ("    encoding: utf-8\n", "", "not-declared", "encoding"),
        ("    dialect:\n", "    dialekt:\n", "descriptor-property", "dialekt"),
        ("    encoding: utf-8\n", "    encoding: gbk\n", "encoding-unusual", "encoding"),
        ("      delimiter: ','", "      delimiter: ';'", "dialect-unusual", "dialect"),
        ("  - name: pocket-parks", "  - name: areas", "descriptor-invalid", ""),
    ],
)
def test_a_broken_descriptor_is_one_problem(edit, found, old, new, code, column):
    edit("datapackage.yaml", old, new)
    assert [(each.code, each.file, each.column) for each in found()] == [
        (code, "datasets/datapackage.yaml", column)
    ]


@pytest.mark.parametrize("descriptor", ["- a\n", "text\n", "name: x\n", "resources: 5\n"])
def test_a_descriptor_without_tables_is_one_problem(sample_folder, found, descriptor):
    (sample_folder / "datasets/datapackage.yaml").write_text(descriptor, encoding="utf-8")
    assert [problem.code for problem in found()] == ["table-not-described"]


@pytest.mark.parametrize("path", ["../../areas.csv", "/etc/hostname", "https://example.invalid/areas.csv"])
def test_a_table_elsewhere_is_one_problem(edit, found, path):
    edit("datapackage.yaml", "data/areas.csv", path)
    problems = found()
    assert len(problems) == 1
    assert problems[0].code in {"file-outside", "file-missing"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("fields:", "feelds:"),
        ("  - name: goal_id", "  - title_en: goal"),
        ("type: string", "type: words"),
        ("primaryKey:\n  - goal_id", "primaryKey:\n  - goal"),
        ("resource: sources", "resource: sourcez"),
    ],
)
def test_a_broken_schema_is_one_problem_of_the_schema(edit, found, old, new):
    edit("schemas/milestones.yaml", old, new)
    assert [(each.code, each.file) for each in found()] == [
        ("schema-invalid", "datasets/schemas/milestones.yaml")
    ]


@pytest.mark.parametrize("schema", ["- a\n", "text\n", "fields: [goal_id]\n", "fields: 5\n"])
def test_a_schema_of_another_shape_is_one_problem(sample_folder, found, schema):
    (sample_folder / "datasets/schemas/milestones.yaml").write_text(schema, encoding="utf-8")
    assert [problem.code for problem in found()] == ["schema-invalid"]


@pytest.mark.parametrize("kept", [3, 20_000])
def test_rows_of_a_wrong_width_are_counted_however_many_are_kept(sample_folder, found, monkeypatch, kept):
    monkeypatch.setattr(tables, "MOST_RAGGED", kept)
    path = sample_folder / "datasets" / OBSERVATIONS
    path.write_text(path.read_text(encoding="utf-8") + f"{ROW},1\n" * 50, encoding="utf-8")
    wrong = [problem for problem in found() if problem.code == "cell-extra-cell"]
    assert sum(problem.count for problem in wrong) == 50
