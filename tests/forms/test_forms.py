"""Issues made with forms: what becomes of good ones, of nonsense, and of attacks; from recorded payloads."""

import csv
import json

import pytest
import yaml

from plansite.forms import written
from plansite.model.language import Language
from plansite.wording import Wording

FIGURES = "datasets/data/observations.csv"
SOURCES = "datasets/data/sources.csv"
STEPS = "datasets/data/milestones.csv"
SAYS = {language.value: Wording(language, {}).phrase for language in Language}
SOURCE = {
    "publisher": "样例市统计局",
    "title": "2025 年公报",
    "published": "2026-01-28",
    "url": "https://stats.sample.invalid/rain",
    "provenance": "official · 发布者自己的网站或文件 / the publisher's own site",
    "quote": "雨水花园21处",
}
FIGURE = {
    "indicator_id": "rain-gardens · 雨水花园 / Rain gardens",
    "area_code": "990100 · 样例市 / Sample City",
    "period": "2025",
    "value": "21",
    "rounded_to": "_No response_",
    "status": "final · 定数 / final",
    **SOURCE,
    "note": "",
}
CORRECTION = {
    "indicator_id": "street-trees · 行道树 / Street trees",
    "area_code": "990100 · 样例市 / Sample City",
    "period": "2025",
    "value": "1580",
    "reason": "统计局 2026 年 3 月修订",
    **SOURCE,
    "quote": "行道树1580株",
}
STEP = {
    "goal_id": "water-rules · 节水 / Water",
    "state": "done · 已经办成 / done",
    "date": "2025-06-01",
    "date_precision": "exact · 就是这一天 / that very day",
    **SOURCE,
    "quote": "节水办法已经印发",
    "note": "",
}


def head(name):
    return " / ".join(say(f"forms.field.{name}.label") for say in SAYS.values())


@pytest.fixture
def rows(sample_folder):
    def rows(file):
        with (sample_folder / file).open(encoding="utf-8", newline="") as opened:
            return list(csv.DictReader(opened))

    return rows


@pytest.fixture
def sent(sample_folder, tmp_path, run):
    """Send a form as an issue; its answer."""

    def sent(form, fields, *options, **changed):
        answers = {**fields, **changed}
        heads = {
            name: " / ".join(say(f"forms.field.{name}.label") for say in SAYS.values()) for name in answers
        }
        body = "\r\n\r\n".join(f"### {heads[name]}\r\n\r\n{answer}" for name, answer in answers.items())
        event = {
            "action": "opened",
            "issue": {"number": 12, "body": body, "labels": [{"name": f"form-{form}"}]},
        }
        file = tmp_path / "event.json"
        file.write_text(json.dumps(event), encoding="utf-8")
        return run("from-issue", file, "--project", sample_folder, *options)

    return sent


def test_a_figure_with_its_source_is_taken_in(sent, rows):
    before = rows(FIGURES)
    result = sent("figure", FIGURE, "--write")
    assert result.exit_code == 0, result.output
    assert "读懂了" in result.stdout
    (new,) = [row for row in rows(FIGURES) if row not in before]
    assert new == {
        "indicator_id": "rain-gardens",
        "area_code": "990100",
        "period": "2025",
        "value": "21",
        "status": "final",
        "source_id": "issue-12",
        "note": "",
        "rounded_to": "",
        "quote": "雨水花园21处",
    }
    (source,) = [row for row in rows(SOURCES) if row["source_id"] == "issue-12"]
    assert (source["publisher"], source["provenance"]) == ("样例市统计局", "official")
    keys = [(row["indicator_id"], row["area_code"], row["period"]) for row in rows(FIGURES)]
    assert keys == sorted(keys)


def test_what_was_taken_in_passes_the_check(sent, run, sample_folder):
    assert sent("figure", FIGURE, "--write").exit_code == 0
    assert run("check", "--project", sample_folder).exit_code == 0


def test_without_being_told_nothing_is_written(sent, sample_folder):
    before = (sample_folder / FIGURES).read_bytes()
    assert sent("figure", FIGURE).exit_code == 0
    assert (sample_folder / FIGURES).read_bytes() == before


def test_a_correction_is_marked_as_revised_with_its_reason(sent, rows):
    assert sent("correction", CORRECTION, "--write").exit_code == 0
    (row,) = [row for row in rows(FIGURES) if row["source_id"] == "issue-12"]
    assert (row["indicator_id"], row["period"]) == ("street-trees", "2025")
    assert (row["value"], row["status"], row["source_id"]) == ("1580", "revised", "issue-12")
    assert row["note"] == "统计局 2026 年 3 月修订"


