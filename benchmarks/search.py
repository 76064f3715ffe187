"""Search over a made-up county: what the index costs to build, what a query loads and how long it takes."""

from __future__ import annotations

import functools
import http.server
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from benchmarks.search_queries import draw, truth_of
from benchmarks.search_site import ask_all, county_documents, lay_out_site
from generator.presenting.search.document import Document

EXACT, TIMED = 300, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """The index: wall seconds, MB the process held with and without it, MB and number of files."""

    pages: int
    seconds: float
    before: float
    peak: float
    megabytes: float
    files: int
    first: int  # bytes of what every visit loads


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Queries through the search page: bytes loaded in all, ms from the page's load to results."""

    queries: int
    wrong: int
    loaded: tuple[int, ...]
    milliseconds: tuple[float, ...]


def measure(projects: int) -> tuple[Built, Asked]:
    """Build the index of a county of so many projects and ask it."""
    with tempfile.TemporaryDirectory(prefix="mingzhang-search-") as name:
        folder = Path(name)
        documents = county_documents(projects)
        built = build(folder, documents)
        return built, ask(folder, documents)


def build(folder: Path, documents: list[Document]) -> Built:
    """Write the index and take its measure."""
    before = _held()
    start = time.perf_counter()
    lay_out_site(folder, documents)
    seconds = time.perf_counter() - start
    sizes = [path.stat().st_size for path in folder.rglob("*.bin")]
    return Built(
        pages=len(documents),
        seconds=seconds,
        before=before,
        peak=_held(),
        megabytes=sum(sizes) / 1e6,
        files=len(sizes),
        first=(folder / "search" / "index.bin").stat().st_size,
    )


def _held() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def ask(folder: Path, documents: list[Document]) -> Asked:
    """Ask what was drawn from the text, first against the truth, then as a reader would."""
    queries = draw(documents, EXACT)
    truth = truth_of(documents)
    with served(folder) as address, chromium() as browser:
        answers = ask_all(browser.new_page(), address, queries)
        wrong = sum(
            truth.pages(query) != answer for query, answer in zip(queries, answers, strict=True)
        )
        timed = [_timed(browser, address, query) for query in queries[:TIMED]]
    return Asked(
        queries=len(queries),
        wrong=wrong,
        loaded=tuple(loaded for loaded, _ in timed),
        milliseconds=tuple(spent for _, spent in timed),
    )


def _timed(browser: Any, address: str, query: str) -> tuple[int, float]:
    """Bytes and ms of one query on a first visit, nothing in the browser's cache."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}search/?q={quote(query)}")
    page.locator("[data-search-ready]").wait_for(state="attached")
    loaded = int(page.locator("[data-search]").get_attribute("data-search-loaded"))
    spent = page.evaluate(
        "performance.getEntriesByName('search-shown')[0].startTime"
        " - performance.getEntriesByType('navigation')[0].loadEventEnd"
    )
    context.close()
    return loaded, float(spent)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port; yield its address."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"  # one connection for many files, as every real host has it

        def log_message(self, format: str, *args: Any) -> None:
            pass

    handler = functools.partial(Handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


@contextmanager
def chromium() -> Iterator[Any]:
    """The installed Chromium, headless."""
    from playwright.sync_api import sync_playwright

    path = os.environ.get("MINGZHANG_CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def table(built: Built, asked: Asked) -> str:
    """The figures as lines."""
    grown = built.peak - built.before
    return "\n".join(
        (
            f"search index of {built.pages:,} pages: built in {built.seconds:.1f} s, "
            f"{grown:,.0f} MB more than the {built.before:,.0f} MB of all pages",
            f"  {built.megabytes:.1f} MB in {built.files:,} files; every visit loads {built.first:,} bytes",
            f"{asked.queries} queries drawn from the text: {asked.wrong} not exact",
            f"{len(asked.loaded)} of them on a first visit: {_spread(asked.loaded)} bytes in all, "
            f"{_spread(asked.milliseconds)} ms from load to results",
        )
    )


def _spread(numbers: tuple[float, ...]) -> str:
    return f"median {statistics.median(numbers):,.0f}, at most {max(numbers):,.0f}"


def apart(projects: int) -> str:
    """Measure in a process of its own, whose memory is that of the county alone."""
    program = (
        "import json, sys; from benchmarks import search;"
        "print(json.dumps(search.table(*search.measure(int(sys.argv[1])))))"
    )
    command = [sys.executable, "-c", program, str(projects)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    text: str = json.loads(done.stdout)
    return text
