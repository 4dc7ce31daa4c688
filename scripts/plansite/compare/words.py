"""What a comparison says, in one language and free of any form: sentences, rows, verdicts."""

from collections.abc import Iterator
from dataclasses import dataclass

from plansite.compare.comparison import Comparison, Effect, Gap
from plansite.model.assessment import Assessment
from plansite.model.history import Change, Revision
from plansite.model.messages import Listing, Message, Moment, Value, count
from plansite.publish import changes
from plansite.report.told import visible
from plansite.wording import Wording

_LONGEST = 120


@dataclass(frozen=True)
class Cell:
    """One cell: its column, and what it said before and says now."""

    column: str
    before: str
    after: str


@dataclass(frozen=True)
class Row:
    """One row that came, changed or went, with the cells that are worth telling."""

    change: Change
    table: str
    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Verdict:
    """How a goal was judged and is judged now: state with its marks, figure, share of the target."""

    goal: str
    states: tuple[str, str]
    figures: tuple[str, str]
    shares: tuple[str, str]


@dataclass(frozen=True)
class Words:
    """A comparison in words."""

    comparison: Comparison
    wording: Wording

    def say(self, key: str, **values: Value) -> str:
        """A phrase of the comparison's own wording."""
        return self.wording.phrase(f"diff.{key}", **values)

    def summary(self) -> str:
        """All of it in one sentence."""
        found = self.comparison
        if not found.rows:
            return self.say("nothing" if found.valid else "summary.errors")
        rows = self.say("summary.rows", count=count(len(found.rows), ""))
        if not found.valid:
            return self.say("summary.failed", rows=rows)
        if not found.judged:
            return self.say("summary.unjudged", rows=rows)
        effects = self.say(
            f"summary.{'effects' if found.effects else 'none'}", count=count(len(found.effects), "")
        )
        return self.say("summary.whole", rows=rows, effects=effects)

    def unread(self) -> str:
        """The files whose rows could not be compared; empty where all could."""
        names = tuple(visible(each, _LONGEST) for each in self.comparison.unread)
        return self.say("unread", files=Listing(names)) if names else ""

    def rows(self) -> Iterator[Row]:
        """The rows, in the order of their tables."""
        for cells in self.comparison.rows:
            first = cells[0]
            yield Row(first.change, self._table(first), self._name(first), tuple(map(self._cell, cells)))

    def verdicts(self) -> Iterator[Verdict]:
        """The goals that are judged otherwise."""
        for effect in self.comparison.effects:
            yield self._verdict(effect)

    def gap(self, gap: Gap) -> str:
        """One gap."""
        project, what = self.comparison.project, gap.what
        named = project.indicators[what.indicator_id].name if project and what.indicator_id else None
        key = "gap.figure" if named else "gap.fact"
        values: dict[str, Value] = {"goal": gap.goal.title, "when": Moment(what.when)}
        return self.say(key, **values, **({"indicator": named} if named else {}))

    def _table(self, cell: Revision) -> str:
        project = self.comparison.project
        if cell.table in ("plan", "fields", "derivations"):
            return self.say(f"table.{cell.table}")
        described = project.descriptor["resources"] if project else ()
        for each in described:
            if each["name"] == cell.table:
                name = "title_zh" if self.wording.language == "zh" else "title"
                return visible(str(each.get(name, cell.table)), _LONGEST)
        return visible(cell.table, _LONGEST)

    def _name(self, cell: Revision) -> str:
        project = self.comparison.project
        if project and cell.table in ("observations", "milestones", "plan", "indicators", "derivations"):
            return visible(self.wording.text(changes.what(project, cell)), _LONGEST)
        return visible(cell.key, _LONGEST)

    def _cell(self, cell: Revision) -> Cell:
        """A cell as it is written: what a reviewer has to see is what stands in the file."""
        project = self.comparison.project
        column = self.wording.text(changes.column(project, cell)) if project else cell.column
        empty = self.wording.phrase("history.empty") if cell.change is Change.CHANGED else ""
        return Cell(
            *(visible(text, _LONGEST) for text in (column, cell.before or empty, cell.after or empty))
        )

    def _verdict(self, effect: Effect) -> Verdict:
        sides = (effect.before, effect.after)
        return Verdict(
            visible(effect.goal.title[self.wording.language], _LONGEST),
            (self._state(sides[0]), self._state(sides[1])),
            (self._figure(sides[0]), self._figure(sides[1])),
            (self._share(sides[0]), self._share(sides[1])),
        )

    def _state(self, judged: Assessment | None) -> str:
        if judged is None:
            return self.say("absent")
        parts: list[Value] = [Message(f"states.label.{judged.state.value}")]
        parts += [Message(f"states.tag.{tag.value}") for tag in judged.tags]
        return " · ".join(self.wording.text(part) for part in parts)

    def _figure(self, judged: Assessment | None) -> str:
        finding = judged.finding if judged else None
        if finding is None or finding.figure is None or finding.date is None:
            return "—"
        figure: dict[str, Value] = {"figure": finding.figure, "date": finding.date}
        return self.wording.phrase("pages.figure-on", **figure)

    def _share(self, judged: Assessment | None) -> str:
        share = judged.finding.share if judged else None
        return "—" if share is None else f"{share:.1f}%"
