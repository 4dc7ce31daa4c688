"""Milestone: something to set up or to begin ("设立…分中心"); sources say whether it was done."""

from plansite.assess.case import Case
from plansite.assess.working import Working
from plansite.model.assessment import Finding
from plansite.model.messages import Cited, Message, Moment, Value
from plansite.model.records import DatePrecision, Milestone, MilestoneState
from plansite.model.states import Tag


def judge(case: Case) -> Finding:
    """The state of a milestone."""
    rows = case.milestones()
    working = Working(case)
    if not rows:
        return working.add("none").close("none")
    for row in rows:
        working.add(f"milestone.{row.state.value}", when=_when(row), source=_source(case, row))
    done = [row for row in rows if row.state is MilestoneState.DONE]
    denied = [row for row in rows if row.state is MilestoneState.NOT_DONE and _on_or_after(case, row)]
    if any(_contradicts(denial, row) for denial in denied for row in done):
        working.add("sources-disagree")
        return working.close("disagree", (*done, *denied))
    if done:
        return _done(case, working, min(done, key=lambda row: (_rank(case, row), case.reposted(row))))
    if denied and case.due:
        return working.close("denied", (denied[-1],), values=_values(working, denied[-1]))
    return working.close("begun")


def _done(case: Case, working: Working, row: Milestone) -> Finding:
    rank = _rank(case, row)
    undated = (Tag.UNDATED,) if rank == 1 or row.date is None else ()
    found = ("done", "done-undated", "done-late")[rank] if case.due else "done"
    return working.close(found, (row,), tags=undated, values=_values(working, row))


def _rank(case: Case, row: Milestone) -> int:
    """0 done by the deadline, 1 at a time nobody says, 2 done after it.

    What a source of before the deadline calls done was done by then.
    """
    said = row.date or case.project.sources[row.source_id].published
    if said is not None and said <= case.goal.deadline:
        return 0
    return 2 if row.date is not None and row.date_precision is DatePrecision.EXACT else 1


def _contradicts(denial: Milestone, row: Milestone) -> bool:
    """Whether both cannot be true: they can if the step was surely done after the day of the denial."""
    later = row.date is not None and denial.date is not None and row.date > denial.date
    return not (later and row.date_precision is DatePrecision.EXACT)


def _on_or_after(case: Case, row: Milestone) -> bool:
    exact = row.date_precision is DatePrecision.EXACT
    return exact and row.date is not None and row.date >= case.goal.deadline


def _values(working: Working, row: Milestone) -> dict[str, Value]:
    return {"when": _when(row), "caveat": working.caveat((row,))}


def _when(row: Milestone) -> Message:
    if row.date is None:
        return Message("common.when.unknown")
    return Message(f"common.when.{row.date_precision.value}", {"date": Moment(row.date)})


def _source(case: Case, row: Milestone) -> Cited:
    return Cited(case.project.sources[row.source_id].publisher)
