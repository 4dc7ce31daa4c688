"""Every problem that a check can name: its code, its level and the stage that finds it.

Codes are stable: they stand in reports that machines read. What each says, and how to mend it, is in the
locale files under the same name; the page of problems lists them all.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Severity(StrEnum):
    """An error stops the build; a warning is shown; a notice is for the record."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


class Stage(StrEnum):
    """The stages of checking, in their order; the first that finds an error in a table is its last."""

    KIND = "kind"
    ENCODING = "encoding"
    SYNTAX = "syntax"
    HEADER = "header"
    CELLS = "cells"
    KEYS = "keys"
    MEANING = "meaning"
    HISTORY = "history"
    DESCRIPTOR = "descriptor"
    PLAN = "plan"


@dataclass(frozen=True)
class Code:
    """What is known of a problem before it occurs; `example` is a value that shows it."""

    stage: Stage
    severity: Severity
    example: str = ""


_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTICE


def _codes(stage: Stage, severity: Severity, **examples: str) -> dict[str, Code]:
    return {name.replace("_", "-"): Code(stage, severity, example) for name, example in examples.items()}


CODES: Final[Mapping[str, Code]] = {
    **_codes(
        Stage.KIND,
        _E,
        file_missing="",
        file_case="Observations.csv",
        file_folder="",
        file_outside="",
        file_too_large="",
        file_spreadsheet="xlsx",
        file_lfs="",
        file_conflict="<<<<<<< HEAD",
        file_binary="U+0000",
        file_empty="",
    ),
    **_codes(Stage.KIND, _W, file_unregistered="datasets/data/新建.csv"),
    **_codes(Stage.KIND, _N, file_tidied="datasets/incoming/填报.xlsx"),
    **_codes(
        Stage.ENCODING,
        _E,
        not_utf8="GB18030",
        text_not_utf8="GB18030",
        encoding_utf16="",
        encoding_mixed="",
        encoding_mojibake="锟斤拷",
        encoding_garbled="ç»¿é",
        encoding_bom_inside="",
    ),
    **_codes(Stage.ENCODING, _N, file_bom="", file_crlf=""),
    **_codes(
        Stage.SYNTAX,
        _E,
        table_empty="",
        table_no_rows="",
        csv_quotes="",
        csv_cr="",
        csv_sep="sep=;",
        label_delimiter=";",
        table_too_wide="20007",
        table_too_long="",
        cell_too_long="",
    ),
    **_codes(
        Stage.HEADER,
        _E,
        header_above="指标数据表",
        header_missing="",
        label_translated="指标编号",
        label_space=" value",
        missing_label="source_id",
        extra_label="备注二",
        incorrect_label="val",
        duplicate_label="value",
        blank_label="",
    ),
    **_codes(Stage.HEADER, _W, label_order="value"),
    **_codes(
        Stage.CELLS,
        _E,
        cell_blank_row="",
        row_total="合计",
        row_remark="注：2025 年为初步数",
        cell_extra_cell="件",
        cell_extra_empty="",
        cell_missing_cell="",
        cell_required="",
        cell_choice="finals",
        cell_pattern="Street Trees",
        cell_minimum="-3",
        cell_maximum="101",
        cell_type_error="abc",
        cell_whole="0.5",
        cell_constraint_error="",
        number_fullwidth="３０",
        number_thousands="1,250",
        number_about="约30",
        number_unit="30家",
        number_scientific="1.25E+03",
        number_special="NaN",
        number_residue="1250.0000000001",
        date_form="2023/6/30",
        date_unclear="2021-02",
        date_impossible="2023-02-30",
        period_form="2023年6月",
        period_unclear="2021-2025",
        period_serial="45107",
        period_invalid="2023-13",
        cell_outer_space=" 30",
        cell_only_spaces="  ",
        cell_unseen="U+0007",
        cell_invisible="U+200B",
        cell_bidi="U+202E",
        cell_fullwidth="９９０１００",
        cell_formula="=SUM(A1:A9)",
        code_decimal="990100.0",
    ),
    **_codes(
        Stage.CELLS,
        _W,
        count_decimal="1250.0",
        rows_trailing="",
        text_quotes='""说明',
        text_spaces="说明\u3000",
        text_tab="U+0009",
        text_invisible="U+200B",
        text_html="<b>",
        text_markdown="[链接](x)",
        text_template="{{ x }}",
        text_workflow="::error::",
        text_personal="1390000****",
    ),
    **_codes(
        Stage.KEYS,
        _E,
        cell_primary_key="",
        key_spaces="",
        cell_foreign_key="no-such",
        reference_case="Street-trees",
        reference_homoglyph="strеet-trees",
        row_contradicts="480 → 481",
    ),
    **_codes(Stage.KEYS, _N, rows_unordered=""),
    **_codes(
        Stage.MEANING,
        _E,
        repost_linked="https://example.org/",
        count_not_whole="480.5",
        value_out_of_bounds="100.5",
        milestone_unknown="street-trees",
        date_and_precision="",
        final_figures_differ="",
        part_exceeds_whole="201 > 200",
        final_in_future="2031",
        derived_typed="street-trees-rate",
    ),
    **_codes(
        Stage.MEANING,
        _W,
        source_unused="spare",
        translation_missing="行道树",
        ratio_for_percent="0.95",
        value_jump="33200 → 3.32",
        value_fall="1200 → 90",
        year_implausible="1023",
        grains_mixed="2023, 2023-12",
        figure_twice="2023, 2023-12-31",
    ),
    **_codes(Stage.HISTORY, _W, row_gone="", final_changed="480 → 481"),
    **_codes(
        Stage.DESCRIPTOR,
        _E,
        table_not_described="terms",
        descriptor_invalid="",
        schema_invalid="",
        schema_column="kind",
        not_declared="encoding",
        dialect_unusual=";",
        encoding_unusual="gbk",
        limit_unusual="900",
        licence_missing="",
        sources_missing="",
        metadata_missing="",
        metadata_form="1.0",
        table_undescribed="observations",
        description_length="12",
        name_unfit="con",
        field_undescribed="value",
        field_example="2023年",
        field_unit="吨",
        name_taken="plan",
        descriptor_property="titel",
        schema_property="constraint",
        table_other="",
        cell_other="",
    ),
    **_codes(
        Stage.PLAN,
        _E,
        yaml_syntax="",
        yaml_too_long="",
        yaml_key_twice="id",
        property_unknown="indicator",
        property_missing="unit",
        property_invalid="",
        property_form="2025/12/31",
        quote_not_in_plan="",
        heading_not_in_plan="",
        id_twice="",
        department_unknown="",
        chapter_unknown="",
        clause_unknown="",
        period_reversed="",
        indicator_unknown="",
        unit_differs="",
        unit_unnamed="",
        area_unknown="",
        source_unknown="",
        target_not_quoted="501",
        target_impossible="101",
        deadline_outside="2026-12-31",
        deadline_not_year_end="2025-06-30",
        baseline_late="2025",
        pace_thresholds="0.60, 0.95",
        derived_cycle="a, b",
        derived_unit="件",
        derived_measure="visits",
        register_unknown="parks",
        register_incomplete="parks",
        register_column="opened",
    ),
}
