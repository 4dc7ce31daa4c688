"""How files and cells are written, where frictionless is more patient."""

import pytest

from plansite.model.codes import Severity

OBSERVATIONS = "data/observations.csv"


@pytest.mark.parametrize("number", ["INF", "1e3", " 200", "200 ", "+200", "２００", "1_000", "200."])
def test_a_number_is_written_in_plain_digits(edit, found, number):
    edit(OBSERVATIONS, "bus-stops,990100,2024,200,", f"bus-stops,990100,2024,{number},")
    assert [(each.code, each.line, each.column) for each in found()] == [("cell-type-error", 4, "value")]


@pytest.mark.parametrize("day", ["2024-5-20", "2024-02-31", "20240520", "2024/05/20"])
def test_a_date_is_a_day_written_in_full(edit, found, day):
    edit("data/milestones.csv", "2024-05-20", day)
    assert [(each.code, each.line, each.column) for each in found()] == [("cell-type-error", 3, "date")]


def test_a_period_is_a_day_of_the_calendar(edit, found, line):
    edit(OBSERVATIONS, "2024-06-30", "2024-06-31")
    wanted = ("period-invalid", line(OBSERVATIONS, "2024-06-31"), "period")
    assert [(each.code, each.line, each.column) for each in found()] == [wanted]


@pytest.mark.parametrize("unseen", ["\x00", "\x1b[31m", "\x07", "\u202e", "\u2066", "\x9b"])
def test_a_character_that_nobody_sees_is_found(edit, found, unseen):
    edit(OBSERVATIONS, "公交站台200座", f"公交{unseen}站台200座")
    assert [(each.code, each.line, each.column) for each in found()] == [("cell-unseen", 4, "quote")]


@pytest.mark.parametrize(
    ("before", "end", "code"), [(b"\xef\xbb\xbf", b"\n", "file-bom"), (b"", b"\r\n", "file-crlf")]
)
def test_a_byte_order_mark_and_windows_line_ends_are_noticed_and_accepted(
    sample_folder, found, before, end, code
):
    file = sample_folder / "datasets" / OBSERVATIONS
    file.write_bytes(before + file.read_bytes().replace(b"\n", end))
    assert [(each.code, each.severity) for each in found()] == [(code, Severity.NOTICE)]
