"""The plan's YAML as typed records; its structure has been checked before."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from plansite.model.language import Bilingual
from plansite.model.periods import Period
from plansite.model.plan import Department, Document, Goal, Kind, Override, Pacing, Plan, Section
from plansite.model.states import State

Data = Mapping[str, Any]


def plan(data: Data, text: str) -> Plan:
    """The plan; `text` is the full wording of its document."""
    end = date.fromisoformat(data["period"]["end"])
    return Plan(
        document=_document(data["document"], text),
        area_code=data["area_code"],
        start=date.fromisoformat(data["period"]["start"]),
        end=end,
        pacing=_pacing(data["pace"]),
        units=data["units"],
        departments={each["id"]: Department(each["id"], _both(each["name"])) for each in data["departments"]},
        chapters=tuple(_section(each) for each in data["chapters"]),
        tasks=tuple(_section(each) for each in data["tasks"]),
        safeguards=tuple(_section(each) for each in data["safeguards"]),
        goals=tuple(_goal(each, end, data["pace"]) for each in data["goals"]),
    )


def _document(data: Data, text: str) -> Document:
    return Document(
        title=_both(data["title"]),
        short_title=_both(data["short_title"]),
        number=data["number"],
        issuer=_both(data["issuer"]),
        issued=date.fromisoformat(data["issued"]),
        text=text,
    )


def _pacing(data: Data) -> Pacing:
    return Pacing(data["method"], Decimal(data["on_track"]), Decimal(data["behind"]))


def _section(data: Data) -> Section:
    return Section(
        id=data["id"],
        clause=data["clause"],
        heading=data["heading"],
        title=_both(data["title"]),
        short=_both(data.get("short", data["title"])),
        chapter=data.get("chapter", ""),
        departments=tuple(data.get("departments", ())),
    )


def _goal(data: Data, end: date, pace: Data) -> Goal:
    windows = _windows(data)
    return Goal(
        id=data["id"],
        clause=data["clause"],
        kind=Kind(data["kind"]),
        title=_both(data["title"]),
        quote=data["quote"],
        unit=data.get("unit", ""),
        deadline=windows[-1][-1].last
        if windows
        else date.fromisoformat(data.get("deadline", end.isoformat())),
        deadline_stated=data.get("deadline_stated", bool(windows)),
        pacing=_pacing(data.get("pace", pace)),
        indicators=tuple(data.get("indicators", ())),
        numerator=data.get("numerator", ""),
        denominator=data.get("denominator", ""),
        target=_decimal(data.get("target")),
        minimum=_decimal(data.get("minimum")),
        maximum=_decimal(data.get("maximum")),
        windows=windows,
        baseline=Period.parse(data["baseline"]) if "baseline" in data else None,
        context=tuple(data.get("context", ())),
        departments=tuple(data.get("departments", ())),
        reading=_both(data["reading"]) if "reading" in data else None,
        override=_override(data["override"]) if "override" in data else None,
    )


def _windows(data: Data) -> tuple[tuple[Period, ...], ...]:
    if "periods" in data:
        return tuple(
            tuple(Period.year(year) for year in range(first, last + 1)) for first, last in data["periods"]
        )
    return tuple((Period.year(year),) for year in data.get("years", ()))


def _override(data: Data) -> Override:
    return Override(
        state=State(data["state"]),
        reason=_both(data["reason"]),
        office=_both(data["office"]),
        date=date.fromisoformat(data["date"]),
        source_id=data["source_id"],
    )


def _both(data: Data) -> Bilingual:
    return Bilingual(data["zh"], data.get("en", ""))


def _decimal(value: str | int | None) -> Decimal | None:
    return None if value is None else Decimal(value)
