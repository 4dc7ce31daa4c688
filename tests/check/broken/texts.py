"""Texts that are harmless on the pages, and still worth a word."""

from .case import AREAS, PARKS, TERMS, case, each, warning
from .edits import cell

_SPELLINGS: dict[str, dict[str, str]] = {
    "text-quotes": {"inside": '合成"数据', "around": '"""合成数据"""', "doubled": '"""""合成数据"'},
    "text-spaces": {
        "before": " 合成数据",
        "after": "合成数据 ",
        "full-width": "合成数据\u3000",
        "no-break": "\xa0合成数据",
        "twice": "合成  数据",
    },
    "text-tab": {"tab": "合成\t数据"},
    "text-invisible": {
        "zero-width space": "合成\u200b数据",
        "soft hyphen": "合成\xad数据",
        "joiner": "合成\u2060数据",
    },
    "text-html": {
        "bold": "<b>合成</b>",
        "script": "<script>alert(1)</script>",
        "break": "合成<br>数据",
        "entity": "合成&nbsp;数据",
    },
    "text-markdown": {
        "link": "[链接](https://x.invalid)",
        "bold": "**合成**",
        "picture": "![图](a.png)",
        "code": "`合成`",
    },
    "text-template": {"braces": "{{ config }}", "statement": "{% include x %}"},
    "text-workflow": {
        "error": "::error::合成",
        "expression": "${{ github.token }}",
        "output": "::set-output name=a::b",
    },
    "text-personal": {
        "mobile": "联系人13900001234",
        "identity card": "身份证11010519491231002X",
        "mobile with spaces": "电话139 0000 1234",
        "mobile with its country": "电话+8613900001234",
    },
}

CASES = [
    *(
        found
        for code, spellings in _SPELLINGS.items()
        for found in each(
            spellings, lambda raw: cell(4, "note", raw), lambda _, code=code: warning(code, 4, "note"), code
        )
    ),
    case(
        "a mobile number in a quotation",
        cell(4, "quote", "致电13900001234"),
        warning("text-personal", 4, "quote"),
    ),
    case("HTML in a register", cell(2, "note", "<i>合成</i>"), warning("text-html", 2, "note"), file=PARKS),
    case(
        "a space after a name",
        cell(4, "name_zh", "样例东区 "),
        warning("text-spaces", 4, "name_zh"),
        file=AREAS,
    ),
    case(
        "a template in a term",
        cell(3, "term_en", "{{ tree }}"),
        warning("text-template", 3, "term_en"),
        file=TERMS,
    ),
]
