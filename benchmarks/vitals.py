"""How pages load in Chromium: largest paint, layout shift, blocking time; on a desk and on a slow phone."""

from __future__ import annotations

import contextlib
import functools
import gzip
import http.server
import os
import statistics
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1350, "height": 940}
SETTLE = 1200  # ms of quiet after the load event, in which late paints and shifts still count

# What Lighthouse calls slow 4G: 1.6 Mbit/s, 150 ms; and a processor four times as slow.
SLOW_NETWORK = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
SLOWER = 4

OBSERVE = """
window.vitals = {lcp: 0, cls: 0, tbt: 0}
const watch = (type, note) => new PerformanceObserver(list => list.getEntries().forEach(note))
    .observe({type, buffered: true})
watch('largest-contentful-paint', entry => { vitals.lcp = entry.startTime })
watch('layout-shift', entry => { if (!entry.hadRecentInput) vitals.cls += entry.value })
watch('longtask', entry => { vitals.tbt += Math.max(0, entry.duration - 50) })
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vitals:
    """Medians of one page on one device: ms, shift (no unit), ms, and bytes that came over the line."""

    page: str
    device: str
    largest_paint: float
    shift: float
    blocked: float
    received: int


class _Host(http.server.SimpleHTTPRequestHandler):
    """A static host that compresses text, as the guide asks of the real one."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(urlsplit(self.path).path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        kind = self.guess_type(str(path))
        self.send_response(200)
        if kind.startswith(("text/", "application/j", "application/x", "image/svg")):
            body = gzip.compress(body, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        pass  # a page that is closed lets its connections go


@contextlib.contextmanager
def _host(folder: Path) -> Iterator[str]:
    handler = functools.partial(_Host, directory=str(folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def pages_of(site: Path) -> dict[str, str]:
    """Home, the heaviest report and project, the search with a query, the project list."""
    report = _heaviest(site, "*/[0-9][0-9][0-9][0-9]/index.html")
    project = _heaviest(site, "*/[0-9][0-9][0-9][0-9]/*/index.html")
    return {
        "home": "",
        "report": report,
        "project": project,
        "search": f"search/?q={quote('项目')}",
        "explore": "explore/",
    }


def _heaviest(site: Path, pattern: str) -> str:
    others = {"compare", "quality"}  # stand at the same depth
    found = (path for path in site.glob(pattern) if not others & set(path.relative_to(site).parts))
    heaviest = max(sorted(found), key=lambda path: path.stat().st_size)
    return f"{heaviest.parent.relative_to(site).as_posix()}/"


def measure(site: Path, runs: int) -> Iterator[Vitals]:
    """Open each page afresh, without a cache, ``runs`` times on either device."""
    from playwright.sync_api import sync_playwright

    chromium = os.environ.get("MINGZHANG_CHROMIUM", "/usr/bin/chromium")
    with _host(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        for name, path in pages_of(site).items():
            for device in ("desk", "slow phone"):
                found = [_open(browser, address + path, device) for _ in range(runs)]
                yield _median(name, device, found)
        browser.close()


def _open(browser: Any, address: str, device: str) -> dict[str, float]:
    context = browser.new_context(viewport=PHONE if device == "slow phone" else DESK)
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    received = [0.0]
    line.on("Network.loadingFinished", lambda event: _add(received, event["encodedDataLength"]))
    if device == "slow phone":
        line.send("Network.emulateNetworkConditions", SLOW_NETWORK)
        line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(OBSERVE)
    page.goto(address, wait_until="load")
    if page.locator("[data-search]").count():
        page.locator("[data-search-ready]").wait_for(state="attached")
    page.wait_for_timeout(SETTLE)
    vitals: dict[str, float] = page.evaluate("vitals")
    context.close()
    return {**vitals, "bytes": received[0]}


def _add(sum_so_far: list[float], length: float) -> None:
    sum_so_far[0] += length


def _median(name: str, device: str, found: list[dict[str, float]]) -> Vitals:
    def middle(key: str) -> float:
        return statistics.median(item[key] for item in found)

    return Vitals(
        page=name,
        device=device,
        largest_paint=middle("lcp"),
        shift=middle("cls"),
        blocked=middle("tbt"),
        received=round(middle("bytes")),
    )


def table(vitals: list[Vitals]) -> str:
    """The figures as text."""
    width = max(len(item.page) for item in vitals)
    lines = [f"{'page':<{width}}  device      LCP ms  CLS    TBT ms  bytes received"]
    lines += [
        f"{item.page:<{width}}  {item.device:<10}  {item.largest_paint:6.0f}  {item.shift:5.3f}  "
        f"{item.blocked:6.0f}  {item.received:14,}"
        for item in vitals
    ]
    return "\n".join(lines)
