"""Citations name the version and the date of the data, in the forms that readers are asked for."""

from datetime import date

import pytest

from plansite.model.edition import Edition
from plansite.model.language import Bilingual
from plansite.publish.citation import Work, apa, bibtex, gb_t_7714, of_goal, package

WORK = Work(Bilingual("某项目", "Some project"), Bilingual("某市的数据", "Data of a city"), "city", "data/")
EDITION = Edition("1.2.0", date(2026, 3, 7), date(2026, 3, 9), site_url="https://example.org/plan/")
NOWHERE = Edition("1.2.0", date(2026, 3, 7), date(2026, 3, 9))


def test_gb_t_7714():
    assert gb_t_7714(WORK, EDITION) == (
        "某项目. 某市的数据[DS/OL]. 版本 1.2.0. (2026-03-07). https://example.org/plan/data/."
    )
    assert gb_t_7714(WORK, NOWHERE) == "某项目. 某市的数据[DS/OL]. 版本 1.2.0. (2026-03-07)."


def test_apa():
    assert apa(WORK, EDITION) == (
        "Some project. (2026, March 7). Data of a city (Version 1.2.0) [Data set]. https://example.org/plan/data/"
    )
    assert apa(WORK, NOWHERE).endswith("[Data set].")


def test_bibtex():
    assert bibtex(WORK, EDITION) == (
        "@misc{city-1.2.0-2026-03-07,\n"
        "  author = {{Some project}},\n"
        "  title = {{Data of a city}},\n"
        "  year = {2026},\n"
        "  month = {03},\n"
        "  version = {1.2.0},\n"
        "  note = {Data set, version 1.2.0, data of 2026-03-07},\n"
        "  url = {https://example.org/plan/data/}\n"
        "}"
    )
    assert "url" not in bibtex(WORK, NOWHERE)


@pytest.mark.parametrize(
    ("title", "escaped"),
    [
        ("100% of A & B", r"100\% of A \& B"),
        ("{a}_b#c$", r"\{a\}\_b\#c\$"),
        ("a\\b~c^d", r"a\textbackslash{}b\textasciitilde{}c\textasciicircum{}d"),
    ],
)
def test_bibtex_escapes_what_tex_would_take_for_its_own(title, escaped):
    hostile = Work(WORK.author, Bilingual("题", title), "key", "data/")
    assert f"title = {{{{{escaped}}}}}" in bibtex(hostile, EDITION)


def test_the_package_and_a_goal_are_cited_by_their_own_names(sample):
    goal = sample.plan.goals[0]
    whole, part = package(sample.descriptor), of_goal(sample.descriptor, goal)
    assert whole.title.zh == sample.descriptor["title_zh"]
    assert goal.title.zh in part.title.zh
    assert whole.title.en in part.title.en
    assert whole.author.en == "plansite project"
    assert part.page == f"goals/{goal.id}/"
