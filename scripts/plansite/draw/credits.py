"""What a picture says of itself once it has left its page: where its figures come from, and its day."""

from collections.abc import Iterable

from plansite.draw.subject import Subject
from plansite.model.messages import Cited, Listing, Message, Moment
from plansite.model.plan import Kind
from plansite.model.records import Provenance, Source


def credits_of(subject: Subject) -> tuple[str, ...]:
    """The lines below a picture: the plan, the publishers of the figures, the day of the assessment."""
    document = subject.project.plan.document
    publishers = tuple(_publisher(source) for source in _sources(subject))
    site = Message("pages.site-name", {"plan": document.short_title})
    judged = Message("charts.credit.judged", {"day": Moment(subject.assessment.as_of)})
    return (
        subject.say("credit.plan", title=document.title),
        *([subject.say("credit.sources", sources=Listing(publishers))] if publishers else []),
        subject.say("credit.day", site=site, judged=judged),
    )


def _sources(subject: Subject) -> Iterable[Source]:
    """The sources of what is drawn, one of each publisher and kind."""
    rows = subject.assessment.inputs
    if subject.goal.kind is Kind.QUALITATIVE:
        rows = tuple(row for each in subject.goal.context for row in subject.series(each))
    found = (subject.project.sources[each] for row in rows for each in row.sources)
    return {(source.publisher, source.provenance): source for source in found}.values()


def _publisher(source: Source) -> Message | Cited:
    """Who published something; that it was read in a repost is said with it."""
    publisher = Cited(source.publisher)
    if source.provenance is Provenance.REPOST:
        return Message("charts.credit.repost", {"publisher": publisher})
    return publisher
