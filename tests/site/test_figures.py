"""The audit: every figure on every page is the published one, and none stands there unmarked."""

import re
from decimal import Decimal

import pytest

NUMBER = re.compile(r"([0-9][0-9,]*(?:\.[0-9]+)?)( 万)?")
DIGIT = re.compile(r"[0-9０-９]")

# Where digits may stand without being a figure of ours: dates, quotations and names, clauses, places, code.
EXEMPT_TAGS = {"time", "blockquote", "q", "cite", "code", "script", "style", "svg"}
NAMES = re.compile(r"SHA-256|GB/T [0-9]+|(?<=WCAG[)）] )2\.2|（WCAG）2\.2|CC BY 4\.0")
EXEMPT_CLASSES = {"clause", "text", "place"}


class Published:
    """Finds what a `data-ref` names in the published files: `table/key/field`."""

    def __init__(self, built):
        self.built = built
        self.json = {
            name: built.json(f"{name}.json") for name in ("plan", "assessments", "datapackage", "derived")
        }
        self.history = built.json("history.json")
        self.revisions = {row["id"]: row for row in built.table("revisions")}
        self.files = built.json("files.json")
        self.report = built.json("check-report.json")
        self.examples = built.json("method-examples.json")["examples"]
        self.json["departments"] = self.json["assessments"]["departments"]
        self.rows = {
            resource["name"]: self._keyed(resource) for resource in self.json["datapackage"]["resources"]
        }

    def _keyed(self, resource):
        key = resource["schema"].get("primaryKey", [])
        names = [key] if isinstance(key, str) else key
        rows = self.built.table(resource["name"])
        return {":".join(row[name] for name in names): row for row in rows}

    def values(self, ref):
        """The published values that the text may repeat (one, or one a language)."""
        table, key, field = parts(ref)
        if table == "datapackage":
            return self._described(key, field)
        if table == "method-examples":
            return self._example(key, field)
        if table == "files":
            return {str((self.files["limits"] if key == "limits" else self.files["files"][key])[field])}
        if table == "revisions":
            return self._revision(key, field)
        if table == "history":
            return {str(self.history["commits"][key][field])}
        if table == "check-report":
            return {str(self._rows(key) if field == "rows" else self._remarks(key))}
        if table in self.rows:
            row = self.rows[table][key]
            return {row[name] for name in (field, f"{field}_zh", f"{field}_en") if name in row}
        document = self.json[table]["figures"] if table == "derived" else self.json[table]
        value = (document[key] if key in document else document["goals"][key])[field]
        return set(value.values()) if isinstance(value, dict) else {str(value)}

    def _revision(self, name, field):
        """A cell of a change, or what the row is called that its key names."""
        row = self.revisions[name]
        if field != "key":
            return {row[field]}
        first = row["key"].split(":")[0]
        named = self.rows["indicators"].get(first)
        titles = set(self.json["plan"]["goals"].get(first, {}).get("title", {}).values())
        names = {named["name_zh"], named["name_en"]} if named else set()
        return {row["key"], *titles, *names}

    def _rows(self, table):
        return next(each["rows"] for each in self.report["tables"] if each["name"] == table)

    def _remarks(self, table):
        problems = self.report["problems"]
        file = next((each["file"] for each in self.report["tables"] if each["name"] == table), None)
        return sum(each["count"] for each in problems if table == "all" or each["file"] == file)

    def _example(self, name, field):
        step = field.removeprefix("step-")
        said = self.examples[name]["steps"][int(step) - 1] if step != field else self.examples[name][field]
        return set(said.values())

    def slack(self, ref):
        """How far a text may be from its value: a sum is printed no finer than its parts are rounded."""
        table, key, field = parts(ref)
        goal = self.json["assessments"]["goals"].get(key, {}) if table == "assessments" else {}
        return Decimal(str(goal.get("rounded_to") or 0)) / 2 if field == "figure" else 0

    def _described(self, key, field):
        name, _, column = key.partition(":")
        resource = next(each for each in self.json["datapackage"]["resources"] if each["name"] == name)
        if column:
            resource = next(each for each in resource["schema"]["fields"] if each["name"] == column)
        return {str(resource[name]) for name in (field, f"{field}_zh") if name in resource}


