"""MkDocs's server, quieter, quicker to look, and watching on what was away for a while."""

from __future__ import annotations

import contextlib
import ipaddress
import logging
import secrets
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

from generator.presenting.machines.guard import policy

_LOOK_EVERY = 0.15  # seconds between looks at the files; asking works on every disk and network
_SETTLE = 0.05  # seconds of quiet that end a save


_PLAIN = "text/plain; charset=utf-8"
_NOT_HERE = "预览只给本机看：请用 http://127.0.0.1 加端口打开。"
_HEADERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-store"),
)


def may_ask(host: str, listening: str) -> bool:
    """Tell whether a request's Host names this machine: loopback, or the address listened at.

    Args:
        host: As the browser sent it, with or without a port.
        listening: The address of the server. Beyond loopback any address in digits may be asked
            for, because a name of somebody else's is never one.
    """
    name = host.rpartition("]")[0].lstrip("[") if host.startswith("[") else host.partition(":")[0]
    if name.casefold() == "localhost" or name == listening:
        return True
    try:
        asked = ipaddress.ip_address(name)
    except ValueError:
        return False
    return asked.is_loopback or not _is_loopback(listening)


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return address.casefold() == "localhost"


class LiveServer(LiveReloadServer):
    """Serves a folder, rebuilds what is watched, tells its address once it listens.

    A watch of MkDocs's ends for good when its folder is away for a moment (moved and moved back,
    checked out anew); this server looks after that about four times a second.
    """

    def __init__(self, host: str, port: int, folder: Path, tell: Callable[[str], None]) -> None:
        super().__init__(lambda: None, host, port, str(folder), polling_interval=_LOOK_EVERY)
        self.build_delay = _SETTLE
        self._tell = tell
        self._kept: tuple[Path, ...] = ()
        self._missed: frozenset[Path] = frozenset()
        self._asked = threading.local()  # of the request that this thread answers
        logging.getLogger("mkdocs.livereload").setLevel(logging.CRITICAL)

    def serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer a request that names this machine, with the policy of a public page.

        A page elsewhere can make its own name lead to this machine (DNS rebinding); drafts are not
        for it.
        """
        if not may_ask(environ.get("HTTP_HOST", ""), str(self.server_address[0])):
            start_response("421 Misdirected Request", [("Content-Type", _PLAIN)])
            return [_NOT_HERE.encode()]
        self._asked.nonce = secrets.token_urlsafe(16)
        guard = ("Content-Security-Policy", policy(header=True, nonce=self._asked.nonce))

        def guarded(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            return start_response(status, [*headers, guard, *_HEADERS], *rest)

        return super().serve_request(environ, guarded)

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        made: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        before, script, after = made.rpartition(b"<script>\nvar livereload")
        marked = script.replace(b"<script>", f'<script nonce="{self._asked.nonce}">'.encode())
        return before + marked + after

    def server_activate(self) -> None:
        """Listen."""
        super().server_activate()
        self._tell(f"预览：{self.url}　保存文件后自动刷新，按 Ctrl+C 结束。")

    def keep_watching(self, path: Path) -> None:
        """Watch a file or folder, also after it was away for a while."""
        self._kept += (path.absolute(),)
        self.watch(str(path))

    def service_actions(self) -> None:
        """Look after the watches; called by the server's loop between requests."""
        super().service_actions()
        # A watch is known by itself, not by its path: that of a file names its folder.
        alive = {emitter.watch for emitter in self.observer.emitters if emitter.is_alive()}
        for path in self._kept:
            if self._watch_refs.get(str(path)) not in alive:
                self._take_up_again(path)

    def _take_up_again(self, path: Path) -> None:
        if not path.exists():
            if path not in self._missed:
                self._missed |= {path}
                self._tell(f"{path} 不见了，页面停在原来的样子；它回来以后自动刷新。")
            return
        with contextlib.suppress(KeyError):  # a watch that could not begin leaves none to end
            self.unwatch(str(path))
        with contextlib.suppress(OSError):  # away again: the next look tells
            self.watch(str(path))
            self._missed -= {path}
            with self._rebuild_cond:
                self._want_rebuild = True
                self._rebuild_cond.notify_all()
