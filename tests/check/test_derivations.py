"""Derived indicators in `derived.yaml`: each mistake is one problem, at its line."""

import pytest

OWN = "trees-made,派生,Made,{unit},{kind},{measure},1,0,,annual,派生。,Made.\n"
MADE = "indicators.trees-made"


@pytest.fixture
def define(sample_folder, found):
    """Write `derived.yaml` beside an indicator of a unit, and say what the check finds."""

    def define(text, unit="%", kind="percent", measure="stock"):
        path = sample_folder / "datasets" / "data" / "indicators.csv"
        row = OWN.format(unit=unit, kind=kind, measure=measure)
        path.write_text(path.read_text(encoding="utf-8") + row, encoding="utf-8")
        (sample_folder / "datasets" / "derived.yaml").write_text(f"indicators:\n{text}", encoding="utf-8")
        return [
            (each.code, each.line, each.column, each.value)
            for each in found()
            if each.code not in {"rows-unordered", "unit-unnamed"}
        ]

    return define


def one(text):
    return f"  trees-made: {{{text}}}\n"


def test_a_sound_definition_is_passed_without_a_word(define):
    assert define(one("rule: share, numerator: accessible-stops, denominator: bus-stops")) == []


@pytest.mark.parametrize(
    ("text", "settings", "told"),
    [
        ("rule: mean, parts: [bus-stops, street-lamps]", {}, ("property-invalid", f"{MADE}.rule")),
        ("rule: sum", {}, ("property-missing", MADE)),
        ("rule: sum, parts: [bus-stops]", {}, ("property-invalid", f"{MADE}.parts")),
        ("rule: sum, partz: [bus-stops, street-lamps]", {}, ("property-unknown", f"{MADE}.partz")),
        ("rule: ratio, numerator: bus-stops, denominator: street-lamps, per: 7", {},
         ("property-invalid", f"{MADE}.per")),
        ("rule: share, numerator: nowhere, denominator: bus-stops", {}, ("indicator-unknown", "numerator")),
        ("rule: share, numerator: bus-stops, denominator: nowhere", {}, ("indicator-unknown", "denominator")),
        ("rule: sum, parts: [bus-stops, nowhere]", {}, ("indicator-unknown", "parts")),
        ("rule: sum, parts: [bus-stops, street-lamps]", {"unit": "座"}, ("derived-unit", "rule")),
        ("rule: share, numerator: accessible-stops, denominator: bus-stops", {"unit": "座"},
         ("derived-unit", "rule")),
        ("rule: share, numerator: bus-stops, denominator: street-lamps", {}, ("derived-unit", "denominator")),
        ("rule: ratio, numerator: bus-stops, denominator: street-lamps, per: 10000", {"unit": "座/盏"},
         ("derived-unit", "rule")),
        ("rule: sum, parts: [accessible-stops, bus-stops]", {"unit": "座", "measure": "flow"},
         ("derived-measure", "parts")),
        ("rule: sum, parts: [trees-made, bus-stops]", {"unit": "座"}, ("derived-cycle", "rule")),
        ("rule: count, register: nowhere, dated: opened, through: 2025-12-31", {},
         ("register-unknown", "register")),
        ("rule: count, register: pocket-parks, dated: opened, through: 2025-12-31", {},
         ("register-incomplete", "register")),
        ("rule: count, register: pocket-parks, dated: opened, through: 2025/12/31", {},
         ("property-form", f"{MADE}.through")),
    ],
)  # fmt: skip
def test_each_mistake_is_one_problem(define, text, settings, told):
    [(code, line, column, _)] = define(one(text), **settings)
    assert (code, column, line) == (*told, 2)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("dated: day, through: 2025-12-31", "dated"),
        ("dated: opened, through: 2025-12-31, where: {size: big}", "where"),
    ],
)
def test_a_register_needs_the_columns_that_are_asked_for(define, edit, text, column):
    edit("datapackage.yaml", "complete: false", "complete: true")
    edit("datapackage.yaml", "    incomplete_zh: 样例只列两处。\n", "")
    found = define(one(f"rule: count, register: pocket-parks, {text}"), unit="处", kind="count")
    assert [(code, at) for code, _, at, _ in found] == [("register-column", column)]


def test_an_indicator_is_worked_out_or_typed(define, edit):
    edit("data/observations.csv", "street-trees,990100,2020", "trees-made,990100,2020")
    found = define(one("rule: share, numerator: accessible-stops, denominator: bus-stops"))
    assert [(code, value) for code, _, _, value in found if code == "derived-typed"] == [
        ("derived-typed", "trees-made")
    ]


@pytest.mark.parametrize(
    "text", ["", "[]", "indicators: []", "a: 1", "indicators: {}", "{indicators: {x: {}}}"]
)
def test_any_document_is_survived(sample_folder, found, text):
    (sample_folder / "datasets" / "derived.yaml").write_text(text, encoding="utf-8")
    assert all(each.file == "datasets/derived.yaml" for each in found())