@pytest.fixture(scope="module", params=["plain", "dated"])
def built(request):
    """The site without a repository, and that of one."""
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module")
def published(built):
    return Published(built)


def parts(ref):
    """Table, key and field; a key may hold a slash of its own."""
    table, rest = ref.split("/", 1)
    return table, *rest.rsplit("/", 1)


def shown(text):
    """The number that a text prints: `约 3.32 万件` is 33200."""
    number, wan = NUMBER.search(text).groups()
    return Decimal(number.replace(",", "")) * (10_000 if wan else 1)


def pages(built):
    return [page for page in built.pages if not page.address.endswith("404.html")]


def test_every_marked_figure_is_the_published_one(built, published):
    checked = 0
    for page in pages(built):
        for element in page.root.find("data"):
            value = Decimal(element.attributes["value"])
            ref = element.attributes["data-ref"]
            assert {value} == {Decimal(each) for each in published.values(ref)}, (page.address, ref)
            assert abs(shown(element.text) - value) <= published.slack(ref), (page.address, ref, element.text)
            checked += 1
    assert checked > 1000


def test_every_marked_text_is_the_published_one(built, published):
    checked = 0
    for page in pages(built):
        for element in page.root.walk():
            if "data-ref" in element.attributes and element.tag != "data":
                ref = element.attributes["data-ref"]
                if ref.endswith("/unit"):
                    continue
                assert element.text in published.values(ref), (page.address, ref)
                checked += 1
    assert checked > 100


def test_no_figure_stands_unmarked(built):
    unmarked = []
    for page in pages(built):
        for element, text in page.root.find("body")[0].texts():
            if DIGIT.search(NAMES.sub("", text)) and not any(_exempt(each) for each in element.around()):
                unmarked.append((page.address, element.tag, text.strip()[:60]))
    assert not unmarked, sorted({each[1:] for each in unmarked})


def _exempt(element):
    return (
        element.tag in EXEMPT_TAGS
        or "data-ref" in element.attributes
        or bool(element.classes & EXEMPT_CLASSES)
        or element.attributes.get("rel") == "license"
    )


def test_descriptions_repeat_the_headline(built):
    """The description that search engines and cards show has the same figures as the page's headline."""
    compared = 0
    for page in pages(built):
        for meta in page.root.find("meta", name="description"):
            if page.address.removeprefix("en/").startswith("goals/") and page.address[-10:] != "index.html":
                continue
            headline = page.root.find("h1")[0].text
            said = meta.attributes["content"]
            if "/goals/" in f"/{page.address}" and page.address.removeprefix("en/") != "goals/index.html":
                assert re.findall(r"[0-9]+", said) == re.findall(r"[0-9]+", headline), page.address
                compared += 1
    assert compared > 90


def test_figures_in_charts_are_figures_of_the_page(built):
    """A number in a picture is one that the page prints as well, a year, or the foot of a share's scale."""
    checked = 0
    for page in pages(built):
        if page.embedded:
            continue  # its chart is the goal's, whose page prints all of its figures
        body = page.root.find("body")[0]
        printed = set()
        for element in [*body.find("data"), *body.find("time")]:
            printed |= set(re.findall(r"[0-9][0-9,.]*[0-9]|[0-9]", element.text))
        for svg in body.find("svg"):
            for number in re.findall(r"[0-9][0-9,.]*[0-9]|[0-9]", " ".join(text for _, text in svg.texts())):
                assert number in printed | {"0"} or re.fullmatch(r"20[0-9]{2}", number), (
                    page.address,
                    number,
                )
                checked += 1
    assert checked > 300