def test_a_step_is_taken_in(sent, rows):
    assert sent("milestone", STEP, "--write").exit_code == 0
    assert [row["state"] for row in rows(STEPS) if row["source_id"] == "issue-12"] == ["done"]


def test_spellings_that_people_use_are_mended(sent, rows):
    assert sent("figure", FIGURE, "--write", value="２１", period="２０２５年").exit_code == 0
    (row,) = [row for row in rows(FIGURES) if row["source_id"] == "issue-12"]
    assert (row["value"], row["period"]) == ("21", "2025")


NONSENSE = {
    "unit": {"value": "21 处"},
    "words": {"value": "很多"},
    "period": {"period": "去年"},
    "indicator": {"indicator_id": "no-such-thing · x"},
    "source": {"publisher": ""},
    "repost-with-link": {"provenance": "repost · x"},
    "future": {"period": "2199"},
}


@pytest.mark.parametrize("name", list(NONSENSE))
def test_nonsense_is_answered_and_changes_nothing(sent, sample_folder, name):
    before = (sample_folder / FIGURES).read_bytes()
    result = sent("figure", FIGURE, "--write", **NONSENSE[name])
    assert result.exit_code == 1, result.stdout
    assert "还有问题" in result.stdout
    assert "Something is left to mend" in result.stdout
    assert "Traceback" not in result.output
    assert (sample_folder / FIGURES).read_bytes() == before


def test_a_correction_of_what_is_not_there(sent):
    result = sent("correction", CORRECTION, period="1999")
    assert result.exit_code == 1
    assert "不在表里" in result.stdout


ATTACKS = [
    '=HYPERLINK("https://evil.example")',
    "x\n### 数值 / Value\n\n999999",
    '"><img src=x onerror=alert(1)>@everyone [a](https://evil.example)',
    'a,b\n"c\nstreet-trees,990100,2025,1,final,issue-12,,',
    "$(touch pwned) `touch pwned` ; touch pwned",
    "\u202e\u0007\u200b",
    "x" * 100_000,
]


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
@pytest.mark.parametrize("field", ["title", "quote", "note", "period"])
def test_attacks_stay_text(sent, rows, attack, field, tmp_path):
    before = {tuple(row.values()) for row in rows(FIGURES)}
    result = sent("figure", FIGURE, "--write", **{field: attack})
    assert result.exit_code in (0, 1)
    for dangerous in ("<img", "@everyone", "](", "\u202e"):
        assert dangerous not in result.stdout
    new = [row for row in rows(FIGURES) if tuple(row.values()) not in before]
    assert len(new) <= 1
    for row in new:
        assert (row["value"], row["indicator_id"]) == ("21", "rain-gardens")
        assert all(len(text) <= 2_000 for text in row.values())
        assert "\u202e" not in "".join(row.values())
    assert not list(tmp_path.rglob("pwned"))


def test_an_issue_of_no_form_is_left_alone(run, sample_folder, tmp_path):
    file = tmp_path / "event.json"
    issue = {"number": 1, "body": "### x", "labels": [{"name": "bug"}]}
    file.write_text(json.dumps({"issue": issue}), encoding="utf-8")
    result = run("from-issue", file, "--project", sample_folder)
    assert (result.exit_code, result.stdout) == (0, "")


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"issue": {"number": "x"}}', '{"issue": null}'])
def test_what_is_no_event_is_said(run, sample_folder, tmp_path, content):
    file = tmp_path / "event.json"
    file.write_text(content, encoding="utf-8")
    result = run("from-issue", file, "--project", sample_folder)
    assert result.exit_code == 2
    assert "event.json" in result.stderr


def test_every_choice_of_a_form_is_the_projects_own(sample):
    forms = {name: yaml.safe_load(text) for name, text in written(sample, SAYS).items()}
    assert set(forms) == {"figure.yml", "correction.yml", "milestone.yml"}
    for form in forms.values():
        ids = [part["id"] for part in form["body"] if "id" in part]
        assert len(ids) == len(set(ids))
        for part in form["body"]:
            if part["type"] == "dropdown":
                options = part["attributes"]["options"]
                assert options
                assert len(options) == len(set(options))
    (indicators,) = [each for each in forms["figure.yml"]["body"] if each.get("id") == "indicator-id"]
    assert {each.partition(" · ")[0] for each in indicators["attributes"]["options"]} == set(
        sample.indicators
    )
