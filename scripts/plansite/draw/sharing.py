"""The cards of the whole plan and of each goal, in both languages."""

from collections.abc import Mapping, Sequence

from plansite.assess.standing import standing
from plansite.draw.social import Card, social
from plansite.model.assessment import Assessment
from plansite.model.language import Language
from plansite.model.messages import Message, Moment
from plansite.model.project import Project
from plansite.wording import Wording

# The card of every page that is not a goal's.
WHOLE = "index"


def social_cards(
    project: Project, assessments: Sequence[Assessment], wordings: Mapping[Language, Wording]
) -> Mapping[tuple[Language, str], str]:
    """Each card as SVG, by language and goal; that of the plan under `index`."""
    found = {}
    for language, wording in wordings.items():
        for name, card in _cards(project, assessments, wording).items():
            found[language, name] = social(card)
    return found


def _cards(project: Project, assessments: Sequence[Assessment], wording: Wording) -> Mapping[str, Card]:
    plan, language = project.plan, wording.language
    site = wording.phrase("pages.site-name", plan=plan.document.short_title)
    notice = project.descriptor.get("notice", {}).get(language.value, "")
    day = wording.phrase("charts.credit.card", day=Moment(assessments[0].as_of))
    whole = wording.text(standing(plan, {each.goal_id: each for each in assessments}))
    cards = {WHOLE: Card(site, whole, plan.document.title[language], day, notice=notice)}
    for goal, assessment in zip(plan.goals, assessments, strict=True):
        state = Message(f"states.short.{assessment.state.value}")
        tags = [Message(f"states.tag.{tag.value}") for tag in assessment.tags]
        cards[goal.id] = Card(
            site=site,
            title=goal.title[language],
            finding=wording.text(assessment.finding.sentence),
            foot=day,
            state=assessment.state,
            label=" · ".join(wording.text(each) for each in (state, *tags)),
            notice=notice,
        )
    return cards
