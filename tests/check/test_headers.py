"""Headers: one line for each column that is not what it should be."""

import pytest

from plansite.check import headers
from plansite.model.tables import Table

EXPECTED = ("id", "value", "note")


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("id,value,note", []),
        ("id,value,note,extra", [("extra-label", "extra", "")]),
        ("id,value", [("missing-label", "", "note")]),
        ("id,数值,note", [("incorrect-label", "数值", "value")]),
        ("value,id,note", [("label-order", "value", "id")]),
        ("id,value,value,note", [("duplicate-label", "value", "")]),
        ("id,value,note,", [("blank-label", "", "")]),
        ("id,value,note, ", [("blank-label", "", "")]),
        ("id;value;note", [("label-delimiter", "", "3")]),
        (
            "编号,数值",
            [
                ("incorrect-label", "编号", "id"),
                ("incorrect-label", "数值", "value"),
                ("missing-label", "", "note"),
            ],
        ),
    ],
)
def test_what_is_told_of_a_header(header, told):
    table = Table("t", "t.csv", b"", tuple(header.split(",")), (), ())
    found = list(headers.problems(table, EXPECTED))
    assert [(each.code, each.value, each.details["expected"]) for each in found] == told
    assert {each.line for each in found} <= {1}
