"""The columns that the program works from: a schema that is without one of them describes another table."""

from collections.abc import Mapping
from typing import Final

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "observations": ("indicator_id", "area_code", "period", "value", "status", "source_id", "note"),
    "indicators": (
        *("indicator_id", "name_zh", "name_en", "unit", "kind", "measure", "decimals"),
        *("minimum", "maximum", "frequency", "definition_zh", "definition_en"),
    ),
    "areas": ("area_code", "name_zh", "name_en", "level", "parent_code"),
    "sources": ("source_id", "title", "publisher", "published", "url", "provenance"),
    "milestones": ("goal_id", "date", "date_precision", "state", "source_id", "note"),
    "terms": ("term_id", "term_zh", "term_en", "definition_zh", "definition_en"),
}
