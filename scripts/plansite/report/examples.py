"""An example of every problem, for the page that lists them: what each says in a case of its own."""

from collections.abc import Mapping
from typing import Final

from plansite.model.codes import CODES
from plansite.model.problems import Problem

_TREES = "street-trees"
_ROW = f"{_TREES} · 990100 · 2023"

# The words that a message needs beside the example of its code, or in place of it.
_DETAILS: Final[Mapping[str, Mapping[str, str]]] = {
    "file-case": {"expected": "observations.csv"},
    "not-utf8": {"expected": "GB18030"},
    "encoding-mixed": {"expected": "GB18030"},
    "file-too-large": {"expected": "20"},
    "property-unknown": {"expected": " (indicators?)"},
    "table-too-wide": {"expected": "200"},
    "yaml-too-long": {"expected": "60000"},
    "table-too-long": {"expected": "1048576"},
    "cell-too-long": {"value": "40000", "expected": "32767"},
    "label-translated": {"expected": "indicator_id"},
    "label-space": {"expected": "value"},
    "missing-label": {"expected": "source_id"},
    "incorrect-label": {"expected": "value"},
    "label-order": {"expected": "period"},
    "cell-missing-cell": {"column": "note"},
    "cell-choice": {"expected": "final, preliminary, revised"},
    "cell-pattern": {"expected": _TREES},
    "cell-minimum": {"expected": "0"},
    "cell-maximum": {"expected": "100"},
    "cell-type-error": {"expected": "123"},
    "cell-constraint-error": {"value": "abc", "expected": "maxLength: 2"},
    "number-fullwidth": {"expected": "30"},
    "number-thousands": {"expected": "1250"},
    "number-about": {"expected": " 30"},
    "number-unit": {"expected": " 30"},
    "number-residue": {"expected": "1250"},
    "text-not-utf8": {"expected": "GB18030"},
    "header-missing": {"expected": "indicator_id, area_code, period, value"},
    "cell-whole": {"expected": "12"},
    "date-form": {"expected": "2023-06-30"},
    "period-form": {"expected": "2023-06"},
    "period-serial": {"expected": "2023-06-30"},
    "cell-outer-space": {"expected": "30"},
    "cell-unseen": {"value": "990100\u0007"},
    "cell-invisible": {"value": "990100\u200b", "expected": "U+200B"},
    "cell-bidi": {"value": "\u202e990100", "expected": "U+202E"},
    "cell-fullwidth": {"expected": "990100"},
    "code-decimal": {"expected": "990100"},
    "count-decimal": {"expected": "1250"},
    "rows-trailing": {"value": "12"},
    "text-tab": {"value": "说明\t"},
    "text-invisible": {"value": "说明\u200b", "expected": "U+200B"},
    "cell-primary-key": {"value": _ROW, "expected": "4"},
    "key-spaces": {"value": _ROW, "expected": "4"},
    "cell-foreign-key": {"expected": "indicators"},
    "reference-case": {"table": "indicators", "expected": _TREES},
    "reference-homoglyph": {"table": "indicators", "expected": _TREES, "found": "U+0435"},
    "limit-unusual": {"table": "observations", "expected": "1–500"},
    "metadata-missing": {"column": "version", "expected": "0.1.0"},
    "metadata-form": {"column": "version", "expected": "0.1.0"},
    "table-undescribed": {"column": "title_zh"},
    "description-length": {"table": "observations", "column": "description", "expected": "50–5000"},
    "name-unfit": {"column": "name"},
    "deadline-not-year-end": {"expected": "cagr-ratio"},
    "baseline-late": {"expected": "2025-12-31"},
    "derived-unit": {"expected": "%"},
    "derived-measure": {"expected": "stock"},
    "register-column": {"expected": "name, area_code, level"},
    "row-contradicts": {"table": "datasets/data/observations.csv"},
    "value-out-of-bounds": {"minimum": "0", "maximum": "100"},
    "final-figures-differ": {"value": "480, 481"},
    "row-gone": {"value": _ROW, "base": "v1"},
    "final-changed": {"base": "v1"},
    "descriptor-invalid": {"value": "resources"},
    "schema-invalid": {"table": "observations", "value": "fields"},
    "not-declared": {"value": "observations", "column": "encoding"},
    "dialect-unusual": {"table": "observations"},
    "encoding-unusual": {"table": "observations"},
    "descriptor-property": {"expected": " (title?)"},
    "schema-property": {"table": "observations", "expected": " (constraints?)"},
    "table-other": {"expected": "row-constraint"},
    "cell-other": {"expected": "row-constraint"},
    "yaml-syntax": {"value": "mapping values are not allowed here"},
    "property-invalid": {"value": "levels", "expected": "level, floor, range"},
    "property-form": {"expected": "2025-12-31"},
    "quote-not-in-plan": {"value": "行道树达到 1600 株"},
    "heading-not-in-plan": {"value": "绿化工程"},
    "id-twice": {"value": _TREES},
    "department-unknown": {"value": "parks"},
    "chapter-unknown": {"value": "greening"},
    "clause-unknown": {"value": "三（九）"},
    "period-reversed": {"value": "2025, 2021"},
    "indicator-unknown": {"value": "trees"},
    "unit-differs": {"value": "件", "expected": "家"},
    "unit-unnamed": {"value": "亩"},
    "area-unknown": {"value": "990199"},
    "source-unknown": {"value": "no-such"},
}


def example(code: str) -> Problem:
    """A problem of this code, with every word that its message needs."""
    details = _DETAILS.get(code, {})
    value, column = details.get("value", CODES[code].example), details.get("column", "value")
    return Problem(code, "datasets/data/observations.csv", 3, column, value, details=details)
