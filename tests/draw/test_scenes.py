"""Every picture, in both languages: labels are readable and nothing claims what nobody published."""

from collections.abc import Iterator
from itertools import combinations

from plansite.draw import style
from plansite.draw.marks import Box, Dot, Mark, Scene, Text
from plansite.draw.registry import PICTURES
from plansite.draw.subject import Subject
from plansite.model.language import Language
from plansite.model.plan import Kind


def of(case, language: Language) -> Subject:
    return Subject.of(case.project, case.goal, case.assessment, case.wording(language))


def scene(case, language: Language) -> Scene:
    found = PICTURES[case.goal.kind](of(case, language))
    assert found is not None
    return found


def texts(marks: tuple[Mark, ...]) -> list[Text]:
    return [mark for mark in marks if isinstance(mark, Text)]


def filled(marks: tuple[Mark, ...]) -> Iterator[Mark]:
    """Marks that stand for a figure."""
    for mark in marks:
        if isinstance(mark, Box) and mark.fill in (style.DATA, style.PALE):
            yield mark
        if isinstance(mark, Dot) and not mark.symbol.stroked and mark.radius > 2:
            yield mark


def test_every_kind_of_goal_has_a_picture() -> None:
    assert set(PICTURES) == set(Kind)


def test_words_never_cover_each_other(any_case, language: Language) -> None:
    words = texts(scene(any_case, language).marks)
    assert not [(a.words, b.words) for a, b in combinations(words, 2) if a.bounds.meets(b.bounds)]


def test_words_stay_in_the_frame(any_case, language: Language) -> None:
    found = scene(any_case, language)
    for text in texts(found.marks):
        area = text.bounds
        assert area.left >= 0, text
        assert area.right <= style.WIDTH, text
        assert area.top >= 0, text
        assert area.bottom <= found.height, text


def test_without_figures_there_is_a_question_and_no_figure(bare_case, language: Language) -> None:
    found = scene(bare_case, language)
    assert "?" in {text.words for text in texts(found.marks)}
    assert not list(filled(found.marks))


def test_with_all_figures_there_is_no_question(full_case, language: Language) -> None:
    found = scene(full_case, language)
    assert "?" not in {text.words for text in texts(found.marks)}
    assert list(filled(found.marks))


def test_the_latest_figure_is_always_labelled(level_case, language: Language) -> None:
    case = level_case
    subject = of(case, language)
    for row in subject.series("a")[-1:]:
        assert subject.figure(row) in {text.words for text in texts(scene(case, language).marks)}


def test_the_description_says_the_figures_or_that_there_are_none(any_case, language: Language) -> None:
    case = any_case
    subject = of(case, language)
    description = scene(case, language).description
    rows = [row for name in (*case.goal.measured, *case.goal.context) for row in subject.series(name)]
    if rows:
        assert subject.figure(rows[-1]) in description
    elif not subject.milestones():
        assert subject.say("nothing") in description or subject.say("no-record-sentence") in description


def test_a_figure_after_the_day_of_the_assessment_is_not_drawn(named) -> None:
    case = named("level-before")
    assert len([mark for mark in scene(case, Language.EN).marks if isinstance(mark, Dot)]) == 1


def test_unverified_points_are_hollow_and_explained(named, language: Language) -> None:
    found = scene(named("level-one-repost"), language)
    points = [mark for mark in found.marks if isinstance(mark, Dot)]
    subject = of(named("level-one-repost"), language)
    assert all(point.hollow for point in points)
    assert subject.say("sign.unverified") in {text.words for text in texts(found.marks)}


def test_a_known_shortfall_is_empty_and_not_a_question(named) -> None:
    found = scene(named("places-short"), Language.EN)
    assert "?" not in {text.words for text in texts(found.marks)}
    assert len(list(filled(found.marks))) == 7


def test_the_required_path_needs_a_baseline(named, language: Language) -> None:
    case = named("level-all")
    subject = of(case, language)
    said = subject.say("sign.required")
    assert said in {text.words for text in texts(scene(case, language).marks)}
    assert said not in {text.words for text in texts(scene(named("level-some"), language).marks)}
