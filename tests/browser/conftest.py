"""The built sites on a server of their own, and pages of a real browser that are watched for trouble."""

import functools
import json
import os
import shutil
import subprocess
import sys
import threading
from base64 import b64decode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
BASE = "/some/base/"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = ("no-sandbox", "disable-gpu", "disable-background-networking", "disable-component-update")
SIZES = {"phone": (360, 740), "desktop": (1280, 800)}

# Where each project lies, the day on which it is judged, and the addresses that it is told.
PROJECTS = {
    "real": (ROOT, "2026-11-22", {"SITE_URL": "", "REPO_URL": ""}),
    "demo": (
        ROOT / "tests/demo",
        "2026-03-31",
        {"SITE_URL": "https://example.org/demo", "REPO_URL": "https://example.org/repository"},
    ),
}


@dataclass(frozen=True)
class Site:
    """A built site and the address it is served at."""

    name: str
    folder: Path
    url: str

    def json(self, name: str) -> Any:
        return json.loads((self.folder / "data" / name).read_text(encoding="utf-8"))

    def html(self, address: str) -> str:
        """A page as it was built."""
        file = self.folder / address / ("" if address.endswith(".html") else "index.html")
        return file.read_text(encoding="utf-8")

    def goals(self) -> list[str]:
        """One goal of each kind."""
        goals = self.json("plan.json")["goals"]
        return list({goal["kind"]: each for each, goal in goals.items()}.values())

    def goal(self, kind: str) -> str:
        """A goal of this kind."""
        return next(each for each in self.goals() if self.json("plan.json")["goals"][each]["kind"] == kind)

    def templates(self, language: str) -> list[str]:
        """One page of each template."""
        return self.pages(language, goals=1)

    def pages(self, language: str, *, goals: int | None = None) -> list[str]:
        """All single pages, a goal of each kind (or fewer), and of other folders the smallest and largest."""
        root = self.folder / {"zh": "", "en": "en"}[language]
        chosen = {root / "index.html", root / "404.html", *root.glob("*/index.html")}
        if root == self.folder:
            chosen.discard(root / "en" / "index.html")
        folders = {file.parents[1] for file in root.glob("*/*/index.html")} - {self.folder / "en"}
        for folder in folders - {root / "goals"}:
            by_size = sorted(folder.glob("*/index.html"), key=lambda file: (file.stat().st_size, file))
            chosen |= {by_size[0], by_size[-1]}
        chosen |= {root / "goals" / goal / "index.html" for goal in self.goals()[:goals]}
        files = sorted(file.relative_to(self.folder).as_posix() for file in chosen)
        return [file.removesuffix("index.html") for file in files]


# ---- no browser


def _browser() -> str | None:
    return next((found for name in BROWSERS if (found := shutil.which(name))), None)


NO_BROWSER = f"not on this machine: {' or '.join(BROWSERS)} (on Debian and Ubuntu: sudo apt install chromium)"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser these tests are skipped; in CI the fixture below lets them fail."""
    if _browser() or os.environ.get("CI") == "true":
        return
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.skip(reason=NO_BROWSER))


# ---- sites


def _start_build(name: str, target: Path) -> "subprocess.Popen[str]":
    root, as_of, addresses = PROJECTS[name]
    for part in ("datasets", "docs"):
        shutil.copytree(root / part, target / part)
    shutil.copy(root / "mkdocs.yml", target)
    command = [sys.executable, "-m", "plansite", "build", "--project", str(target), "--as-of", as_of]
    environment = {**os.environ, **addresses}
    return subprocess.Popen(
        command, env=environment, stderr=subprocess.STDOUT, stdout=subprocess.PIPE, text=True
    )


@pytest.fixture(scope="session")
def sites(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Site]]:  # noqa: ARG001 - no site without a browser
    """Both sites, built at the same time and served below a path as a project's pages are."""
    folders = {name: tmp_path_factory.mktemp(name) for name in PROJECTS}
    builds = {name: _start_build(name, folder) for name, folder in folders.items()}
    said = {name: build.communicate()[0] for name, build in builds.items()}
    for name, build in builds.items():
        assert build.returncode == 0, f"{name}: {said[name]}"
    servers = {name: _serve(folder / "site") for name, folder in folders.items()}
    yield {
        name: Site(name, folders[name] / "site", f"http://127.0.0.1:{server.server_port}{BASE}")
        for name, server in servers.items()
    }
    for server in servers.values():
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session", params=list(PROJECTS))
def site(request: pytest.FixtureRequest, sites: dict[str, Site]) -> Site:
    """The real site and the one that has every kind of goal, in turn."""
    return sites[request.param]


