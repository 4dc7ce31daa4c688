"""One cell: what is mended, and what stays because mending it would be a guess."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plansite.read import spelling
from plansite.tidy.cells import mended
from plansite.tidy.complaints import complaint
from plansite.tidy.shapes import Column, Form

CODE = Column("id", Form.CODE, pattern="^[a-z0-9]+(-[a-z0-9]+)*$", example="street-trees")
KIND = Column("kind", Form.CODE, choices={"mark": "商标", "patent": ""})
ADDRESS = Column("url", Form.CODE, pattern=r"^https?://\S+$")


@pytest.mark.parametrize(
    ("text", "meant", "change"),
    [
        ("30", "30", ""),
        ("0.50", "0.50", ""),
        ("-3", "-3", ""),
        ("３０", "30", "fullwidth"),
        ("－３．５", "-3.5", "fullwidth"),
        (" 30", "30", "spaces"),
        ("30\u3000", "30", "spaces"),
        ("\u00a030", "30", "spaces"),
        ("  ", "", "spaces"),
        ("1,250", "1250", "thousands"),
        ("1，250", "1250", "thousands"),
        ("１，２５０", "1250", "thousands"),
        ("12,345,678.5", "12345678.5", "thousands"),
    ],
)
def test_numbers_are_mended(text, meant, change):
    assert mended(Column("value", Form.NUMBER), text) == (meant, change)


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("12,50", "cell-type-error", "123"),
        ("0,250", "cell-type-error", "123"),
        ("1,25,000", "cell-type-error", "123"),
        ("1_250", "number-thousands", "1250"),
        ("约30", "number-about", " 30"),
        ("３０余", "number-about", " 30"),
        ("3.3万", "number-unit", ""),
        ("30家", "number-unit", " 30"),
        ("95%", "number-unit", " 95"),
        ("９５％", "number-unit", " 95"),
        ("1.25E+03", "number-scientific", ""),
        ("NaN", "number-special", ""),
        ("#N/A", "number-special", ""),
        ("=1+1", "cell-formula", ""),
        ("30²", "number-unit", " 30"),
        ("30①", "number-unit", " 30"),
        ("1.5.2", "cell-type-error", "123"),
        ("30-40", "cell-type-error", "123"),
        ("0.30000000000000004", "number-residue", "0.3"),
        ("3\u200b0", "cell-type-error", "123"),
    ],
)
def test_numbers_in_doubt_stay_and_are_said(text, code, expected):
    column = Column("value", Form.NUMBER)
    assert mended(column, text).text == text
    assert complaint(column, text) == (code, expected)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2023-06-30", "2023-06-30"),
        ("2023/6/30", "2023-06-30"),
        ("2023/6/1 0:00:00", "2023-06-01"),
        ("2023年6月30日", "2023-06-30"),
        ("２０２３－０６－３０", "2023-06-30"),
        (" 2023-06-30 ", "2023-06-30"),
    ],
)
def test_dates_are_mended(text, meant):
    assert mended(Column("day", Form.DATE), text).text == meant
    assert complaint(Column("day", Form.DATE), meant) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2023-02-30", "date-impossible"),
        ("2023/13/1", "date-impossible"),
        ("6/30/2023", "date-unclear"),
        ("45107", "period-serial"),
        ("2023", "date-unclear"),
        ("昨天", "date-unclear"),
    ],
)
def test_dates_in_doubt_stay_and_are_said(text, code):
    column = Column("day", Form.DATE)
    assert mended(column, text).text == text
    found = complaint(column, text)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2023", "2023"),
        ("2023-S1", "2023-S1"),
        ("2023年", "2023"),
        ("2023年度", "2023"),
        ("2023年6月", "2023-06"),
        ("2023/6", "2023-06"),
        ("2023年6月30日", "2023-06-30"),
        ("2023/6/30", "2023-06-30"),
        ("2023/6/30 0:00", "2023-06-30"),
        ("2023年第一季度", "2023-Q1"),
        ("2023年4季度", "2023-Q4"),
        ("2023年上半年", "2023-S1"),
        ("2023年下半年", "2023-S2"),
        ("２０２３", "2023"),
        (" 2023 ", "2023"),
    ],
)
def test_periods_are_mended(text, meant):
    assert mended(Column("period", Form.PERIOD), text).text == meant
    assert complaint(Column("period", Form.PERIOD), meant) is None


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("2023.1", "period-unclear", ""),  # October, as a spreadsheet leaves it of 2023.10
        ("2023-06-01 00:00:00", "period-unclear", ""),  # June, or its first day
        ("45107", "period-serial", "2023-06-30"),
        ("2023-13", "period-invalid", ""),
        ("2023年底", "period-unclear", ""),
        ("2023年1-6月", "period-unclear", ""),
        ("23年", "period-unclear", ""),
    ],
)
def test_periods_in_doubt_stay_and_are_said(text, code, expected):
    column = Column("period", Form.PERIOD)
    assert mended(column, text).text == text
    assert complaint(column, text) == (code, expected)


@pytest.mark.parametrize(
    ("column", "text", "meant", "change"),
    [
        (CODE, "street-trees", "street-trees", ""),
        (CODE, " street-trees", "street-trees", "spaces"),
        (CODE, "ｓｔｒｅｅｔ－ｔｒｅｅｓ", "street-trees", "fullwidth"),
        (CODE, "street-trees｜行道树", "street-trees", "names"),
        (CODE, "Street-Trees", "Street-Trees", ""),
        (KIND, "商标", "mark", "names"),
        (KIND, "mark｜商标", "mark", "names"),
        (KIND, "marks", "marks", ""),
        (ADDRESS, "https://example.org/（１）", "https://example.org/（１）", ""),
        (Column("note"), "  １，２５０ 约 ", "  １，２５０ 约 ", ""),
    ],
)
def test_codes_are_mended_to_what_the_column_allows(column, text, meant, change):
    assert mended(column, text) == (meant, change)


@pytest.mark.parametrize(
    ("column", "text", "code", "expected"),
    [
        (CODE, "Street-Trees", "cell-pattern", "street-trees"),
        (KIND, "marks", "cell-choice", "mark, patent"),
        (Column("area", Form.CODE, pattern="^[0-9]{6}$"), "990100.0", "code-decimal", "990100"),
        (Column("area", Form.CODE, required=True), "", "cell-required", ""),
    ],
)
def test_codes_in_doubt_are_said(column, text, code, expected):
    assert complaint(column, text) == (code, expected)


@given(st.sampled_from([Form.NUMBER, Form.DATE, Form.PERIOD]), st.text(max_size=12))
def test_mending_is_final(form, text):
    column = Column("any", form)
    once = mended(column, text).text
    assert mended(column, once) == (once, "")


@given(st.from_regex(spelling.NUMBER, fullmatch=True))
def test_a_number_is_left_alone(text):
    assert mended(Column("value", Form.NUMBER), text) == (text, "")
