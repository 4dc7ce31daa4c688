"""Makes a synthetic project of a given size: something to measure that is no city's data.

The same size gives the same bytes. Every title, source and note says that it is synthetic.
"""

import argparse
import csv
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

import yaml

SAMPLE: Final = Path(__file__).parents[1] / "sample"
TABLES: Final = ("observations", "indicators", "areas", "sources", "milestones", "terms")
NOTICE_ZH: Final = "合成数据，仅用于测量，非真实数据"
NOTICE_EN: Final = "synthetic data for measurements only, nothing here is real"

CITY: Final = "990100"
PROVINCE: Final = "990000"
LAST: Final = 2025
YEARS: Final = [2022, 2023, 2024, 2025]
GOALS_A_TASK: Final = 10
# In megabytes; a million figures take 110.
LARGEST: Final = 200

Row = Sequence[str | int]
Data = dict[str, Any]


@dataclass(frozen=True)
class Size:
    """How large a project is; `rows` sets the number of figures by itself, 0 leaves it to the others."""

    goals: int = 300
    areas: int = 6
    periods: int = 20
    rows: int = 0

    @property
    def figures(self) -> int:
        """How many rows the table of figures has."""
        return self.rows or self.goals * self.areas * self.periods

    @property
    def figured(self) -> int:
        """How many indicators have a figure."""
        return -(-self.figures // (self.areas * self.periods))

    @property
    def indicators(self) -> int:
        """How many indicators there are; at least one a goal."""
        return max(self.goals, self.figured)


def generate(folder: Path, size: Size) -> Path:
    """Write a project of that size into an empty or new folder; the folder."""
    datasets = folder / "datasets"
    (datasets / "data").mkdir(parents=True, exist_ok=True)
    (datasets / "schemas").mkdir(exist_ok=True)
    shutil.copyfile(SAMPLE / "mkdocs.yml", folder / "mkdocs.yml")
    for table in TABLES:
        shutil.copyfile(
            SAMPLE / "datasets" / "schemas" / f"{table}.yaml", datasets / "schemas" / f"{table}.yaml"
        )
        _write_table(datasets / "data" / f"{table}.csv", _columns(table), ROWS[table](size))
    _write_yaml(datasets / "datapackage.yaml", _descriptor())
    _write_yaml(datasets / "plan.yaml", _plan(size))
    (datasets / "plan.txt").write_text(_text(size), encoding="utf-8")
    for language, notice in (("zh", NOTICE_ZH), ("en", NOTICE_EN)):
        page = folder / "docs" / language / "about.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"# {notice}\n\n{notice}.\n", encoding="utf-8")
    return folder


def _columns(table: str) -> list[str]:
    schema = yaml.safe_load((SAMPLE / "datasets" / "schemas" / f"{table}.yaml").read_text(encoding="utf-8"))
    return [field["name"] for field in schema["fields"]]


def _write_table(file: Path, columns: Sequence[str], rows: Iterable[Row]) -> None:
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def _write_yaml(file: Path, data: Data) -> None:
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _descriptor() -> Data:
    """The sample's descriptor without its register, under a name of our own."""
    found: Data = yaml.safe_load((SAMPLE / "datasets" / "datapackage.yaml").read_text(encoding="utf-8"))
    return found | {
        "name": "synthetic-city",
        "title": f"Synthetic city: {NOTICE_EN}",
        "title_zh": f"合成市：{NOTICE_ZH}",
        "description": f"Made by tests/bench/generate.py: {NOTICE_EN}.",
        "description_zh": f"由 tests/bench/generate.py 按所要的大小生成，每次相同：{NOTICE_ZH}。",
        "resources": [
            each | ({"max_megabytes": LARGEST} if each["name"] == "observations" else {})
            for each in found["resources"]
            if each["name"] in TABLES
        ],
    }


# Rows of the tables, each in the order of its key.


def _indicator(index: int) -> str:
    return f"indicator-{index:04d}"


def _observations(size: Size) -> Iterator[Row]:
    return islice(_all_observations(size), size.figures)


def _all_observations(size: Size) -> Iterator[Row]:
    areas = [str(row[0]) for row in _areas(size)]
    for index in range(size.indicators):
        kind = KINDS[index % len(KINDS)]
        periods = _quarters(size.periods) if kind in STOCKS else _years(size.periods)
        source = _source(index % 10)
        for place, area in enumerate(areas):
            for position, period in enumerate(periods):
                value = _value(kind, index, position) + place % 2
                yield (_indicator(index), area, period, value, "final", source, NOTICE_ZH, "", f"合成{value}")


def _value(kind: str, index: int, position: int) -> int:
    """Figures that rise: small ones for parts, large ones for the wholes that contain them."""
    match kind:
        case "level":
            return 1000 + 17 * position + index
        case "floor":
            return 90 + (index + position) % 9
        case "recurring":
            return 1 + (index + position) % 3
        case "range":
            return 3 + (index + position) % 7
        case _:
            return 100 + 5 * position + index % 50


def _years(count: int) -> list[str]:
    return [f"{year:04d}" for year in range(LAST - count + 1, LAST + 1)]


def _quarters(count: int) -> list[str]:
    first = 4 * LAST + 4 - count
    return [f"{number // 4:04d}-Q{number % 4 + 1}" for number in range(first, first + count)]


def _indicators(size: Size) -> Iterator[Row]:
    for index in range(size.indicators):
        kind = KINDS[index % len(KINDS)]
        shown = ("%", "percent", "flow", 1, 0, 100) if kind == "floor" else ("件", "count", "", 0, 0, "")
        unit, sort, measure, decimals, low, high = shown
        measure = measure or ("stock" if kind in STOCKS else "flow")
        names = (f"合成指标{index:04d}", f"Synthetic indicator {index:04d}")
        definitions = (f"{NOTICE_ZH}。", f"{NOTICE_EN.capitalize()}.")
        yield (_indicator(index), *names, unit, sort, measure, decimals, low, high, "annual", *definitions)


def _areas(size: Size) -> Iterator[Row]:
    above = PROVINCE if size.areas > 1 else ""
    if above:
        yield (PROVINCE, "合成省", "Synthetic Province", "province", "")
    yield (CITY, "合成市", "Synthetic City", "city", above)
    for number in range(1, size.areas - 1):
        yield (f"9901{number:02d}", f"合成县{number}", f"Synthetic County {number}", "county", CITY)


def _source(number: int) -> str:
    return f"synthetic-{number}"


def _sources(size: Size) -> Iterator[Row]:
    for number in range(min(10, size.figured)):
        url = f"https://synthetic.invalid/{number}"
        yield (_source(number), f"合成来源{number}", "合成统计局", "2026-01-20", url, "official")


def _milestones(size: Size) -> Iterator[Row]:
    for index in range(size.goals):
        if KINDS[index % len(KINDS)] == "milestone":
            yield (_goal_id(index), "2024-05-20", "exact", "done", _source(0), NOTICE_ZH, "合成事件")


def _terms(_size: Size) -> Iterator[Row]:
    meanings = {"term_id": "synthetic", "term_zh": "合成", "term_en": "synthetic"}
    yield tuple(meanings.get(column, NOTICE_ZH) for column in _columns("terms"))


ROWS: Final[dict[str, Callable[[Size], Iterator[Row]]]] = {
    "observations": _observations,
    "indicators": _indicators,
    "areas": _areas,
    "sources": _sources,
    "milestones": _milestones,
    "terms": _terms,
}


# The plan and its text.


def _plan(size: Size) -> Data:
    tasks = range(1, -(-size.goals // GOALS_A_TASK) + 1)
    return {
        "document": {
            "title": {
                "zh": f"合成市行动方案（{NOTICE_ZH}）",
                "en": f"Synthetic City Action Plan ({NOTICE_EN})",
            },
            "short_title": {"zh": "合成市（合成数据）", "en": "Synthetic City (synthetic data)"},
            "number": "合政办发〔2021〕1 号（合成）",
            "issuer": {"zh": "合成市人民政府办公室", "en": "General Office of Synthetic City"},
            "issued": "2021-03-01",
            "text": "plan.txt",
        },
        "area_code": CITY,
        "period": {"start": "2021-01-01", "end": "2025-12-31"},
        "pace": {"method": "linear-path", "on_track": "0.95", "behind": "0.60"},
        "units": {"件": {"one": "item", "other": "items"}, "%": {"one": "%", "other": "%"}},
        "departments": [{"id": "office", "name": {"zh": "合成局", "en": "Synthetic Bureau"}}],
        "chapters": [
            {
                "id": "tasks",
                "clause": "二",
                "heading": "二、重点任务",
                "title": {"zh": "重点任务", "en": "Tasks"},
            },
        ],
        "tasks": [
            {
                "id": f"task-{number}",
                "clause": f"二.{number}",
                "chapter": "tasks",
                "heading": f"{number}.合成任务{number}。",
                "title": {"zh": f"合成任务{number}", "en": f"Synthetic task {number}"},
                "departments": ["office"],
            }
            for number in tasks
        ],
        "safeguards": [],
        "goals": [_goal(index) for index in range(size.goals)],
    }


def _goal_id(index: int) -> str:
    return f"goal-{index:04d}"


def _quote(index: int) -> str:
    """The words of a goal, with every number that it asks for."""
    asked = _asked(KINDS[index % len(KINDS)], index)
    wanted = [f"{asked[name]}{asked['unit']}" for name in ("target", "minimum", "maximum") if name in asked]
    return f"合成目标{index:04d}按期实现" + "".join(f"，达到 {each}" for each in wanted)


def _goal(index: int) -> Data:
    kind = KINDS[index % len(KINDS)]
    return {
        "id": _goal_id(index),
        "clause": f"二.{index // GOALS_A_TASK + 1}",
        "kind": kind,
        "title": {"zh": f"合成目标{index:04d}", "en": f"Synthetic goal {index:04d}"},
        "quote": _quote(index),
        "departments": ["office"],
        **_asked(kind, index),
    }


def _asked(kind: str, index: int) -> Data:
    """What a goal of a kind asks for; a part is measured against the level before it."""
    own = {"indicators": [_indicator(index)]}
    due = {"deadline": f"{LAST}-12-31", "deadline_stated": True}
    match kind:
        case "level":
            return {"target": 1300 + index, "unit": "件", **due, **own}
        case "coverage":
            parts = {"numerator": _indicator(index), "denominator": _indicator(index - 1)}
            return {"target": 100, "unit": "%", **due, **parts}
        case "floor":
            return {"target": 92, "unit": "%", "years": list(YEARS), **own}
        case "range":
            return {"minimum": 8, "maximum": 15, "unit": "件", "periods": [[2022, 2023], [2024, 2025]], **own}
        case "recurring" | "trend":
            return {"years": list(YEARS), **own}
        case _:
            return {**due, "context": [_indicator(index)]}


STOCKS: Final = ("level", "coverage")
KINDS: Final = ("level", "coverage", "floor", "range", "recurring", "trend", "milestone", "qualitative")


def _text(size: Size) -> str:
    lines = ["合成市行动方案", NOTICE_ZH, "二、重点任务"]
    for first in range(0, size.goals, GOALS_A_TASK):
        number = first // GOALS_A_TASK + 1
        quotes = "；".join(_quote(index) for index in range(first, min(first + GOALS_A_TASK, size.goals)))
        lines.append(f"{number}.合成任务{number}。{quotes}。")
    return "\n\n".join(lines) + "\n"


def options() -> argparse.ArgumentParser:
    """The size as options, with the defaults of `Size`; also a parent for other programs."""
    parser = argparse.ArgumentParser(add_help=False)
    for name in ("goals", "areas", "periods"):
        parser.add_argument(
            f"--{name}", type=int, default=getattr(Size, name), help=f"{name} of the synthetic project"
        )
    return parser


def main() -> None:
    """Make a project from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, parents=[options()])
    parser.add_argument("--rows", type=int, default=0)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    generate(given.folder, Size(given.goals, given.areas, given.periods, given.rows))


if __name__ == "__main__":
    main()
