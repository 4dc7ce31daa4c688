"""Changes one cell of a project: the smallest update that somebody may send."""

import csv
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml


def change(project: Path) -> None:
    """Add one to a figure of the city that a goal is judged by."""
    plan = yaml.safe_load((project / "datasets" / "plan.yaml").read_text(encoding="utf-8"))
    levels = {each for goal in plan["goals"] if goal["kind"] == "level" for each in goal["indicators"]}
    file = project / "datasets" / "data" / "observations.csv"
    position = _position(file, levels, plan["area_code"])
    unfinished = file.with_suffix(".new")
    with (
        file.open(encoding="utf-8", newline="") as old,
        unfinished.open("w", encoding="utf-8", newline="") as new,
    ):
        reader, writer = csv.reader(old), csv.writer(new, lineterminator="\n")
        column = (header := next(reader)).index("value")
        writer.writerow(header)
        for number, record in enumerate(reader):
            if number == position:
                record[column] = str(Decimal(record[column]) + 1)
            writer.writerow(record)
    unfinished.replace(file)


def _position(file: Path, indicators: set[Any], area: str) -> int:
    """The first row of such an indicator in the city; the first row where there is none."""
    with file.open(encoding="utf-8", newline="") as opened:
        for number, row in enumerate(csv.DictReader(opened)):
            if row["indicator_id"] in indicators and row["area_code"] == area:
                return number
    return 0