@pytest.fixture(scope="session")
def real(sites: dict[str, Site]) -> Site:
    """The site of this repository's data."""
    return sites["real"]


@pytest.fixture(scope="session")
def demo(sites: dict[str, Site]) -> Site:
    """The site of the fictional city."""
    return sites["demo"]


class _Below(SimpleHTTPRequestHandler):
    """Serves a folder below BASE and nothing beside it; a missing page gets the site's own 404."""

    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        below = path.removeprefix(BASE)
        return super().translate_path("/" + below if below != path else "/outside")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        missing = Path(self.directory, "404.html")
        body = missing.read_bytes() if missing.is_file() else b""
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of readers who leave before a page has come."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def _serve(folder: Path) -> ThreadingHTTPServer:
    server = _Server(("127.0.0.1", 0), functools.partial(_Below, directory=str(folder)))
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    return server


# ---- pages


@pytest.fixture(scope="session")
def chromium_path() -> str:
    path = _browser()
    if path is None:
        pytest.fail(f"{NO_BROWSER}, and CI=true asks for one", pytrace=False)
    return path


@pytest.fixture(scope="session")
def served_folder() -> Iterator[Callable[[Path], str]]:
    """Serves any folder; its address."""
    servers = []

    def served(folder: Path) -> str:
        servers.append(_serve(folder))
        return f"http://127.0.0.1:{servers[-1].server_port}{BASE}"

    yield served
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def chromium(chromium_path: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        arguments = [f"--{switch}" for switch in (*SWITCHES, "disable-sync", "no-first-run")]
        browser = playwright.chromium.launch(executable_path=chromium_path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def trouble() -> Iterator[list[str]]:
    """What pages did that they should not do; none of it may be left at the end."""
    seen: list[str] = []
    yield seen
    assert not seen


def _watch(page: Page, seen: list[str], *, missing: bool) -> None:
    def said(message: ConsoleMessage) -> None:
        """An error; that of a page which is meant to be missing is none."""
        if message.type == "error" and not (missing and "404" in message.text):
            seen.append(f"{page.url}: {message.text}")

    def asked(request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob", "file") and address.hostname != "127.0.0.1":
            seen.append(f"{page.url} asked for {request.url}")

    page.on("console", said)
    page.on("pageerror", lambda error: seen.append(f"{page.url}: {error}"))
    page.on("request", asked)


@pytest.fixture
def open_page(chromium: Browser, trouble: list[str]) -> Iterator[Callable[..., Page]]:
    """Opens watched pages, each as a reader of its own who has not been here before."""
    contexts = []

    def opened(
        size: str = "desktop",
        scheme: str = "light",
        *,
        script: bool = True,
        motion: str = "no-preference",
        missing: bool = False,
    ) -> Page:
        width, height = SIZES[size]
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            java_script_enabled=script,
            reduced_motion=motion,
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        _watch(page, trouble, missing=missing)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def sizes() -> Callable[[Page], Iterator[str]]:
    """Gives a page that is already open the size of each screen in turn."""

    def resized(page: Page) -> Iterator[str]:
        for name, (width, height) in SIZES.items():
            page.set_viewport_size({"width": width, "height": height})
            yield name

    return resized


@pytest.fixture(scope="session")
def keep(pytestconfig: pytest.Config) -> Callable[[Page, str], None]:
    """Keeps a picture of a whole page, in the folder that SCREENSHOTS names or in pytest's cache."""
    named = os.environ.get("SCREENSHOTS")
    folder = Path(named) if named else pytestconfig.rootpath / ".pytest_cache" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    rectangle = """({clientWidth: width, scrollHeight: height}) => ({x: 0, y: 0, width, height, scale: 1})"""

    def kept(page: Page, name: str) -> None:
        # Asked of the browser itself, this takes half the time of `page.screenshot`.
        session = page.context.new_cdp_session(page)
        part = page.locator("html").evaluate(rectangle)
        how = {"format": "jpeg", "quality": 60, "optimizeForSpeed": True, "captureBeyondViewport": True}
        taken = session.send("Page.captureScreenshot", {**how, "clip": part})
        session.detach()
        (folder / f"{name.replace('/', '_')}.jpg").write_bytes(b64decode(taken["data"]))

    return kept
