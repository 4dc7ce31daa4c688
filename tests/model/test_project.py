"""Figures of a project by indicator and area."""

AREA = "990100"


def periods(rows):
    return [row.period.text for row in rows]


def test_a_series_is_ordered_by_last_day_and_then_longest_first(project):
    texts = ["2024", "2023-12-31", "2022-Q3", "2023", "2023-Q4", "2022"]
    given = project(*(("a", AREA, text) for text in texts))
    assert periods(given.series("a")) == ["2022-Q3", "2022", "2023", "2023-Q4", "2023-12-31", "2024"]


def test_a_series_is_of_one_indicator_in_the_plans_own_area(project):
    given = project(("a", AREA, "2022"), ("b", AREA, "2023"), ("a", "990101", "2024"))
    assert periods(given.series("a")) == ["2022"]


def test_a_series_can_be_of_another_area(project):
    given = project(("a", AREA, "2022"), ("a", "990101", "2024"))
    assert periods(given.series("a", "990101")) == ["2024"]


def test_an_unknown_series_is_empty(project):
    given = project(("a", AREA, "2022"))
    assert given.series("b") == ()
    assert given.series("a", "990199") == ()


def test_elsewhere_has_the_latest_figure_of_every_other_area_by_code(project):
    given = project(
        ("a", "990102", "2023"),
        ("a", "990101", "2024"),
        ("a", "990101", "2022"),
        ("a", AREA, "2025"),
        ("b", "990103", "2025"),
    )
    assert [(row.area_code, row.period.text) for row in given.elsewhere("a")] == [
        ("990101", "2024"),
        ("990102", "2023"),
    ]
