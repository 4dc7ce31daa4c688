"""The real site, built once for all tests of this folder, and its pages as trees of elements."""

import csv
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

AS_OF = "2026-11-22"
ADDRESSES = {"SITE_URL": "https://example.org/plan", "REPO_URL": "https://example.org/repository"}
# A figure that decides a goal, as it stands in the data, and as it was said to be at first.
CORRECTED = (
    "demonstration-enterprises-municipal,140800,2024-01-07,30,",
    "demonstration-enterprises-municipal,140800,2024-01-07,29,",
)
PROJECT = ("datasets", "docs", "mkdocs.yml")
SAMPLE = Path(__file__).parents[1] / "sample"

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Element:
    """An element of a page; `children` are elements and strings in order."""

    tag: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    children: list["Element | str"] = field(default_factory=list)

    def walk(self) -> Iterator["Element"]:
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def find(self, tag: str, **attributes: str) -> list["Element"]:
        return [
            each for each in self.walk() if each.tag == tag and attributes.items() <= each.attributes.items()
        ]

    def texts(self) -> Iterator[tuple["Element", str]]:
        for child in self.children:
            if isinstance(child, Element):
                yield from child.texts()
            else:
                yield self, child

    @property
    def text(self) -> str:
        return "".join(text for _, text in self.texts())

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    def around(self) -> Iterator["Element"]:
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.at = Element("#document", {})

    def handle_starttag(self, tag, attrs):
        element = Element(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.children.append(element)
        if tag not in _VOID:
            self.at = element

    def handle_startendtag(self, tag, attrs):
        self.at.children.append(Element(tag, {name: value or "" for name, value in attrs}, self.at))

    def handle_endtag(self, tag):
        for element in self.at.around():
            if element.tag == tag and element.parent is not None:
                self.at = element.parent
                return

    def handle_data(self, data):
        self.at.children.append(data)


@dataclass(frozen=True)
class Page:
    """A built page: its address below the site (`en/goals/a/index.html`) and its tree."""

    address: str
    root: Element

    @property
    def language(self) -> str:
        return "en" if self.address.startswith("en/") else "zh"

    @property
    def embedded(self) -> bool:
        """Whether it stands in other people's pages and has only what they need."""
        return self.address.removeprefix("en/").startswith("embed/")

    def __str__(self) -> str:
        return self.address


@dataclass(frozen=True)
class Built:
    """A built site."""

    folder: Path
    pages: tuple[Page, ...]

    def json(self, name: str):
        return json.loads((self.folder / "data" / name).read_text(encoding="utf-8"))

    def table(self, name: str) -> list[dict[str, str]]:
        with (self.folder / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


def copied(root: Path, target: Path) -> Path:
    target.mkdir(parents=True, exist_ok=True)
    for name in PROJECT:
        source = root / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, target / name)
    return target


def build(target: Path, **environment: str) -> Path:
    command = [
        sys.executable,
        "-m",
        "plansite",
        "build",
        "--project",
        str(target),
        "--as-of",
        AS_OF,
        "--lang",
        "en",
    ]
    done = subprocess.run(
        command,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return target / "site"


@pytest.fixture(scope="session")
def built(real_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = build(copied(real_folder, tmp_path_factory.mktemp("real")))
    return Built(folder, tuple(pages(folder)))


@pytest.fixture(scope="session")
def plain(built: Built) -> Built:
    """The same by another name, for tests that look at several sites."""
    return built


@pytest.fixture(scope="session")
def repository(real_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository in which one figure of the real data was first another one, and then corrected."""
    folder = copied(real_folder, tmp_path_factory.mktemp("dated"))
    figures = folder / "datasets" / "data" / "observations.csv"
    whole = figures.read_text(encoding="utf-8")
    figures.write_text(whole.replace(*CORRECTED), encoding="utf-8", newline="\n")
    assert figures.read_text(encoding="utf-8") != whole
    _git(folder, "init", "-q", "-b", "main")
    _commit(folder, "First figures", "2026-11-20T23:30:00Z")
    figures.write_text(whole, encoding="utf-8", newline="\n")
    _commit(folder, "Correct the enterprises", "2026-11-21T23:30:00Z")
    return folder


def _git(folder: Path, *arguments: str, **environment: str) -> None:
    named = ("-c", "user.name=Test", "-c", "user.email=test@sample.invalid", "-c", "core.hooksPath=/dev/null")
    command = ["git", *named, "-c", "commit.gpgsign=false", *arguments]
    subprocess.run(command, cwd=folder, env={**os.environ, **environment}, check=True)


def _commit(folder: Path, message: str, moment: str) -> None:
    _git(folder, "add", "-A")
    _git(folder, "commit", "-q", "-m", message, GIT_COMMITTER_DATE=moment, GIT_AUTHOR_DATE=moment)


@pytest.fixture(scope="session")
def dated(repository: Path) -> Built:
    """The site of a repository, with addresses of its own."""
    folder = build(repository, **ADDRESSES, TZ="Asia/Shanghai")
    return Built(folder, tuple(pages(folder)))


@pytest.fixture(scope="session")
def dated_again(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same commits elsewhere, in another time zone, with every picture drawn anew."""
    clone = tmp_path_factory.mktemp("again") / "in" / "another" / "folder"
    _git(repository, "clone", "-q", str(repository), str(clone))
    return build(clone, **ADDRESSES, TZ="America/Lima", PYTHONHASHSEED="7")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def served(built: Built) -> Iterator[str]:
    """The address of the built site on a server of its own, with a slash at its end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(built.folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def build_folder():
    return build


@pytest.fixture(scope="session")
def read_pages():
    return pages


@pytest.fixture(scope="session")
def sample_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(SAMPLE, tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def sample_copy_for_hostility(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(SAMPLE, tmp_path_factory.mktemp("hostility"))


@pytest.fixture(scope="session")
def sample_copy_for_length(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(SAMPLE, tmp_path_factory.mktemp("length"))


def pages(folder: Path) -> Iterator[Page]:
    for file in sorted(folder.rglob("*.html")):
        tree = _Tree()
        tree.feed(file.read_text(encoding="utf-8"))
        yield Page(file.relative_to(folder).as_posix(), tree.root)
