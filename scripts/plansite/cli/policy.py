"""The content-security policy of a page: it may use what its own site holds, and nothing else.

The theme writes scripts into its pages that differ by a page's depth; each is allowed by its hash, so the
policy is written once a page is whole (W3C, Content Security Policy Level 3, section 2.3.1).
"""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable

_HEAD = re.compile(r"<head[^>]*>\s*<meta charset=[^>]*>", re.IGNORECASE)
_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL | re.IGNORECASE)
_STYLE = re.compile(r"<style[^>]*>(?P<text>.*?)</style>", re.DOTALL | re.IGNORECASE)
_RUNS = re.compile(r"\bsrc=|application/(ld\+)?json")


def policed(html: str) -> str:
    """The page with its policy right behind the encoding, before anything that it governs."""
    scripts = [each["text"] for each in _SCRIPT.finditer(html) if not _RUNS.search(each["attributes"])]
    styles = [each["text"] for each in _STYLE.finditer(html)]
    policy = "; ".join(
        (
            "default-src 'none'",
            _allowed("script-src", scripts),
            _allowed("style-src", styles),
            "img-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return _HEAD.sub(lambda head: head[0] + meta, html, count=1)


def _allowed(directive: str, texts: Iterable[str]) -> str:
    hashes = dict.fromkeys(b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts)
    return " ".join([directive, "'self'", *(f"'sha256-{each}'" for each in hashes)])
