"""Each chart can be read without seeing it."""

import re

HAN = re.compile(r"[\u3400-\u9fff]")


def _charts(built):
    return [
        (page, figure)
        for page in built.pages
        for figure in page.root.find("figure")
        if "chart" in figure.classes
    ]


def test_each_chart_has_a_title_and_a_description_in_the_language_of_its_page(built):
    charts = _charts(built)
    assert len(charts) > 60
    for page, figure in charts:
        (svg,) = figure.find("svg")
        assert svg.attributes["role"] == "img", page.address
        named = svg.attributes["aria-labelledby"].split()
        title, description = svg.find("title")[0], svg.find("desc")[0]
        assert named == [title.attributes["id"], description.attributes["id"]], page.address
        for words in (title.text, description.text):
            assert bool(HAN.search(words)) is (page.language == "zh"), (page.address, words)


def test_a_table_or_a_sentence_stands_beside_each_chart(built):
    for page, _ in _charts(built):
        tables = [table for table in page.root.find("table") if table.find("tr")]
        assert tables or page.embedded, page.address


def test_an_embedded_chart_is_that_of_the_goal(built):
    drawn = {page.address: _words(picture) for page, picture in _charts(built)}
    embedded = [address for address in drawn if "embed/" in address]
    assert len(embedded) > 60
    for address in embedded:
        assert drawn[address] == drawn[address.replace("embed/", "goals/")]


def _words(picture):
    return [text for svg in picture.find("svg") for _, text in svg.texts()]


def test_ids_are_unique_on_every_page(built):
    for page in built.pages:
        ids = [element.attributes["id"] for element in page.root.walk() if "id" in element.attributes]
        assert len(ids) == len(set(ids)), (page.address, [each for each in ids if ids.count(each) > 1])


def test_pictures_are_published_with_chinese_letters(built):
    goals = built.json("plan.json")["goals"]
    for language in ("zh", "en"):
        names = {file.stem for file in (built.folder / "charts" / language).glob("*.png")}
        assert names
        assert names <= set(goals)
        for name in names:
            assert (built.folder / "charts" / language / f"{name}.png").read_bytes().startswith(b"\x89PNG")
