"""The plan's text is complete, and each commitment is marked in it."""

from plansite.model.language import Language
from plansite.render.plan_page import pages
from plansite.wording import Wording


def _paragraphs(site):
    (page,) = pages(site, Wording(Language.ZH, site.project.plan.units))
    return page.context["paragraphs"]


def test_no_word_of_the_text_is_lost(site):
    text = [line.strip() for line in site.project.plan.document.text.splitlines() if line.strip()]
    assert [paragraph.text for paragraph in _paragraphs(site)] == text


def test_every_goal_is_marked_once_at_its_words(site):
    marked = [
        (card.goal.id, card.goal.quote in run.text)
        for paragraph in _paragraphs(site)
        for run in paragraph.runs
        for card in run.cards
    ]
    assert sorted(marked) == sorted((goal.id, True) for goal in site.project.plan.goals)


def test_every_clause_has_its_anchor(site):
    anchors = {paragraph.anchor for paragraph in _paragraphs(site)}
    for goal in site.project.plan.goals:
        assert f"clause-{site.project.plan.section(goal).id}" in anchors
