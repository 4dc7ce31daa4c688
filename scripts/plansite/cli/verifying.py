"""Compares what a site serves with the hashes it was built with: the work of `plansite verify`."""

import hashlib
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import urlopen

import click

from plansite.cli import report
from plansite.cli.settings import Settings
from plansite.model.problems import CannotRun, ProblemsFound

_AT_ONCE = 8
_SECONDS = 30
_PIECE = 1 << 16


@dataclass(frozen=True)
class Patience:
    """How often a file is asked for, and how long to wait before the next time: a new site takes a while."""

    times: int = 5
    pause: float = 20


def verify(settings: Settings, address: str, sums: Path, patience: Patience) -> None:
    """Fetch every file that `sums` names below an address; ProblemsFound where one is otherwise."""
    if urlsplit(address).scheme not in ("http", "https"):
        raise CannotRun("address", address=address)
    expected = dict(_named(sums))
    wrong: Mapping[str, str] = dict.fromkeys(expected, "")
    for turn in range(patience.times):
        time.sleep(patience.pause if turn else 0)
        wrong = _wrong(address.rstrip("/") + "/", {name: expected[name] for name in wrong})
        if not wrong:
            break
    for name, found in sorted(wrong.items()):
        click.echo(f"{name}: {found}")
    if wrong:
        report.say(settings.words, "live.wrong", count=str(len(wrong)), files=str(len(expected)))
        raise ProblemsFound
    report.say(settings.words, "live.right", files=str(len(expected)))


def _named(sums: Path) -> Iterator[tuple[str, str]]:
    """The files and hashes of a list such as `sha256sum` writes."""
    try:
        lines = sums.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise CannotRun("no-sums", file=str(sums), reason=error.strerror or "") from error
    for line in lines:
        digest, _, name = line.partition("  ")
        yield name, digest


def _wrong(address: str, expected: Mapping[str, str]) -> dict[str, str]:
    """The files that are not what they should be, with what is served instead."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        served = pool.map(lambda name: _served(address + quote(name)), expected)
        return {name: found for name, found in zip(expected, served, strict=True) if found != expected[name]}


def _served(address: str) -> str:
    """The SHA-256 of what an address serves, or why it serves nothing."""
    digest = hashlib.sha256()
    try:
        with urlopen(address, timeout=_SECONDS) as answer:  # noqa: S310 - its scheme was looked at
            while piece := answer.read(_PIECE):
                digest.update(piece)
    except HTTPError as error:
        return f"HTTP {error.code}"
    except (URLError, HTTPException, OSError) as error:
        return str(getattr(error, "reason", error))
    return digest.hexdigest()
