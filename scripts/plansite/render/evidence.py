"""The rows behind a goal's page: its own figures, what is missing, and what is only context."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from plansite.assess.missing import missing
from plansite.model.assessment import Assessment
from plansite.model.figures import Derived, Entry, Observation, Status
from plansite.model.language import Bilingual
from plansite.model.messages import Cited, Listing, Message, Moment, Named, Quantity, Value
from plansite.model.plan import Goal
from plansite.model.records import Milestone, Source
from plansite.render.site import Site


@dataclass(frozen=True)
class Row:
    """One line of a table: when, what, and where it was read; `source` is None where nothing is.

    `status` says that a figure is not final. A figure that was worked out has a `rule`, and the rows that
    it comes from as `parts`.
    """

    label: Named | Message | None
    when: Value
    figure: Quantity | Message | None = None
    source: Source | None = None
    note: str = ""
    quote: str = ""
    area: Bilingual | None = None
    ref: str = ""
    status: str = ""
    rule: str = ""
    times: Quantity | None = None
    parts: tuple["Row", ...] = ()

    @property
    def said_of(self) -> tuple[str, str]:
        """Source and note together: rows that share both need them printed only once."""
        if self.parts:
            return self.ref, ""
        return (self.source.source_id if self.source else "", self.note)


def own(site: Site, goal: Goal, assessment: Assessment) -> list[Row]:
    """What has been published about the goal itself, then the figures that have not."""
    rows = [_row(site, row, several=len(goal.measured) > 1) for row in assessment.inputs]
    return rows + list(_missing(site, goal, assessment))


def context(site: Site, goal: Goal, compared: Collection[str]) -> list[Row]:
    """Other areas' latest figures of the goal's indicators, then related figures of the city.

    Figures that a comparison has already (`compared`, by their address) are left out.
    """
    rows = [row for indicator in goal.measured for row in site.project.elsewhere(indicator)]
    for indicator in goal.context:
        rows += site.project.series(indicator)
        rows += site.project.elsewhere(indicator)
    return [observed(site, row) for row in rows if row.ref not in compared]


@dataclass(frozen=True)
class CitedSource:
    """A source, with the words of it that support the rows of one page."""

    source: Source
    quotes: tuple[str, ...]


def cited(rows: list[Row]) -> list[CitedSource]:
    """The sources of some rows in the order of first use."""
    quotes: dict[str, tuple[Source, list[str]]] = {}
    for row in (each for whole in rows for each in (whole.parts or (whole,))):
        if row.source is not None:
            found = quotes.setdefault(row.source.source_id, (row.source, []))[1]
            if row.quote and row.quote not in found:
                found.append(row.quote)
    return [CitedSource(source, tuple(found)) for source, found in quotes.values()]


def _row(site: Site, row: Observation | Milestone, *, several: bool) -> Row:
    if isinstance(row, Milestone):
        source = site.project.sources[row.source_id]
        state = Message(f"pages.milestone-state.{row.state.value}")
        ref = f"milestones/{row.key}"
        return Row(None, milestone_time(row), state, source, row.note, row.quote, ref=ref)
    found = observed(site, row)
    return found if several else replace(found, label=None)


def observed(site: Site, row: Observation) -> Row:
    """A published figure with its indicator, area, source and words."""
    found = Row(
        label=site.indicator(row.indicator_id),
        when=site.project.moment(row),
        figure=site.project.quantity(row),
        source=site.project.sources[row.source_id],
        note=row.note,
        quote=row.quote,
        area=site.project.areas[row.area_code].name,
        ref=row.ref,
        status="" if row.status is Status.FINAL else row.status.value,
    )
    if not isinstance(row, Derived):
        return found
    times = Quantity(row.times, "", f"{row.ref}/times")
    return replace(found, rule=row.rule, times=times, parts=tuple(_parts(site, row)))


def _parts(site: Site, row: Derived) -> Iterator[Row]:
    """The published rows that a figure is worked out from; those of a register as one, by their source."""
    listed: dict[tuple[str, str], list[Value]] = {}
    for each in row.lineage:
        match each:
            case Derived():
                yield from _parts(site, each)
            case Observation():
                yield observed(site, each)
            case Entry():
                listed.setdefault((each.register, each.source_id), []).append(Cited(each.key))
    for (register, source), names in listed.items():
        said: Mapping[str, Value] = {"register": site.table(register), "names": Listing(tuple(names))}
        label = Message("pages.derived.listed", said)
        yield Row(label, site.project.moment(row), source=site.project.sources[source])


def milestone_time(row: Milestone) -> Message:
    """When something was done, as well as the source says it."""
    if row.date is None:
        return Message("common.when.unknown")
    return Message(f"common.when.{row.date_precision.value}", {"date": Moment(row.date)})


def _missing(site: Site, goal: Goal, assessment: Assessment) -> Iterator[Row]:
    """The figures that would settle the goal and that nobody has published."""
    several = len(goal.measured) > 1
    for gap in missing(goal, assessment):
        named = several and gap.indicator_id
        yield Row(site.indicator(gap.indicator_id) if named else None, Moment(gap.when))
