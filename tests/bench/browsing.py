"""What a phone's browser does with a built site over a local server that compresses, as real ones do.

For each view: requests, bytes transferred (headers included), requests to other hosts, whether the
interactive runtime was loaded unasked, the layout shift, and Lighthouse's score for performance on its
phone profile. Empty where there is no Chromium; without node and Lighthouse the score is left out.
"""

import gzip
import json
import shutil
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from weights import views

BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
LIGHTHOUSE: Final = Path(__file__).parents[1] / "browser" / "lighthouse.mjs"
PHONE: Final = {"width": 390, "height": 844}
SWITCHES: Final = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
_PLAIN: Final = {".png", ".xlsx", ".zip", ".parquet", ".gz"}

# The largest sum of shifts that follow one another within a second, as the metric is defined.
_SHIFT: Final = """() => {
  let most = 0, sum = 0, first = 0, last = 0
  for (const {value, startTime, hadRecentInput} of window.shifts) {
    if (hadRecentInput) continue
    if (startTime - last > 1000 || startTime - first > 5000) [sum, first] = [0, startTime]
    sum += value
    last = startTime
    most = Math.max(most, sum)
  }
  return most
}"""
_WATCH: Final = """
window.shifts = []
const noticed = new PerformanceObserver(list => window.shifts.push(...list.getEntries()))
noticed.observe({type: "layout-shift", buffered: true})
"""


def browsed(site: Path) -> dict[str, Any]:
    """The overview and the heaviest page of a goal, in each language."""
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        return {}
    with _served(site) as root:
        addresses = {
            (language, name): root + page.relative_to(site).as_posix().removesuffix("index.html")
            for language, shown in views(site).items()
            for name, page in shown.items()
        }
        seen = _seen(browser, addresses)
        scores = _scores(browser, list(addresses.values()))
    found: dict[str, Any] = {}
    for (language, name), address in addresses.items():
        found.setdefault(language, {})[name] = {**seen[address], **scores.get(address, {})}
    return found


def _seen(browser: str, addresses: Mapping[Any, str]) -> dict[str, dict[str, Any]]:
    from playwright.sync_api import sync_playwright

    found = {}
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=list(SWITCHES))
        for address in addresses.values():
            context = chromium.new_context(viewport=PHONE, device_scale_factor=3, is_mobile=True)
            page = context.new_page()
            page.add_init_script(_WATCH)
            asked: list[str] = []
            sent: list[float] = []
            page.on("request", lambda request, asked=asked: asked.append(request.url))
            session = context.new_cdp_session(page)
            session.send("Network.enable")
            session.on(
                "Network.loadingFinished", lambda each, sent=sent: sent.append(each["encodedDataLength"])
            )
            page.goto(address, wait_until="networkidle")
            page.mouse.wheel(0, 4000)
            page.wait_for_timeout(500)
            host = urlsplit(address).netloc
            web = [each for each in asked if urlsplit(each).scheme.startswith("http")]
            found[address] = {
                "requests": len(web),
                "transferred_bytes": round(sum(sent)),
                "other_hosts": sum(urlsplit(each).netloc != host for each in web),
                "runtime": sum("vega" in each for each in web),
                "layout_shift": round(page.evaluate(_SHIFT), 4),
            }
            context.close()
        chromium.close()
    return found


def _scores(browser: str, addresses: list[str]) -> dict[str, dict[str, Any]]:
    if not (shutil.which("node") and (LIGHTHOUSE.parent / "node_modules" / "lighthouse").is_dir()):
        return {}
    command = ["node", str(LIGHTHOUSE), browser, "performance", *addresses]
    said = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False).stdout
    verdicts = [json.loads(line) for line in said.splitlines()]
    return {
        each["address"]: {
            "performance": each["scores"]["performance"],
            "largest_paint_ms": each["largest_paint_ms"],
        }
        for each in verdicts
    }


class _Compressing(SimpleHTTPRequestHandler):
    """Serves files of a folder; those that shrink are sent gzipped."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        body = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if file.suffix not in _PLAIN:
            body = gzip.compress(body, 9, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


@contextmanager
def _served(site: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressing, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
