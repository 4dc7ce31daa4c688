"""Schemas whose columns a reader could not use: no words, an example that cannot be, a unit nobody knows."""

from .case import case, error
from .edits import replaced

SCHEMA = "schemas/observations.yaml"
INDICATORS = "schemas/indicators.yaml"


def broken(name, old, new, *said, file=SCHEMA):
    return case(name, replaced(old, new), *said, file=file)


CASES = [
    broken(
        "a column without an example",
        "    example: '100'\n",
        "",
        error("field-undescribed", 74, "example"),
    ),
    broken(
        "an example that the column would not take",
        "    example: final\n",
        "    example: 终值\n",
        error("field-example", 50, "example"),
    ),
    broken(
        "a number without a unit",
        "    type: integer\n    unit: '1'\n",
        "    type: integer\n",
        error("field-unit", 65, "unit"),
        file=INDICATORS,
    ),
    broken(
        "a unit that nobody knows",
        "    unit: '1'\n",
        "    unit: 吨\n",
        error("field-unit", 67, "unit"),
        file=INDICATORS,
    ),
    broken(
        "a unit in a column that is not there",
        "    unit: '1'\n",
        "    unit: indicators.units\n",
        error("field-unit", 67, "unit"),
        file=INDICATORS,
    ),
]
