"""A file of bytes: what is mended, what is said, and that tidying twice changes nothing."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plansite.read import read
from plansite.tidy import Change, shapes, tidied

HEADER = "id,period,value,day,kind,note\n"
TIDY = HEADER + "a,2023,1,2023-06-30,mark,说明\nb,2023,2,,,第二行的文字\n"


def kinds(result):
    return [(change.kind, change.count) for change in result.changes]


def codes(result):
    return [(problem.code, problem.line, problem.column, problem.cell) for problem in result.problems]


def test_a_tidy_file_stays_byte_for_byte(shape):
    for content in (TIDY, TIDY.rstrip("\n"), HEADER, TIDY.replace("说明", '"说,""明\n\n"')):
        result = tidied(content.encode(), shape)
        assert (result.content, result.changes, result.problems) == (content.encode(), (), ())


def test_every_table_of_every_project_here_is_tidy(sample_folder, real_folder):
    for root in (sample_folder, real_folder, real_folder / "tests" / "demo"):
        for each in shapes(read(root)).values():
            content = (root / each.file).read_bytes()
            assert tidied(content, each).content == content


@pytest.mark.parametrize(
    ("content", "change"),
    [
        (b"\xef\xbb\xbf" + TIDY.encode(), "bom"),
        (TIDY.replace("\n", "\r\n").encode(), "line-ends"),
        (TIDY.replace("\n", "\r").encode(), "line-ends"),
        (TIDY.encode("gb18030"), "gb18030"),
        (b"\xff\xfe" + TIDY.encode("utf-16-le"), "utf-16"),
        (b"\xfe\xff" + TIDY.encode("utf-16-be"), "utf-16"),
        (TIDY.replace(",", "\t").encode(), "delimiter"),
    ],
)
def test_bytes_are_mended(shape, content, change):
    result = tidied(content, shape)
    assert (result.content.decode(), kinds(result), result.problems) == (TIDY, [(change, 1)], ())


def test_traditional_characters_in_big5_are_sure_enough(shape):
    text = HEADER + "a,2023,1,,,智慧財產權保護與創新發展，專利商標註冊統計\n"
    result = tidied(text.encode("big5"), shape)
    assert (result.content.decode(), kinds(result)) == (text, [("big5", 1)])


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (HEADER.encode() + "a,2023,1,,,中\n".encode("gb18030"), "not-utf8"),  # too little to tell from Big5
        (TIDY.encode() + "c,2023,1,,,说明文字\n".encode("gb18030"), "encoding-mixed"),
        (HEADER.encode() + b"a,2023,1,,,caf\xe9\n", "not-utf8"),
        (HEADER.encode() + "a,2023,1,,,특허 상표 등록\n".encode("euc-kr"), "not-utf8"),
        (HEADER.encode() + b"a,2023,1,,,\x80\x81\n", "not-utf8"),
        (TIDY.encode("utf-16-le"), "encoding-utf16"),
        (b"\xff\xfea", "encoding-utf16"),
        (b"version https://git-lfs.github.com/spec/v1\n", "file-lfs"),
        (b"<<<<<<< HEAD\n" + TIDY.encode(), "file-conflict"),
        (b"", "table-empty"),
    ],
)
def test_bytes_in_doubt_stay_and_are_said(shape, content, code):
    result = tidied(content, shape)
    assert (result.content, result.changes) == (content, ())
    assert [problem.code for problem in result.problems] == [code]


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        (HEADER, "编号,时期,数值,日期,类别,说明\n", [("header", 1)]),
        (HEADER, "Identifier, period,value,day,kind,note\n", [("header", 1)]),
        ("b,2023,2,,,第二行的文字\n", "b,2023,2,,,第二行的文字\n,,,,,\n\n", [("empty-rows", 2)]),
        (",2023,1,", ",2023年,１,", [("dates", 1), ("fullwidth", 1)]),
        ("2023-06-30", "2023/6/30", [("dates", 1)]),
        ("mark", "商标", [("names", 1)]),
        ("a,2023,1,", ' a,2023,"1,250",', [("spaces", 1), ("thousands", 1)]),
    ],
)
def test_contents_are_mended(shape, old, new, changes):
    result = tidied(TIDY.replace(old, new).encode(), shape)
    expected = TIDY.replace(",1,", ",1250,") if "1,250" in new else TIDY
    assert (result.content.decode(), kinds(result), result.problems) == (expected, changes, ())


def test_empty_columns_at_the_end_go(shape):
    wide = "".join(f"{line},,\n" for line in TIDY.splitlines())
    result = tidied(wide.encode(), shape)
    assert (result.content.decode(), kinds(result)) == (TIDY, [("empty-columns", 1)])


def test_rows_and_columns_are_put_in_order(shape):
    text = "note,value,id,period,day,kind\nz,2,b,2023,,\ny,1,a,2024,,\nx,1,a,2023,,\n"
    result = tidied(text.encode(), shape)
    assert kinds(result) == [("column-order", 1), ("row-order", 1)]
    assert result.content.decode() == HEADER + "a,2023,1,,,x\na,2024,1,,,y\nb,2023,2,,,z\n"


def test_unchanged_rows_keep_their_own_spelling(shape):
    text = HEADER + '"b","2023","2","","","x"\n"a","2023","１","","",""\n'
    result = tidied(text.encode(), shape)
    assert result.content.decode() == HEADER + 'a,2023,1,,,\n"b","2023","2","","","x"\n'


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (HEADER + "a,2023,约30,,,\n", [("number-about", 2, "value", "C2")]),
        (HEADER + 'a,2023,1,,,"x\ny"\nb,2023,3万,,,\n', [("number-unit", 4, "value", "C3")]),
        (HEADER + "a,45107,1,,,\n", [("period-serial", 2, "period", "B2")]),
        (HEADER + "a,2023,1,,\n", [("cell-missing-cell", 2, "note", "")]),
        (HEADER + "a,2023,1,,,x,y\n", [("cell-extra-cell", 2, "", "")]),
        (HEADER + "\na,2023,1,,,x\n", [("cell-blank-row", 2, "", "")]),
        (HEADER + 'a,2023,1,,,"x\n', [("csv-quotes", 2, "", "")]),
        ("数字\n" + HEADER, [("label-delimiter", 1, "", "")]),
        ("数字,,,,,\n" + HEADER, [("header-above", 1, "", "")]),
        (TIDY.replace(",", ";"), [("label-delimiter", 1, "", "")]),
        (HEADER.replace("kind,", ""), [("missing-label", 1, "kind", "")]),
        (HEADER.replace("kind", "kind,sort"), [("extra-label", 1, "sort", "")]),
        (HEADER.replace("kind", "kind,value"), [("duplicate-label", 1, "value", "")]),
        (HEADER.replace("kind", "kind,"), [("blank-label", 1, "", "")]),
    ],
)
def test_what_stays_is_said_with_its_place(shape, text, found):
    result = tidied(text.encode(), shape)
    assert (result.content.decode(), codes(result)) == (text, found)


def test_a_row_in_doubt_does_not_keep_others_from_being_mended(shape):
    result = tidied((HEADER + "a,2023,约30,,,\nb,２０２３,30,,,\n").encode(), shape)
    assert result.content.decode() == HEADER + "a,2023,约30,,,\nb,2023,30,,,\n"
    assert codes(result) == [("number-about", 2, "value", "C2")]


def test_a_workbook_named_as_csv_becomes_csv(shape, book):
    content = book(数字=[["编号", "时期", "数值", "日期", "类别", "说明"], ["a", 2023, 1, None, None, "x"]])
    result = tidied(content, shape)
    assert result.content.decode() == HEADER + "a,2023,1,,,x\n"
    assert result.changes == (Change("workbook"), Change("header"))


CELLS = st.text(max_size=8) | st.sampled_from(
    ["", "1,250", "１", " 2023年6月", "约3", "a", "2023-06-30", "x\ny"]
)
TEXTS = st.lists(st.lists(CELLS, min_size=6, max_size=6), max_size=4).map(
    lambda rows: HEADER + "".join(_line(row) for row in rows)
)


def _line(cells):
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue()


@given(TEXTS.map(lambda text: text.encode("utf-8", "ignore")) | st.binary(max_size=80))
def test_tidying_is_final(shape, content):
    once = tidied(content, shape)
    twice = tidied(once.content, shape)
    assert (twice.content, twice.changes) == (once.content, ())


LEGAL = st.tuples(
    st.from_regex("[a-z0-9]{1,3}", fullmatch=True),
    st.sampled_from(["2023", "2023-S1", "2023-Q4", "2023-06", "2023-06-30"]),
    st.from_regex(r"(0|[1-9][0-9]{0,7})(\.[0-9]{1,3})?", fullmatch=True),
    st.sampled_from(["", "2023-06-30"]),
    st.sampled_from(["", "mark", "patent"]),
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf"]) | st.just("\n"), max_size=10),
)


@given(st.lists(LEGAL, max_size=5), st.sampled_from(["", "\ufeff"]), st.sampled_from(["\n", "\r\n"]))
def test_what_was_legal_keeps_its_meaning(shape, rows, mark, end):
    content = (mark + HEADER + "".join(map(_line, rows))).replace("\n", end).encode()
    result = tidied(content, shape)
    assert result.problems == ()
    found = list(csv.reader(io.StringIO(result.content.decode(), newline="")))
    assert found[0] == HEADER.strip().split(",")
    assert sorted(map(tuple, found[1:])) == sorted(rows)
