"""A live server that counts how often it looked, so that a test can say: it looked, and did nothing."""

from __future__ import annotations

import queue
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.publishing.mkdocs.live_server import LiveServer

PATIENCE = 60
"""Seconds until a test that waits for an event gives up."""


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class CountingServer(LiveServer):
    """A live server with the lines it told, the looks it had and the builds it asked for."""

    def __init__(self, folder: Path, build: Callable[[], None] = lambda: None) -> None:
        self.told, self.builds, self.started = queue.Queue[str](), 0, threading.Semaphore(0)
        self._looked = threading.Semaphore(0)
        self._build = build
        super().__init__("127.0.0.1", free_port(), folder, self.told.put)
        self.builder = self.count

    def count(self) -> None:
        """Build, and say so."""
        self._build()
        self.builds += 1
        self.started.release()

    def service_actions(self) -> None:
        """Look after the watches, and count it."""
        super().service_actions()
        self._looked.release()

    def look(self, times: int) -> None:
        """Wait until the server has looked after its watches so many times more."""
        while self._looked.acquire(blocking=False):
            pass
        for _ in range(times):
            assert self._looked.acquire(timeout=PATIENCE)

    def built(self) -> bool:
        """Wait for a build."""
        return self.started.acquire(timeout=PATIENCE)


@contextmanager
def running(server: CountingServer) -> Iterator[CountingServer]:
    """Serve in a thread of its own; it watches when the block begins, and has ended after it."""
    serving = threading.Thread(target=server.serve, daemon=True)
    serving.start()
    try:
        assert "预览：" in server.told.get(timeout=PATIENCE)
        server.look(1)
        yield server
    finally:
        server.shutdown()
        serving.join(timeout=PATIENCE)
    assert not serving.is_alive()
