"""For machines: JSON by the schema beside this module, `check-report.schema.json`."""

import json
from typing import Any

from plansite.report.grouping import Group
from plansite.report.places import file_of
from plansite.report.results import Results
from plansite.report.told import told, visible
from plansite.wording import Wording


def as_json(results: Results, words: Wording) -> str:
    """The results as a JSON document; the cap on groups is all that can leave a problem out."""
    document = {
        "valid": results.problems.valid,
        "problems": [_problem(group, words) for group in results.problems.groups],
        "tables": [
            {"name": visible(table.name, 200), "file": visible(table.file, 200), "rows": table.rows}
            for table in results.tables
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _problem(group: Group, words: Wording) -> dict[str, Any]:
    problem, said = group.problem, told(group.problem, words)
    return {
        "code": problem.code,
        "level": problem.severity.value,
        "file": file_of(problem),
        "line": problem.line,
        "column": visible(problem.column, 200),
        "cell": visible(problem.cell),
        "value": visible(problem.value),
        "message": said.message,
        "fix": said.fix,
        "count": group.count,
    }
