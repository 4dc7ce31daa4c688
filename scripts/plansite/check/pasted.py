"""What comes along when text is pasted: quotes, spaces, tabs, unseen characters, markup, commands.

A rule finds its first place in a text. Patterns end at the characters they begin with, so that none
takes more than linear time.
"""

import re
from collections.abc import Callable, Mapping

Span = tuple[int, int]
Rule = Callable[[str], Span | None]

SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
UNSEEN = "\u00ad\u180e\u200b-\u200d\u2028\u2029\u2060-\u2064\u3164\ufeff"

_QUOTES = re.compile('""+')
_INNER_SPACES = re.compile(rf"\A +|(?<! ) +\Z|  +|[{SPACES}]+")
_OUTER_SPACES = re.compile(rf"\A[ {SPACES}]+|(?<![ {SPACES}])[ {SPACES}]+\Z")
_HTML = re.compile(
    r"</?[a-z][a-z0-9-]*\s*/?>|<[a-z][a-z0-9-]*\s[^<>=]*=[^<>]*>?|<!--|<!doctype\b"
    r"|<(?:script|style|iframe|svg|img)\b"
    r"|&(?:amp|lt|gt|quot|apos|nbsp|[lr][ds]quo|[mn]dash|hellip|middot|\#[0-9]+|\#x[0-9a-f]+);",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(
    r"""!?\[[^\[\]\n]*\]\([^()\s]*\)                              # link, image
    | (?<!\*)\*\*(?=[^\s*])[^*\n]+(?<=\S)\*\*(?!\*)               # **strong**
    | (?<![\w*])\*(?=[\w《“])[^*\n]+(?<=[\w》”。])\*(?![\w*])      # *emphasis*
    | `[^`\n]+`                                                  # `code`
    | (?<!\w)__(?=[^\s_])[^_\n]+(?<=\S)__(?!\w)                   # __strong__
    | (?<!\w)_(?=[^\W_])[^_\n]+(?<=[^\W_])_(?!\w)                 # _emphasis_
    """,
    re.VERBOSE,
)
_TEMPLATE = re.compile(r"(?<!\$)\{\{[^{}\n]*(?:\}\})?|\{%[^{}\n]*\}?|\$\{(?!\{)[^{}\n]*\}?")
_WORKFLOW = re.compile(
    r"\$\{\{[^{}\n]*(?:\}\})?"
    r"|::(?:error|warning|notice|debug|group|endgroup|echo|(?:add|remove|stop|set|save)-[a-z]+)\b[^:\n]*::",
    re.IGNORECASE,
)


def outer_spaces(text: str) -> Span | None:
    """Spaces of any kind before or after a text."""
    return _first(_OUTER_SPACES)(text)


def _stray_quotes(text: str) -> Span | None:
    """Doubled quotation marks, one without its partner, or a pair around all; other pairs are left alone."""
    if len(text) > 1 and text[0] == text[-1] == '"':
        return 0, 1
    if found := _QUOTES.search(text):
        return found.span()
    at = text.rfind('"')
    return (at, at + 1) if text.count('"') % 2 else None


def _first(pattern: re.Pattern[str]) -> Rule:
    def rule(text: str) -> Span | None:
        found = pattern.search(text)
        return found.span() if found else None

    return rule


# Said with the words around them, since they say nothing by themselves.
IN_CONTEXT: Mapping[str, Rule] = {
    "text-quotes": _stray_quotes,
    "text-spaces": _first(_INNER_SPACES),
    "text-tab": _first(re.compile(r"\t")),
    "text-invisible": _first(re.compile(f"[{UNSEEN}]")),
}
BY_THEMSELVES: Mapping[str, Rule] = {
    "text-html": _first(_HTML),
    "text-markdown": _first(_MARKDOWN),
    "text-template": _first(_TEMPLATE),
    "text-workflow": _first(_WORKFLOW),
}
