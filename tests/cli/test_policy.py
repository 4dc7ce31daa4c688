"""The content policy allows what stands in the page, by its hash, and nothing else."""

import base64
import hashlib
import re

from plansite.cli.policy import policed

PAGE = """<!doctype html>
<html><head>
  <meta charset="utf-8">
<style>p{}</style></head><body><script>one()</script><script src="a.js"></script>
<script type="application/ld+json">{"a": 1}</script><script id="c" type="application/json">{}</script>
<script>two()</script><script>one()</script></body></html>"""


def sha(text):
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def directives(html):
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', html)
    return {name: values for name, *values in (each.split() for each in policy.split("; "))}


def test_inline_scripts_and_styles_are_allowed_by_their_hash():
    found = directives(policed(PAGE))
    assert found["script-src"] == ["'self'", sha("one()"), sha("two()")]
    assert found["style-src"] == ["'self'", sha("p{}")]
    assert found["default-src"] == found["base-uri"] == found["form-action"] == ["'none'"]


def test_it_stands_right_behind_the_encoding_and_changes_nothing_else():
    html = policed(PAGE)
    meta = re.search(r'<meta http-equiv="Content-Security-Policy"[^>]*>', html)
    assert html[: meta.start()].endswith('<meta charset="utf-8">')
    assert html.replace(meta[0], "") == PAGE


def test_a_page_without_scripts_gets_none():
    html = '<!doctype html><html><head><meta charset="utf-8"></head></html>'
    assert directives(policed(html))["script-src"] == ["'self'"]
