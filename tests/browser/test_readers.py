"""Each reader's path from the front page to what they came for."""

import csv
import hashlib
import io
import re
from urllib.parse import parse_qs, urlsplit

import pytest

TRADEMARKS = "goals/valid-trademarks/"


def test_a_citizen_on_a_phone_learns_how_the_city_stands(real, open_page):
    page = open_page("phone")
    page.goto(real.url)
    states = real.json("assessments.json")["states"]
    assert str(states["no-data"]) in page.locator("h1").inner_text()
    page.locator(".count[data-state=no-data]").click()
    page.wait_for_url(real.url + "goals/#state-no-data")
    section = page.locator("section", has=page.locator("#state-no-data"))
    assert section.locator(".goal").count() == states["no-data"]
    section.locator(".goal__link").first.click()
    page.wait_for_url(re.compile(r"/goals/[a-z0-9-]+/$"))
    assert "没有查到" in page.locator("h1").inner_text()
    for part in (".chart svg", "#why", "#settle", "#data"):
        page.locator(part).scroll_into_view_if_needed()
        assert page.locator(part).is_visible(), part
    chinese = page.url
    page.locator(".tool--language").click()
    assert page.url == chinese.replace(real.url, real.url + "en/")
    page.locator("[rel=next]").click()
    assert page.locator("h1").is_visible()


def test_a_journalist_finds_a_figure_cites_it_and_checks_the_file(demo, open_page):
    goal = demo.goal("level")
    page = open_page()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{demo.url}goals/{goal}/")
    figure = page.locator("#data + .table-scroll tbody tr").first
    assert figure.locator("cite").count() == 1

    page.locator("#downloads ~ * .hashes summary").click()
    shown = dict(
        zip(
            page.locator("#downloads ~ * .hashes dt").all_inner_texts(),
            page.locator("#downloads ~ * .hashes dd").all_inner_texts(),
            strict=True,
        )
    )
    link = page.locator(f"a.download[href$='{goal}.csv']").first
    body = page.request.get(link.evaluate("each => each.href")).body()
    assert hashlib.sha256(body).hexdigest() == shown[f"data/goals/{goal}.csv"]
    assert list(csv.DictReader(io.StringIO(body.decode())))

    page.locator("[data-copy=copied-gb-t-7714]").click()
    page.get_by_text("已复制").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#copied-gb-t-7714").inner_text().strip()
    assert f"https://example.org/demo/goals/{goal}/" in copied


def test_a_journalist_takes_the_picture_away_with_its_source(demo, open_page):
    goal = demo.goal("level")
    page = open_page()
    page.goto(f"{demo.url}goals/{goal}/")
    link = page.locator("a.download[href$='.png']").evaluate("each => each.href")
    answer = page.request.get(link)
    assert answer.headers["content-type"] == "image/png"
    svg = (demo.folder / "charts" / "zh" / f"{goal}.svg").read_text(encoding="utf-8")
    texts = re.sub(r"<[^>]+>", "", svg)
    for words in ("数字来源", "判定", demo.json("plan.json")["goals"][goal]["title"]["zh"]):
        assert words in texts


def test_staff_get_from_a_figure_to_where_it_is_edited(demo, open_page):
    goal = demo.goal("level")
    page = open_page()
    page.goto(f"{demo.url}goals/{goal}/")
    edit = page.locator(".help a[href*='/edit/']").first.get_attribute("href")
    assert edit == "https://example.org/repository/edit/main/datasets/data/observations.csv"
    report = urlsplit(page.locator(".help a[href*='issues/new']").get_attribute("href"))
    asked = parse_qs(report.query)
    title = demo.json("plan.json")["goals"][goal]["title"]["zh"]
    assert title in asked["title"][0]
    assert f"https://example.org/demo/goals/{goal}/" in asked["body"][0]


def test_without_a_repository_nothing_leads_there(real, open_page):
    page = open_page()
    page.goto(real.url + TRADEMARKS)
    assert page.locator(".help a").count() == 1
    assert page.locator("[data-copy^=copied-address], .scan").count() == 0
    assert "og:image" not in page.content()


def test_a_keyboard_user_narrows_the_list_and_opens_a_goal(real, open_page):
    page = open_page()
    page.goto(real.url + "goals/")
    page.locator("select[name=state]").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    assert page.locator("select[name=chapter]").evaluate("each => each === document.activeElement")
    shown = page.locator(".goal:visible")
    assert 0 < shown.count() < 46
    shown.first.locator("a").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/goals/[a-z0-9-]+/$"))


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_reader_without_script_reaches_every_goal_by_plain_lists(real, open_page, language):
    goals = set(real.json("plan.json")["goals"])
    page = open_page("phone", script=False)
    for address in ("", "goals/", "method/"):
        page.goto(real.url + language + address)
        links = page.locator("article a").evaluate_all("all => all.map(each => each.href)")
        found = {link.removeprefix(f"{real.url}{language}goals/").partition("/")[0] for link in links}
        assert goals <= found, address


def test_a_shared_page_explains_itself(demo, open_page):
    goal = demo.goal("level")
    page = open_page("phone")
    page.goto(f"{demo.url}goals/{goal}/")
    meta = {
        each.get_attribute("property") or each.get_attribute("itemprop"): each.get_attribute("content")
        for each in page.locator("meta[property], meta[itemprop]").all()
    }
    said = demo.json("assessments.json")["goals"][goal]["sentence"]["zh"]
    assert said in meta["og:description"] == meta["description"]
    assert meta["og:title"] == demo.json("plan.json")["goals"][goal]["title"]["zh"]
    assert meta["og:url"] == f"https://example.org/demo/goals/{goal}/"
    card = meta["og:image"].removeprefix("https://example.org/demo/")
    png = (demo.folder / card).read_bytes()
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(png[16:20]), int.from_bytes(png[20:24])) == (1200, 630)


def test_every_goal_has_a_card_in_both_languages(demo):
    goals = {*demo.json("plan.json")["goals"], "index"}
    for language in ("zh", "en"):
        assert {file.stem for file in (demo.folder / "cards" / language).iterdir()} == goals
