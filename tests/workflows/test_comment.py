"""The comment on a pull request: the right one, renewed, and harmless whatever the report holds."""

import pytest

RUN = {
    "head_sha": "a" * 40,
    "head_branch": "update",
    "conclusion": "success",
    "html_url": "https://github.com/city/plan/actions/runs/1",
    "head_repository": {"id": 7, "owner": {"login": "clerk"}},
}
PULL = {"number": 12, "head": {"sha": "a" * 40, "repo": {"id": 7}}}
MARK = "<!-- plansite: review -->"


def posted(asked):
    return [(what, given) for what, given in asked if what in ("create", "update")]


def test_the_report_is_posted_on_the_pull_request_of_that_commit(commented):
    asked = commented(
        RUN, [{**PULL, "number": 3, "head": {"sha": "b" * 40, "repo": {"id": 7}}}, PULL], report="**Good.**"
    )
    ((what, given),) = posted(asked)
    assert (what, given["issue_number"]) == ("create", 12)
    assert given["body"].startswith(MARK)
    assert "**Good.**" in given["body"]
    assert RUN["html_url"] in given["body"]
    assert asked[0] == ["pulls", {"owner": "city", "repo": "plan", "state": "open", "head": "clerk:update"}]


def test_a_comment_that_is_there_is_renewed(commented):
    comments = [
        {"id": 1, "user": {"type": "User"}, "body": f"{MARK} forged"},
        {"id": 2, "user": {"type": "Bot"}, "body": "another bot"},
        {"id": 3, "user": {"type": "Bot"}, "body": f"{MARK}\nold"},
    ]
    ((what, given),) = posted(commented(RUN, [PULL], comments, report="new"))
    assert (what, given["comment_id"]) == ("update", 3)


@pytest.mark.parametrize(
    "pull",
    [
        {"number": 1, "head": {"sha": "b" * 40, "repo": {"id": 7}}},
        {"number": 1, "head": {"sha": "a" * 40, "repo": {"id": 8}}},
        {"number": 1, "head": {"sha": "a" * 40, "repo": None}},
    ],
    ids=["another-commit", "another-repository", "repository-gone"],
)
def test_no_other_pull_request_is_written_to(commented, pull):
    asked = commented(RUN, [pull], report="x")
    assert posted(asked) == []
    assert asked[-1][0] == "info"


def test_without_a_report_the_comment_says_so(commented):
    ((_, given),) = posted(commented({**RUN, "conclusion": "failure"}, [PULL]))
    assert "检查没有完成" in given["body"]
    assert "❌" in given["body"]


HOSTILE = {
    "mention": "@everyone and ＠team @city/owners",
    "link": "[click](https://evil.example) https://evil.example www.evil.example",
    "image": "![x](https://evil.example/pixel.png) <img src=x onerror=alert(1)>",
    "html": "<script>alert(1)</script><iframe src=x></iframe><a href='javascript:x'>y</a><!-- hidden -->",
    "reference": "fixes #1 and city/plan#2 GH-3",
    "invisible": "a\u202eb\u200bc\u0007d",
    "mark": f"{MARK} {MARK}",
}


DANGEROUS = ("@", "[", "://", "www.", "<script", "<img", "<iframe", "<a ", "<!--")
DANGEROUS += ("\u202e", "\u200b", "\u0007", " #1", "plan#2", "GH-3")


@pytest.mark.parametrize("name", list(HOSTILE))
def test_nothing_in_a_report_comes_to_life(commented, name):
    ((_, given),) = posted(commented(RUN, [PULL], report=HOSTILE[name]))
    body = given["body"].split("\n\n", 1)[1]
    for dangerous in DANGEROUS:
        assert dangerous not in body, dangerous
    assert body.strip()


def test_what_our_own_reports_use_stays(commented):
    report = "## A\n\n| a | b |\n| --- | --- |\n| 1<br>2 | &#60;b&#62; |\n\n"
    report += "<details><summary>English</summary>\n\n**b**\n\n</details>\n"
    ((_, given),) = posted(commented(RUN, [PULL], report=report))
    assert report in given["body"]


def test_a_flood_is_cut_with_its_folds_closed(commented):
    report = "first\n<details>\n" + "| row | of many |\n" * 6_000
    ((_, given),) = posted(commented(RUN, [PULL], report=report))
    assert len(given["body"]) < 65_536
    assert given["body"].count("<details>") == given["body"].count("</details>") == 1
    assert "first" in given["body"]


def test_a_file_that_is_far_too_large_is_not_read(commented):
    ((_, given),) = posted(commented(RUN, [PULL], report="x" * 400_000))
    assert "检查没有完成" in given["body"]


def test_a_link_in_the_place_of_the_report_is_not_followed(commented, tmp_path):
    (tmp_path / "review").mkdir()
    (tmp_path / "secret").write_text("hush", encoding="utf-8")
    (tmp_path / "review" / "summary.md").symlink_to(tmp_path / "secret")
    ((_, given),) = posted(commented(RUN, [PULL]))
    assert "hush" not in given["body"]
