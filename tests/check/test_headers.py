"""Headers: one line for each column that is not what it should be."""

import pytest

from plansite.check import headers
from plansite.model.tables import Table

FIELDS = [{"name": "id", "title_zh": "编号"}, {"name": "value", "title_zh": "数值"}, {"name": "note"}]


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("id,value,note", []),
        ("id,value,note,extra", [("extra-label", "extra", "")]),
        ("id,value", [("missing-label", "", "note")]),
        ("id,数值,note", [("label-translated", "数值", "value")]),
        ("value,id,note", [("label-order", "value", "id")]),
        ("id,value,value,note", [("duplicate-label", "value", None)]),
        ("id,value,value", [("incorrect-label", "value", "note")]),
        ("1,2023,样例", [("header-missing", "", "id, value, note")]),
        ("id,value,note,", [("blank-label", "", None)]),
        ("id,value,note, ", [("blank-label", "", None)]),
        ("id;value;note", [("label-delimiter", ";", None)]),
        ("编号,数值", [("label-translated", "编号", "id")]),
        ("id, value,note", [("label-space", " value", "value")]),
        ("id,VALUE,note", [("incorrect-label", "VALUE", "value")]),
        ("id,values", [("incorrect-label", "values", "value"), ("missing-label", "", "note")]),
    ],
)
def test_what_is_told_of_a_header(header, told):
    table = Table.of("t", "t.csv", tuple(header.split(",")), (), ())
    found = list(headers.problems(table, FIELDS))
    assert [(each.code, each.value, each.details.get("expected")) for each in found] == told
    assert {each.line for each in found} <= {1}
