"""What all tests share: the repo, a site built once, a server under a sub-path, a browser that reports."""

from __future__ import annotations

import contextlib
import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from filelock import FileLock
from hypothesis import settings

REPO = Path(__file__).resolve().parent.parent

# What people write below docs/; everything else there is generated (see .gitignore).
AUTHORED_DOCS = ("assets", "guide")

# The site is served below a path of this shape everywhere in the tests: a township's column on the county portal.
PREFIX = "/portal/mingzhang/"

CHROMIUM_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Not one name is resolved: what asks another host fails here as it would in a closed network.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]

os.environ["NO_MKDOCS_2_WARNING"] = "1"
os.environ["DISABLE_MKDOCS_2_WARNING"] = "true"
os.environ["PYTHONUTF8"] = "1"

# The same examples on every machine and every run; no deadline, because two workers share two cores.
settings.register_profile("repo", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("repo")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.option.markexpr:
        return
    timed = [item for item in items if item.get_closest_marker("bench")]
    config.hook.pytest_deselected(items=timed)
    items[:] = [item for item in items if item not in timed]


# --- the repo and sites built from it ----------------------------------------------------------------------


@pytest.fixture(scope="session")
def repo_root() -> Path:
    return REPO


def copy_repo(target: Path) -> Path:
    """Copy what people wrote (data, configuration, authored docs) to `target`, a repo of its own."""
    target.mkdir(parents=True, exist_ok=True)
    shutil.copytree(REPO / "data", target / "data")
    shutil.copy(REPO / "mkdocs.yml", target)
    for name in AUTHORED_DOCS:
        if (REPO / "docs" / name).is_dir():
            shutil.copytree(REPO / "docs" / name, target / "docs" / name)
    return target


def run_mingzhang(*words: str, cwd: Path, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run the command as a person would, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", *words],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if check and done.returncode != 0:
        pytest.fail(
            f"mingzhang {' '.join(words)} → {done.returncode}\n{done.stdout}\n{done.stderr}",
            pytrace=False,
        )
    return done


def _build_once(factory: pytest.TempPathFactory, name: str, *options: str) -> Path:
    """Build a copy of the repo once for all xdist workers; return the site folder inside the copy."""
    base = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    root = base / name
    done, failed = base / f"{name}.done", base / f"{name}.failed"
    with FileLock(f"{done}.lock"):
        if failed.exists():
            pytest.fail(failed.read_text(encoding="utf-8"), pytrace=False)
        if not done.exists():
            copy_repo(root)
            built = run_mingzhang("build", *options, "--site-dir", "site", cwd=root, check=False)
            if built.returncode != 0:
                words = " ".join(("mingzhang build", *options))
                report = f"{words} → {built.returncode}\n{built.stdout}\n{built.stderr}"
                failed.write_text(report, encoding="utf-8")
                pytest.fail(report, pytrace=False)
            done.touch()
    return root / "site"


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The publishing build of this repo's data. Read only; its parent is the copied repo."""
    return _build_once(tmp_path_factory, "published")


@pytest.fixture(scope="session")
def built_preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The preview build of this repo's data: drafts, banner, noindex. Read only."""
    return _build_once(tmp_path_factory, "previewed", "--preview")


# --- a server ----------------------------------------------------------------------------------------------


class _Handler(http.server.SimpleHTTPRequestHandler):
    """A static host below PREFIX, with the site's own 404 page and no log."""

    def translate_path(self, path: str) -> str:
        path = urlsplit(path).path
        if not path.startswith(PREFIX):
            return str(Path(self.directory) / "outside-the-site")
        return super().translate_path("/" + path.removeprefix(PREFIX))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


class Server(http.server.ThreadingHTTPServer):
    """A server that takes it calmly when a browser closes before it has read everything."""

    request_queue_size = 128  # a page asks for all its files at once

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextlib.contextmanager
def serve_folder(folder: Path) -> Iterator[str]:
    """Serve `folder` on a free port; yield the address of its home page."""
    handler = functools.partial(_Handler, directory=str(folder))
    with Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def served_site(built_site: Path) -> Iterator[str]:
    """Address of the published site, below a sub-path, ending in a slash."""
    with serve_folder(built_site) as address:
        yield address


@pytest.fixture(scope="session")
def served_preview(built_preview: Path) -> Iterator[str]:
    """Address of the preview site, below a sub-path, ending in a slash."""
    with serve_folder(built_preview) as address:
        yield address


# --- a browser ---------------------------------------------------------------------------------------------


@dataclass
class PageLog:
    """What the pages of one test did that no page of ours may do.

    A test that provokes an error on purpose (a missing page) says so: `page_log.errors_expected = True`.
    """

    console_errors: list[str] = field(default_factory=list)
    outside_requests: list[str] = field(default_factory=list)
    errors_expected: bool = False


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    path = Path(os.environ.get("MINGZHANG_CHROMIUM", "/usr/bin/chromium"))
    if not path.is_file():
        pytest.fail(
            f"no Chromium at {path}: run `make test`, or set MINGZHANG_CHROMIUM", pytrace=False
        )
    return path


@pytest.fixture(scope="session")
def browser(chromium_path: Path) -> Iterator[Any]:
    """Debian's Chromium, headless, one per worker (a playwright.sync_api.Browser)."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=str(chromium_path), headless=True, args=CHROMIUM_ARGS
        )
        yield running
        running.close()


@pytest.fixture
def page_log() -> Iterator[PageLog]:
    """Console errors and outside requests of this test's pages; both must be empty when it ends."""
    log = PageLog()
    yield log
    assert log.outside_requests == []
    assert log.errors_expected or log.console_errors == []


@pytest.fixture
def new_page(browser: Any, page_log: PageLog) -> Iterator[Callable[..., Any]]:
    """Open a page in a context of its own: `new_page(viewport=…, color_scheme="dark", …)`."""
    contexts = []

    def open_page(**options: Any) -> Any:
        context = browser.new_context(
            **{"locale": "zh-CN", "timezone_id": "Asia/Shanghai"} | options
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda message: _note_message(page_log, message))
        page.on("pageerror", lambda error: page_log.console_errors.append(str(error)))
        page.on("request", lambda request: _note_request(page_log, request.url))
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page: Callable[..., Any]) -> Any:
    """A desktop page (a playwright.sync_api.Page) whose misdeeds fail the test at its end."""
    return new_page(viewport={"width": 1280, "height": 900})


def _note_message(log: PageLog, message: Any) -> None:
    if message.type == "error":
        log.console_errors.append(f"{message.text} ({message.location.get('url', '')})")


def _note_request(log: PageLog, url: str) -> None:
    parts = urlsplit(url)
    at_home = {"data", "blob", "about", "file"}
    if parts.scheme not in at_home and parts.hostname != "127.0.0.1":
        log.outside_requests.append(url)
