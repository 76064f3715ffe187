"""What is watched is built once for an edit, never without one, and again after it was away."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path

import pytest
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from generator.publishing.mkdocs.live_server import may_ask
from tests.support.live import PATIENCE, CountingServer, running

pytestmark = pytest.mark.slow("a server looks several times at files nobody touches")

LOOKS = 12
"""So often the server looks, some seconds all in all, before a test believes that it does nothing."""

by_watcher = pytest.mark.parametrize(
    "watcher",
    [lambda: PollingObserver(timeout=0.15), Observer],
    ids=["asking", "told by the system"],
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with what a preview watches: folders and a file beside them."""
    for name in ("data/a.yml", "docs/guide/index.md", "mkdocs.yml", "README.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a: 1\n")
    return tmp_path


def server_of(root: Path) -> CountingServer:
    (root / ".mingzhang").mkdir()
    return CountingServer(root / ".mingzhang")


def watch(server: CountingServer, root: Path) -> None:
    for name in ("data", "mkdocs.yml", "docs/guide"):
        server.keep_watching(root / name)


@by_watcher
def test_nothing_touched_is_nothing_built(root: Path, watcher):
    server = server_of(root)
    server.observer = watcher()
    watch(server, root)
    with running(server):
        server.look(LOOKS)
    assert server.builds == 0


@by_watcher
@pytest.mark.parametrize("name", ["mkdocs.yml", "data/a.yml"])
def test_one_edit_is_one_build(root: Path, watcher, name: str):
    server = server_of(root)
    server.observer = watcher()
    watch(server, root)
    with running(server):
        (root / name).write_text("a: 22\n")
        assert server.built()
        server.look(LOOKS)
    assert server.builds == 1


def test_a_file_saved_by_moving_a_new_one_into_its_place_is_built_once(root: Path):
    server = server_of(root)
    watch(server, root)
    with running(server):
        (root / "mkdocs.yml.new").write_text("a: 22\n")
        (root / "mkdocs.yml.new").replace(root / "mkdocs.yml")
        assert server.built()
        server.look(LOOKS)
    assert server.builds == 1


def test_a_file_beside_what_is_watched_is_nobodys_business(root: Path):
    server = server_of(root)
    watch(server, root)
    with running(server):
        (root / "README.md").write_text("b\n")
        (root / "new.txt").write_text("b\n")
        server.look(LOOKS)
    assert server.builds == 0


def test_paths_may_be_relative(root: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(root)
    server = server_of(root)
    watch(server, Path())
    with running(server):
        server.look(LOOKS)
    assert server.builds == 0


def test_what_goes_and_comes_back_is_watched_on(root: Path):
    server = server_of(root)
    server.keep_watching(root / "data")
    with running(server):
        for _ in range(2):
            (root / "data").rename(root / "away")
            assert "data 不见了" in server.told.get(timeout=PATIENCE)
            (root / "away").rename(root / "data")
            assert server.built()
            (root / "data/new.yml").write_text("a: 1\n")
            assert server.built()
            (root / "data/new.yml").unlink()
            assert server.built()


@pytest.mark.parametrize(
    ("host", "listening", "known"),
    [
        ("127.0.0.1:8000", "127.0.0.1", True),
        ("localhost:8000", "127.0.0.1", True),
        ("LOCALHOST", "127.0.0.1", True),
        ("[::1]:8000", "127.0.0.1", True),
        ("evil.example:8000", "127.0.0.1", False),
        ("127.0.0.1.evil.example", "127.0.0.1", False),
        ("192.168.1.7:8000", "127.0.0.1", False),
        ("", "127.0.0.1", False),
        ("192.168.1.7:8000", "0.0.0.0", True),
        ("evil.example", "0.0.0.0", False),
        ("office-pc", "office-pc", True),
    ],
)
def test_only_names_of_this_machine_are_answered(host: str, listening: str, known: bool):
    assert may_ask(host, listening) is known


def test_a_page_elsewhere_reads_no_draft_and_a_page_here_runs_only_our_scripts(root: Path):
    folder = root / ".mingzhang"
    server = server_of(root)
    (folder / "index.html").write_text("<html><body>draft</body></html>")
    watch(server, root)
    with running(server):
        there = asked(server, "evil.example")
        here = asked(server, f"127.0.0.1:{server.server_address[1]}")
    assert (there.status, b"draft" in there.body) == (421, False)
    assert (here.status, b"draft" in here.body) == (200, True)
    nonce = re.search(rb'<script nonce="([^"]+)">\nvar livereload', here.body)
    assert nonce
    guard = here.headers["Content-Security-Policy"]
    assert f"script-src 'self' 'nonce-{nonce[1].decode()}'" in guard
    assert "'unsafe-inline'" not in guard.split("style-src")[0]


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes


def asked(server: CountingServer, host: str) -> Answer:
    connection = HTTPConnection("127.0.0.1", server.server_address[1], timeout=PATIENCE)
    connection.request("GET", "/", headers={"Host": host})
    answer = connection.getresponse()
    return Answer(answer.status, answer.headers, answer.read())
