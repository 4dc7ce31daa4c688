"""One page a goal: what was promised, what is known, and how that leads to the state."""

from collections.abc import Iterator, Mapping

from plansite.model.assessment import Assessment
from plansite.model.history import Reach
from plansite.model.messages import Message, Moment, Value, count
from plansite.model.plan import Goal
from plansite.publish import api, feeds
from plansite.publish.citation import of_goal
from plansite.render import downloads, evidence, history, repository, terms
from plansite.render.cards import Card, card
from plansite.render.citation import citations
from plansite.render.goal_facts import facts
from plansite.render.lacking import OPEN, lacking
from plansite.render.pages import Page
from plansite.render.rankings import rankings
from plansite.render.sharing import share
from plansite.render.site import RUNTIME, Site
from plansite.wording import Wording

# How many figures are shown at once; the others are folded.
_SHOWN = 12

# In the search goals come before other pages, and the plan's own headline targets before other goals.
_HEADLINE, _GOAL = 4.0, 2.0


def pages(site: Site, wording: Wording) -> Iterator[Page]:
    """A page for every goal."""
    goals = site.project.plan.goals
    for before, goal, after in zip((None, *goals), goals, (*goals[1:], None), strict=False):
        shown = card(site, goal)
        yield Page(
            path=f"goals/{goal.id}.md",
            template="goal.html",
            title=goal.title[wording.language],
            description=f"{goal.title[wording.language]}: {wording.text(shown.assessment.finding.sentence)}",
            card=goal.id,
            boost=_HEADLINE if site.project.plan.chapter(goal) is site.project.plan.chapters[0] else _GOAL,
            context={
                **_context(site, wording, shown),
                "lacking": lacking(site, shown),
                "settled": shown.assessment.state not in OPEN,
                "issuer": site.project.plan.document.issuer,
                "before": site.title(before) if before else None,
                "before_address": f"goals/{before.id}/" if before else "",
                "after": site.title(after) if after else None,
                "after_address": f"goals/{after.id}/" if after else "",
                "report": repository.report(site, goal, wording),
                "edits": repository.edits(site, goal, shown.assessment),
                "share": share(site, goal, wording),
                "changeable": goal.deadline > shown.assessment.as_of,
                "day": Moment(shown.assessment.as_of),
            },
        )


def _context(site: Site, wording: Wording, shown: Card) -> Mapping[str, object]:
    goal, assessment = shown.goal, shown.assessment
    plan = site.project.plan
    own, ranked = evidence.own(site, goal, assessment), list(rankings(site, goal, assessment.as_of))
    placed = [each.row for ranking in ranked for each in ranking.rows]
    context = evidence.context(site, goal, {row.ref for row in placed})
    earlier = own[:-_SHOWN] if len(own) > _SHOWN and not own[0].label else []
    return {
        "card": shown,
        "headline": headline(shown),
        "chapter": plan.chapter(goal),
        "section": plan.section(goal),
        "facts": list(facts(site, shown)),
        "picture": site.pictures.get((wording.language, goal.id)),
        "runtime": RUNTIME,
        "rule": Message(f"method.decision.{goal.kind.value}.{assessment.finding.case}"),
        "rule_anchor": f"kind-{goal.kind.value}",
        "rule_version": count(assessment.rule_version, f"assessments/{goal.id}/rule_version"),
        "rankings": ranked,
        "own": own[len(earlier) :],
        "earlier": earlier,
        "shown": _SHOWN,
        "missing": any(row.source is None for row in own),
        "context": context,
        "cited": evidence.cited(own + placed + context + _declared(site, assessment)),
        "override": declared_by(assessment),
        "terms": terms.of_goal(site, goal),
        "departments": [plan.departments[each] for each in goal.departments],
        "files": list(downloads.of_goal(site, goal.id)),
        "others": [_judged(site, goal), *_charts(site, wording, goal)],
        "changes": history.of(site, goal),
        "seen": site.history.reach is not Reach.NONE,
        "reach": history.reach(site),
        "feed": feeds.address(wording.language, goal),
        "citations": list(citations(site, of_goal(site.project.descriptor, goal))),
        "known": bool(site.edition.site_url),
        "remarks": downloads.remarks(site),
    }


def declared_by(assessment: Assessment) -> Message | None:
    """Who declared which state, when and why; None where nobody did."""
    declared = assessment.override
    if declared is None:
        return None
    state = Message(f"states.label.{declared.state.value}")
    values: Mapping[str, Value] = {
        "office": declared.office,
        "date": Moment(declared.date),
        "state": state,
        "reason": declared.reason,
    }
    return Message("pages.goal.override-by", values)


def _declared(site: Site, assessment: Assessment) -> list[evidence.Row]:
    """The source of a declared state, to be listed among the sources."""
    declared = assessment.override
    source = site.project.sources[declared.source_id] if declared else None
    return [evidence.Row(None, Moment(declared.date), source=source)] if declared else []


def headline(shown: Card) -> Message:
    """The goal and its finding in one sentence; a declared state is said to be declared."""
    declared = shown.assessment.override
    if declared:
        return Message(
            "pages.goal-headline-declared",
            {
                "goal": shown.title,
                "office": declared.office,
                "state": Message(f"states.short.{declared.state.value}"),
                "finding": shown.assessment.finding.sentence,
            },
        )
    values: Mapping[str, Value] = {"goal": shown.title, "finding": shown.assessment.finding.sentence}
    return Message("pages.goal-headline", values)


def _judged(site: Site, goal: Goal) -> downloads.Download:
    """How the goal is judged, step by step, which there is to take away even where there is no figure."""
    return downloads.download(site, f"{api.FOLDER}/goals/{goal.id}.json", "goal")


def _charts(site: Site, wording: Wording, goal: Goal) -> Iterator[downloads.Download]:
    """The goal's chart, as far as it could be drawn."""
    picture = site.pictures.get((wording.language, goal.id))
    for name in ("svg", "png"):
        address = getattr(picture, f"{name}_file", "")
        if address in site.files:
            yield downloads.download(site, address, name)
