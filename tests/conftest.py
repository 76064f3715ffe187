"""What all tests share: sites built once, a server under a sub-path, a browser that reports."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.support.chromium import CHROMIUM_ARGS, PageLog
from tests.support.golden_site import build_small_site
from tests.support.made_once import made_once
from tests.support.repo import copy_repo, run_mingzhang
from tests.support.serving import serve_folder

os.environ["NO_MKDOCS_2_WARNING"] = "1"
os.environ["DISABLE_MKDOCS_2_WARNING"] = "true"
os.environ["PYTHONUTF8"] = "1"

# The same examples on every machine and every run; no deadline, because two workers share two cores.
settings.register_profile("repo", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("repo")


WHOLE_SITES = {"built_site", "built_preview", "small_site"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what waits for a whole site, and let what takes long begin first.

    A worker takes a file at a time (`--dist loadfile --no-loadscope-reorder`): the many short files at the
    end keep all workers busy until nothing is left.
    """
    tests: dict[Path, int] = Counter(item.path for item in items)
    long = set()
    for item in items:
        if isinstance(item, pytest.Function) and WHOLE_SITES & set(item.fixturenames):
            item.add_marker(pytest.mark.slow("a whole site is built first"))
        why = item.get_closest_marker("slow")
        if why and not why.args:
            raise pytest.UsageError(f"{item.nodeid}: a slow test says why")
        if why or item.get_closest_marker("browser"):
            long.add(item.path)
    items.sort(key=lambda item: (item.path not in long, -tests[item.path], item.path))


# --- the repo and sites built from it ----------------------------------------------------------------------


def _build_copy(root: Path, *options: str) -> None:
    copy_repo(root)
    run_mingzhang("build", *options, "--site-dir", "site", cwd=root)


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The publishing build of this repo's data. Read only; its parent is the copied repo."""
    return made_once(tmp_path_factory, "published", _build_copy) / "site"


@pytest.fixture(scope="session")
def built_preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The preview build of this repo's data: drafts, banner, noindex. Read only."""

    def build_preview(root: Path) -> None:
        _build_copy(root, "--preview")

    return made_once(tmp_path_factory, "previewed", build_preview) / "site"


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The publishing build of tests/golden, hostile names and all. Read only; its parent is its repo."""
    return made_once(tmp_path_factory, "small", build_small_site) / "site"


# --- a server ----------------------------------------------------------------------------------------------


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


@pytest.fixture(scope="session")
def served_small_site(small_site: Path) -> Iterator[str]:
    """Address of the small site of tests/golden, below a sub-path, ending in a slash."""
    with serve_folder(small_site) as address:
        yield address


# --- a browser ---------------------------------------------------------------------------------------------


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
        page.on("console", page_log.note_message)
        page.on("pageerror", lambda error: page_log.console_errors.append(str(error)))
        page.on("request", lambda request: page_log.note_request(request.url))
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page: Callable[..., Any]) -> Any:
    """A desktop page (a playwright.sync_api.Page) whose misdeeds fail the test at its end."""
    return new_page(viewport={"width": 1280, "height": 900})
