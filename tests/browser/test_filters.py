"""Filters narrow lists and tiles, say how many are left, and keep what was chosen in the address."""

import re

import pytest


def chosen(page, **values):
    for name, value in values.items():
        page.locator(f"select[name={name}]").select_option(value)


def listed(page):
    links = page.locator("[data-goals] .goal:visible a").evaluate_all("all => all.map(each => each.href)")
    return {re.search(r"/goals/([^/]+)/", link)[1] for link in links}


@pytest.mark.parametrize("address", ["", "goals/", "en/", "en/goals/"])
def test_each_property_gives_the_goals_that_have_it(demo, open_page, address):
    goals, judged = demo.json("plan.json")["goals"], demo.json("assessments.json")["goals"]
    page = open_page("phone")
    page.goto(demo.url + address)
    assert listed(page) == set(goals)
    for name, of in {
        "state": lambda goal: [judged[goal]["state"]],
        "kind": lambda goal: [goals[goal]["kind"]],
        "department": lambda goal: goals[goal]["departments"] or ["none"],
    }.items():
        for value in page.locator(f"select[name={name}] option").evaluate_all("all => all.map(e => e.value)"):
            chosen(page, **{name: value})
            expected = {goal for goal in goals if not value or value in of(goal)}
            assert listed(page) == expected, (name, value)
            if value:
                assert str(len(expected)) in page.locator(".filter [role=status]").inner_text()
                assert f"{name}={value}" in page.url
        chosen(page, **{name: ""})


def test_two_properties_together_and_none_that_fits(demo, open_page):
    page = open_page()
    page.goto(demo.url + "goals/?state=met&kind=level")
    judged, goals = demo.json("assessments.json")["goals"], demo.json("plan.json")["goals"]
    both = {goal for goal in goals if judged[goal]["state"] == "met" and goals[goal]["kind"] == "level"}
    assert listed(page) == both
    chosen(page, state="not-quantified")
    assert listed(page) == set()
    assert page.locator(".filter [role=status]").inner_text() == "没有符合条件的承诺。"
    page.locator(".filter [type=reset]").click()
    page.wait_for_url(demo.url + "goals/")
    assert listed(page) == set(goals)


def test_tiles_that_do_not_fit_fade(demo, open_page):
    page = open_page()
    page.goto(demo.url)
    chosen(page, state="met")
    assert page.locator(".tile.is-out").count() == page.locator(".tile:not([data-state=met])").count() > 0


def test_an_unknown_choice_in_the_address_is_none(demo, open_page):
    page = open_page()
    page.goto(demo.url + 'goals/?state="><img src=x>&chapter=none-such')
    assert len(listed(page)) == len(demo.json("plan.json")["goals"])
