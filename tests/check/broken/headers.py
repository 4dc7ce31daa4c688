"""Headers that were translated, renamed, moved or written over."""

from .case import AREAS, INDICATORS, Edit, case, error, warning
from .edits import added, inserted, records, removed, replaced, without

_HEADER = "indicator_id,area_code,period,value,status,source_id,note,rounded_to,quote"


def _label(old: str, new: str) -> Edit:
    labels = _HEADER.split(",")
    labels[labels.index(old)] = new
    return replaced(_HEADER, ",".join(labels))


CASES = [
    case(
        "every label in Chinese is one mistake, told at the first",
        replaced(_HEADER, "指标,区划代码,时期,数值,状态,来源,说明,取整单位,原文摘录"),
        error("label-translated", 1, "指标", "A1"),
    ),
    case("one label in Chinese", _label("value", "数值"), error("label-translated", 1, "数值", "D1")),
    case(
        "a label in Chinese in another table",
        replaced("area_code,name_zh,", "area_code,中文名称,"),
        error("label-translated", 1, "中文名称", "B1"),
        file=AREAS,
    ),
    case("a renamed label", _label("value", "val"), error("incorrect-label", 1, "val", "D1")),
    case("a label in capitals", _label("value", "Value"), error("incorrect-label", 1, "Value", "D1")),
    case(
        "a label with a typing error",
        _label("source_id", "sourceid"),
        error("incorrect-label", 1, "sourceid", "F1"),
    ),
    case(
        "a label with a space before it", _label("value", " value"), error("label-space", 1, " value", "D1")
    ),
    case("a label with a space after it", _label("quote", "quote "), error("label-space", 1, "quote ", "I1")),
    case(
        "a label with an invisible character",
        _label("value", "value\u200b"),
        error("incorrect-label", 1, "value\u200b", "D1"),
    ),
    case(
        "a label twice instead of another",
        _label("status", "value"),
        error("incorrect-label", 1, "value", "E1"),
    ),
    case("a column copied to the right", added("value", "1"), error("duplicate-label", 1, "value", "J1")),
    case("no header at all", removed(1), error("header-missing", 1)),
    case("a missing column", without("source_id"), error("missing-label", 1, "source_id")),
    case(
        "two missing columns",
        without("status", "source_id"),
        error("missing-label", 1, "status"),
        error("missing-label", 1, "source_id"),
    ),
    case(
        "a missing column in another table", without("level"), error("missing-label", 1, "level"), file=AREAS
    ),
    case("an extra column", added("备注二", "x"), error("extra-label", 1, "备注二", "J1")),
    case(
        "an extra column in another table",
        added("remark", ""),
        error("extra-label", 1, "remark", "M1"),
        file=INDICATORS,
    ),
    case("an extra column without a name", added("", ""), error("blank-label", 1, "", "J1")),
    case("a label left out", _label("note", ""), error("blank-label", 1, "", "G1")),
    case("a title row above the header", inserted(1, "2025年指标数据表,,,,,,,,"), error("header-above", 1)),
    case("a title in a row of one cell", inserted(1, "样例市指标数据表"), error("header-above", 1)),
    case(
        "a title row and an empty row above",
        inserted(1, "指标数据表,,,,,,,,", ",,,,,,,,"),
        error("header-above", 1),
    ),
    case("an empty row above the header", inserted(1, ",,,,,,,,"), error("header-above", 1)),
    case(
        "columns in another order are worth a word only",
        records(lambda old: [[*record[:6], record[8], record[7], record[6]] for record in old]),
        warning("label-order", 1, "quote", "G1"),
    ),
]
